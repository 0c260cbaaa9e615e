import type { PrintedDate } from '../../text/date-grammar.js';
import { findLastStart } from '../../text/ordered-spans.js';
import type { ClauseReading } from './reading.js';

/**
 * The dates of a list of as many dates before a list of numbers: 「2023年、2024年、2025年分别新增1万个、1.5万个、2万个」.
 * @returns [] where there is no such list between `start` and `end`.
 */
export function listDates(
  { dates, folded }: ClauseReading,
  start: number,
  end: number,
  count: number,
): readonly PrintedDate[] {
  if (count < 2) return [];
  const inside = dates.slice(findLastStart(dates, start - 1) + 1, findLastStart(dates, end - 1) + 1);
  const isList = inside.every((date, i) => {
    const last = inside[i - 1];
    return last === undefined || /^[、和及,]$/u.test(folded.slice(last.end, date.start));
  });
  return inside.length === count && isList ? inside : [];
}
