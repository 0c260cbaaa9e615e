import type { AnnotatedClause } from '../domain/annotation.js';
import { fold } from '../text/fold.js';
import type { Cut } from '../text/words.js';
import { findRole, type ClauseRole } from './clause-role.js';

/** What is compared of a clause, heading and body together: folded, without punctuation and legal formulae. */
export interface ClauseFeatures {
  /** How often each word stands in it. */
  readonly words: ReadonlyMap<string, number>;
  /** How often each pair of characters stands in it. */
  readonly pairs: ReadonlyMap<string, number>;
  /** The pairs of each sentence, each once; sentences too short to say anything are left out. */
  readonly sentences: readonly ReadonlySet<string>[];
  readonly role: ClauseRole;
}

/** Reads the features of clauses. */
export type ReadFeatures = (clause: Pick<AnnotatedClause, 'heading' | 'text' | 'path'>) => ClauseFeatures;

const NO_CONTENT = /[\s\p{P}\p{S}]+/gu;
const SENTENCE_END = /[。；;\n]/u;
/** 「（三）」 before an item that stands in the body of an article. */
const ITEM_LABEL = /^\([一二三四五六七八九十]{1,3}\)/u;
const MIN_PAIRS = 3;

/**
 * Make a reader of features.
 * @param formulae  set phrases that say nothing on the matter of a clause: 「应当」, 「有下列情形之一的」.
 */
export function makeFeatureReader(cut: Cut, formulae: readonly string[]): ReadFeatures {
  const longestFirst = [...formulae].map(fold).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = longestFirst.length === 0 ? undefined : new RegExp(longestFirst.map(escape).join('|'), 'gu');
  const strip = (text: string): string => (pattern ? text.replace(pattern, '，') : text);
  return ({ heading, text, path }) => {
    const whole = strip(fold(heading === '' ? text : `${heading}。${text}`));
    const sentences = whole.split(SENTENCE_END).map((sentence) => sentence.replace(ITEM_LABEL, ''));
    return {
      words: countAll(cut(whole).map((word) => word.replace(NO_CONTENT, ''))),
      pairs: countAll(sentences.flatMap(toPairs)),
      sentences: sentences.map((sentence) => new Set(toPairs(sentence))).filter(({ size }) => size >= MIN_PAIRS),
      role: findRole(text, path),
    };
  };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** Character pairs of a text, none across punctuation. */
function toPairs(text: string): string[] {
  return text
    .split(NO_CONTENT)
    .flatMap((part) => Array.from({ length: Math.max(0, part.length - 1) }, (_, at) => part.slice(at, at + 2)));
}

function countAll(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) if (term !== '') counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
