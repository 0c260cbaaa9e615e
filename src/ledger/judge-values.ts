import type { Comparator, Target } from '../domain/target.js';
import type { Direction, TargetVerdict } from '../domain/ledger.js';
import type { TargetMeasure } from './to-measure.js';

/** A verdict with the rule that gave it. */
export interface Judgement {
  readonly verdict: TargetVerdict;
  readonly ruleId: string;
  readonly score: number;
}

/** A target with its value in the base unit. */
export interface Measured {
  readonly target: Target;
  readonly measure: TargetMeasure;
}

/** Two 约数 tell more or less only where they are farther apart than this share of the larger. */
const APART = 0.1;

/** 无法判断, for a reason. */
export function undecided(ruleId: string): Judgement {
  return { verdict: 'undecided', ruleId, score: 0 };
}

/**
 * Hold the value of one target against that of another of the same indicator, scope and unit.
 * Lower bounds (不少于) ask for more the larger they are, upper bounds (不超过) the smaller; bare numbers need the direction
 * of the indicator. A range, an about (左右) and a plain number are never held against one another.
 */
export function judgeValues(own: Measured, other: Measured, direction: Direction | undefined): Judgement {
  const [a, b] = [own.measure.value, other.measure.value];
  const [left, right] = [own.target.comparator ?? 'eq', other.target.comparator ?? 'eq'];
  if (a === undefined || b === undefined) return undecided('ledger/no-value');
  if (own.measure.kind === 'ratio') return judgeAlike(isEqual(a, b) && left === right, 'ledger/ratio');
  if (formOf(left, a) !== formOf(right, b)) return undecided('ledger/unlike-forms');
  if (typeof a === 'object' || typeof b === 'object') return judgeRanges(a, b, direction);
  if (left === 'approx') return judgeAbout(a, b, direction);
  return judgeNumbers({ value: a, comparator: left }, { value: b, comparator: right }, direction);
}

function judgeNumbers(a: Bound, b: Bound, direction: Direction | undefined): Judgement {
  const [own, other] = [boundOf(a.comparator), boundOf(b.comparator)];
  if (own !== undefined && other !== undefined && own !== other) return undecided('ledger/opposite-bounds');
  const bound = own ?? other;
  const bothBound = own !== undefined && other !== undefined;
  if (!bothBound && bound !== undefined && direction !== undefined && bound !== direction)
    return undecided('ledger/direction-conflict');
  const way = bound ?? direction;
  if (a.value === b.value) {
    const strict = Number(isOpen(a.comparator)) - Number(isOpen(b.comparator));
    if (strict === 0) return { verdict: 'same', ruleId: 'ledger/equal-values', score: 1 };
    return { verdict: strict > 0 ? 'stricter' : 'looser', ruleId: 'ledger/open-bound', score: 0.9 };
  }
  if (way === undefined) return undecided('ledger/no-direction');
  const isMore = a.value > b.value === (way === 'up');
  const [ruleId, score] = bothBound ? [`ledger/${way === 'up' ? 'lower' : 'upper'}-bounds`, 1] : [RULE[way], 0.9];
  return { verdict: isMore ? 'stricter' : 'looser', ruleId, score };
}

interface Bound {
  readonly value: number;
  readonly comparator: Comparator;
}

const RULE: Readonly<Record<Direction, string>> = { up: 'ledger/higher-is-more', down: 'ledger/lower-is-more' };

function judgeAbout(a: number, b: number, direction: Direction | undefined): Judgement {
  if (a === b) return { verdict: 'same', ruleId: 'ledger/equal-values', score: 0.9 };
  if (direction === undefined) return undecided('ledger/no-direction');
  if (Math.abs(a - b) <= APART * Math.max(Math.abs(a), Math.abs(b))) return undecided('ledger/about-as-much');
  return { verdict: a > b === (direction === 'up') ? 'stricter' : 'looser', ruleId: RULE[direction], score: 0.8 };
}

/** Two ranges, where both ends of one lie on the same side: 4—5 and 3—4, but not 3—6 and 4—5. */
function judgeRanges(a: Value, b: Value, direction: Direction | undefined): Judgement {
  if (isEqual(a, b)) return { verdict: 'same', ruleId: 'ledger/equal-values', score: 1 };
  if (typeof a !== 'object' || typeof b !== 'object') return undecided('ledger/unlike-forms');
  const [low, high] = [Math.sign(a[0] - b[0]), Math.sign(a[1] - b[1])];
  if (low * high < 0) return undecided('ledger/nested-ranges');
  if (direction === undefined) return undecided('ledger/no-direction');
  const isMore = low + high > 0 === (direction === 'up');
  return { verdict: isMore ? 'stricter' : 'looser', ruleId: RULE[direction], score: 0.8 };
}

type Value = NonNullable<TargetMeasure['value']>;

function judgeAlike(isAlike: boolean, ruleId: string): Judgement {
  return isAlike ? { verdict: 'same', ruleId: 'ledger/equal-values', score: 1 } : undecided(ruleId);
}

function isEqual(a: Value, b: Value): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return a[0] === b[0] && a[1] === b[1];
}

function formOf(comparator: Comparator, value: Value): 'range' | 'about' | 'plain' {
  if (typeof value === 'object') return 'range';
  return comparator === 'approx' ? 'about' : 'plain';
}

/** Which way a bound asks for more. */
export function boundOf(comparator: Comparator | undefined): Direction | undefined {
  if (comparator === 'gte' || comparator === 'gt') return 'up';
  return comparator === 'lte' || comparator === 'lt' ? 'down' : undefined;
}

function isOpen(comparator: Comparator): boolean {
  return comparator === 'gt' || comparator === 'lt';
}
