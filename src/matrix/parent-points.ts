import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Framework, FrameworkItem } from '../domain/framework.js';
import type { QuotedPoint } from './points.js';

/** A sentence with the stops and closing marks that end it. */
const SENTENCE = /[^。；\n]*[。；\n]?[”’）》」』〕】]*/gu;
/** 「到2025年底，」: a date that opens a sentence is no requirement by itself. */
const TIME_HEAD = /^(?:力争)?(?:到|至|自)?(?:20\d{2}|“[^”]{1,6}”)(?:年|期|时期)?[^，。]{0,6}[，]/u;
/** Ideological opening formulae, which every document of the kind repeats. */
const FORMULA = /^(?:坚持)?以[^，。]{2,40}为指导|^(?:深入|全面)?(?:学习)?贯彻(?:落实)?(?:党的|习近平)/u;
const NO_CONTENT = /[\s\p{P}]/gu;
/** Fewer characters than these hold no requirement: 「另有规定的除外。」 does. */
const FEWEST_CHARACTERS = 6;

/**
 * Make the points of a framework from the parent's own text: each sentence (。；) of the clause an item was made from, without
 * a date that opens it; formulae are left out.
 * @returns in the order of the parent; ids are the item's number and a letter: `12a`.
 */
export function listParentPoints(framework: Framework, parent: AnnotatedDocument): readonly QuotedPoint[] {
  const clauses = [...parent.clauses];
  return framework.items.flatMap((item) => {
    const at = clauses.findIndex((clause) => isSource(clause, item));
    const [clause] = at < 0 ? [] : clauses.splice(at, 1);
    return clause ? cutPoints(item, clause) : [];
  });
}

function isSource(clause: AnnotatedClause, item: FrameworkItem): boolean {
  if (clause.label === '') return false;
  if (item.heading !== '') return clause.heading === item.heading;
  return clause.heading === '' && item.name?.startsWith(`${clause.label} `) === true;
}

function cutPoints(item: FrameworkItem, clause: AnnotatedClause): QuotedPoint[] {
  const points: QuotedPoint[] = [];
  for (const { 0: sentence, index } of clause.text.matchAll(SENTENCE)) {
    const head = TIME_HEAD.exec(sentence)?.[0].length ?? 0;
    const text = sentence.slice(head);
    if (text.replace(NO_CONTENT, '').length < FEWEST_CHARACTERS || FORMULA.test(text)) continue;
    points.push({
      kind: 'quoted',
      id: `${item.no}${toLetters(points.length)}`,
      item,
      text,
      source: clause.id,
      start: index + head,
      end: index + sentence.length,
    });
  }
  return points;
}

/** 0 → a, 25 → z, 26 → aa. */
function toLetters(at: number): string {
  const letter = String.fromCharCode(97 + (at % 26));
  return at < 26 ? letter : toLetters(Math.floor(at / 26) - 1) + letter;
}
