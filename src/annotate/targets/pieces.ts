import { findLastStart } from '../../text/ordered-spans.js';
import type { Measure } from './measures.js';
import type { ClauseReading } from './reading.js';

/** Start of the piece of its segment that belongs to a number: the segment's start, or behind the target before it. */
export function startOfPiece(
  { folded }: ClauseReading,
  previous: Measure | undefined,
  { segment, start }: Measure,
): number {
  return previous?.segment === segment ? findBoundary(folded, previous.end, start).next : segment.start;
}

/** End of the piece of its segment that belongs to a number: the segment's end, or before the next target. */
export function endOfPiece({ folded }: ClauseReading, next: Measure | undefined, { segment, end }: Measure): number {
  return next?.segment === segment ? findBoundary(folded, end, next.start).end : segment.end;
}

/** 「基地10个、中心20个」 parts behind the first number, 「10个基地、20个中心」 at the last mark before the second. */
function findBoundary(folded: string, from: number, to: number): { end: number; next: number } {
  const between = folded.slice(from, to);
  const first = /^(?:[、和及与;]|以及|并)/u.exec(between);
  if (first) return { end: from, next: from + first[0].length };
  const marks = [...between.matchAll(/[、和及与]/gu)];
  const mark = marks.findLast(([sign]) => sign === '、') ?? marks.at(-1);
  return mark ? { end: from + mark.index, next: from + mark.index + 1 } : { end: from, next: from };
}

/** Text of a stretch without the dates in it and the words that lead to them: 「到2025年，」, 「力争到2025年」. */
export function withoutDate({ folded, dates }: ClauseReading, start: number, end: number): string {
  let text = '';
  let from = start;
  for (let i = findLastStart(dates, start - 1) + 1; i < dates.length; i++) {
    const date = dates[i];
    if (!date || date.start >= end) break;
    if (date.end > end) continue;
    text += folded.slice(from, date.start).replace(/(?:力争|争取|确保|努力)?(?:到|至|在|于|截至)?$|^[、和]$/u, '');
    from = date.end;
  }
  return text + folded.slice(from, end);
}

/** Start of a segment, or of the one before when that holds nothing but a date: 「到2025年，」. */
export function startWithDate(reading: ClauseReading, index: number): number {
  const here = reading.segments[index];
  const before = reading.segments[index - 1];
  if (!here) return 0;
  if (before?.part !== here.part) return here.start;
  return withoutDate(reading, before.start, before.end) === '' ? before.start : here.start;
}

/** The words as they are printed: matching was done on folded signs, which have other brackets. */
export function asPrinted({ folded, text }: ClauseReading, words: string): string {
  const at = folded.indexOf(words);
  if (at >= 0) return text.slice(at, at + words.length);
  return words.replace(/\(/gu, '（').replace(/\)/gu, '）');
}
