import type { AnnotatedClause, AnnotatedDocument } from '../../domain/annotation.js';
import type { Span } from '../../domain/span.js';
import { fold } from '../../text/fold.js';
import { findFragments } from '../../text/fragments.js';
import type { Cut } from '../../text/words.js';
import { isFrame } from './frame.js';
import { withoutPlaceWords } from './place-words.js';

/** A fragment (小句) of a document, prepared for matching. */
export interface Unit extends Span {
  readonly clause: AnnotatedClause;
  /** Position of the clause in the document, and of the unit among all units, from 0. */
  readonly clauseAt: number;
  readonly at: number;
  /** As printed, final stops included. */
  readonly text: string;
  /** Folded, without punctuation and enumerator: equal words have equal `plain`. */
  readonly plain: string;
  /** `plain` without the words that name whose territory it is. */
  readonly core: string;
  /** Character pairs inside the words of `core`, each once: 「知识产权」 gives 知识, 识产 and 产权. */
  readonly terms: readonly string[];
  /** The unit opens a sentence. */
  readonly opensSentence: boolean;
  /** The unit only leads to another, or is a formula: see `isFrame`. */
  readonly frame: boolean;
}

const ENUMERATOR =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}(?:是|、)|\d{1,2}[.、](?!\d)|[①-⑳])/u;
/** 「第二十三条第一款、第二项」: numbers of the document's own, which differ where nothing else does. */
const PROVISIONS = /(?:第[一二三四五六七八九十百零\d]{1,7}[条款项](?:之[一二三])?[、和或至]?)+/gu;
/** A number says how much, not what of. */
const NUMBERS = /\d+年?/gu;
const NO_CONTENT = /[\s\p{P}\p{S}]+/gu;

/** The units of all clauses of a document, in reading order. Cost: that of `cut` over the document. */
export function toUnits(document: Pick<AnnotatedDocument, 'clauses'>, cut: Cut): readonly Unit[] {
  const units: Unit[] = [];
  document.clauses.forEach((clause, clauseAt) => {
    let opensSentence = true;
    for (const { start, end } of findFragments(clause.text)) {
      const text = clause.text.slice(start, end);
      const folded = fold(text).replace(ENUMERATOR, '');
      const general = withoutPlaceWords(folded).replace(PROVISIONS, '');
      const core = general.replace(NO_CONTENT, '');
      const plain = folded.replace(NO_CONTENT, '');
      units.push({
        clause,
        clauseAt,
        at: units.length,
        start,
        end,
        text,
        plain,
        core,
        terms: toTerms(general, cut),
        opensSentence,
        frame: isFrame(text),
      });
      opensSentence = /[。；！？\n][”’）》」』〕】]*$/u.test(text);
    }
  });
  return units;
}

/** Character pairs inside the words of a text, each once. Pairs over the border of two words are left out: they hold no meaning. */
export function toTerms(text: string, cut: Cut): readonly string[] {
  const terms = new Set<string>();
  for (const cutWord of cut(text)) {
    const word = cutWord.replace(NO_CONTENT, '').replace(NUMBERS, '');
    for (let at = 0; at + 1 < word.length; at++) terms.add(word.slice(at, at + 2));
  }
  return [...terms];
}
