import type { AnnotatedClause } from '../../domain/annotation.js';
import type { ConcreteGround, ConcreteKind } from '../../domain/wording.js';
import { foldWidth } from '../../text/fold-width.js';
import { makeNumberFinder } from '../../text/number-grammar.js';
import type { Cut } from '../../text/words.js';
import { makeFindNames, type ConcreteLexicon } from './find-names.js';

/** What the search for grounds needs to know. */
export interface GroundWords {
  readonly lexicon: ConcreteLexicon;
  readonly units: readonly string[];
  /** Names of places, full and short, that are no ordinary words. */
  readonly placeNames: ReadonlySet<string>;
  readonly cut: Cut;
}

export type FindGrounds = (clause: AnnotatedClause) => readonly ConcreteGround[];

const HAN_NUMERAL = '[一二两三四五六七八九十]{1,3}';
/** 「2025年底前」, 「3个工作日内」, 「三十日内」. */
const DEADLINE = new RegExp(
  '20\\d{2}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:底|末)?(?:前|以前|之前)?' +
    `|(?:\\d{1,3}|${HAN_NUMERAL})(?:个工作日|工作日|个小时|小时|分钟|个月|日|天)(?:以|之)?内`,
  'gu',
);

/**
 * Make the search for what makes a clause concrete (具体依据): money, counted things and shares, deadlines, named bodies and
 * named projects. @returns grounds in reading order; those of one kind never overlap. Never throws. Cost: linear.
 */
export function makeFindGrounds({ lexicon, units, placeNames, cut }: GroundWords): FindGrounds {
  const findNumbers = makeNumberFinder(units);
  const findNames = makeFindNames(lexicon, placeNames, cut);
  const naming = new Set(lexicon.namingUnits);
  return ({ text, targets }) => {
    const folded = foldWidth(text);
    const found: ConcreteGround[] = [];
    const add = (kind: ConcreteKind, start: number, end: number): void => {
      if (!found.some((one) => one.kind === kind && one.start < end && start < one.end))
        found.push({ kind, text: text.slice(start, end), start, end });
    };
    for (const { start, end, unit } of findNumbers(folded)) if (unit?.endsWith('元') === true) add('money', start, end);
    for (const { span, kind } of targets) if (kind === 'quantity') add('number', span.start, span.end);
    for (const { start, end, unit, numeral } of findNumbers(folded))
      if (unit !== undefined && !unit.endsWith('元') && !naming.has(unit) && numeral === 'arabic')
        add('number', start, end);
    for (const { index, 0: date } of folded.matchAll(DEADLINE)) add('deadline', index, index + date.length);
    for (const { kind, start, end } of findNames(text)) add(kind, start, end);
    return found.sort((a, b) => a.start - b.start || a.end - b.end);
  };
}
