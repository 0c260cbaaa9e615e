import type { Span } from '../../domain/span.js';
import type { Comparator } from '../../domain/target.js';
import type { PrintedDate } from '../../text/date-grammar.js';
import type { PrintedNumber } from '../../text/number-grammar.js';
import { findCovering, findLastStart } from '../../text/ordered-spans.js';
import { readComparator, findBound } from './comparator.js';
import type { ClauseReading } from './reading.js';
import type { Segment } from './segments.js';
import { isDuration } from './unit-kind.js';

/** A number that may set a target, in its segment. The span covers the number and a word behind it: 「10个以上」. */
export interface Measure extends Span {
  readonly number: PrintedNumber;
  readonly value: number | readonly [number, number];
  readonly unit: string | undefined;
  readonly comparator: Comparator;
  /** Whether a word, not only the bare number, says how it is to be compared. */
  readonly isCompared: boolean;
  /** Whether a word ahead of it (不少于, 至少, 不超过) does so, which alone makes it a target. */
  readonly isBounded: boolean;
  readonly segment: Segment;
  /** Folded text of the segment before the number. */
  readonly before: string;
  /** Folded text of the segment after the span. */
  readonly after: string;
}

/** Find the numbers outside dates with their comparators, in reading order. Names are still among them. */
export function findMeasures(reading: ClauseReading): readonly Measure[] {
  const { folded, dates } = reading;
  const numbers = reading.numbers.filter((number) => {
    const date = dates[findLastStart(dates, number.end - 1)];
    return date === undefined || date.end <= number.start || isLength(folded, date);
  });
  const measures: Measure[] = [];
  for (const number of numbers) {
    const segment = findCovering(reading.segments, number.start);
    if (!segment || number.end > segment.end) continue;
    const before = folded.slice(segment.start, number.start);
    const rest = folded.slice(number.end, segment.end);
    const bound = findBound(rest, isDuration(number.unit));
    const end = number.end + bound.length;
    const measure: Measure = {
      start: number.start,
      end,
      number,
      value: number.value,
      unit: number.unit,
      ...readComparator(number, before, bound),
      segment,
      before,
      after: folded.slice(end, segment.end),
    };
    const last = measures.at(-1);
    const merged = last && mergeBounds(last, measure);
    if (merged) measures[measures.length - 1] = merged;
    else measures.push(measure);
  }
  return spreadBounds(measures);
}

const TOUCHES = /^[、至到]?$/u;
const JOINS = /^(?:[、和与及]|以及)$/u;

/** 「十万元以上五十万元以下」, 「3家以上、5家以下」 are one range. */
function mergeBounds(low: Measure, high: Measure): Measure | undefined {
  if (low.comparator !== 'gte' || high.comparator !== 'lte' || low.unit !== high.unit) return undefined;
  if (low.segment !== high.segment || !TOUCHES.test(low.after.slice(0, Math.max(0, high.start - low.end))))
    return undefined;
  if (typeof low.value !== 'number' || typeof high.value !== 'number' || low.value >= high.value) return undefined;
  return {
    ...low,
    end: high.end,
    after: high.after,
    value: [low.value, high.value],
    comparator: 'range',
    isCompared: true,
  };
}

/** In 「分别达到60%、70%以上」 the word behind the last number holds for the whole list, as a word before the first one does. */
function spreadBounds(measures: readonly Measure[]): readonly Measure[] {
  const result = [...measures];
  for (let i = result.length - 2; i >= 0; i--) {
    const [left, right] = [result[i], result[i + 1]];
    if (!left || !right || !isListed(left, right) || left.end !== left.number.end) continue;
    // 「5个和8个百分点」, 「5和8个百分点」
    const unit = right.unit?.startsWith(left.unit ?? '') ? right.unit : left.unit;
    const bound = right.isCompared && !left.isCompared ? { comparator: right.comparator, isCompared: true } : {};
    result[i] = { ...left, unit, ...bound };
  }
  for (let i = 1; i < result.length; i++) {
    const [left, right] = [result[i - 1], result[i]];
    if (left && right && isListed(left, right) && left.end === left.number.end && left.isCompared && !right.isCompared)
      result[i] = { ...right, comparator: left.comparator, isCompared: true };
  }
  return result;
}

/** Whether two numbers stand side by side in a list that shares its noun: 「37个、100个」, 「5级和4级」. */
export function isListed(left: Measure, right: Measure): boolean {
  const apart = right.start - left.end;
  return left.segment === right.segment && apart <= 2 && JOINS.test(left.after.slice(0, apart));
}

/** 「自施行之日起一年内」 tells how long, and no date. */
function isLength(folded: string, { start, end, value }: PrintedDate): boolean {
  return (
    value === undefined &&
    /年(?:之内|以内|内)$/u.test(folded.slice(start, end)) &&
    /[起后]$/u.test(folded.slice(0, start))
  );
}
