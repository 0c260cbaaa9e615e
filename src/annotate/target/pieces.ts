import type { Measure } from './measures.js';
import type { ClauseReading } from './reading.js';

/** Start of the piece of its segment that belongs to a number: the segment's start, or behind the target before it. */
export function startOfPiece(
  { folded }: ClauseReading,
  goals: readonly Measure[],
  { segment, start }: Measure,
): number {
  const previous = goals.findLast((goal) => goal.segment === segment && goal.end <= start);
  return previous ? findBoundary(folded, previous.end, start).next : segment.start;
}

/** End of the piece of its segment that belongs to a number: the segment's end, or before the next target. */
export function endOfPiece({ folded }: ClauseReading, goals: readonly Measure[], { segment, end }: Measure): number {
  const next = goals.find((goal) => goal.segment === segment && goal.start >= end);
  return next ? findBoundary(folded, end, next.start).end : segment.end;
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

/** Text of a stretch without the last date in it and the words that lead to it: 「到2025年，」, 「力争到2025年」. */
export function withoutDate({ folded, dates }: ClauseReading, start: number, end: number): string {
  const date = dates.findLast((candidate) => candidate.start >= start && candidate.end <= end);
  if (!date) return folded.slice(start, end);
  const head = folded.slice(start, date.start).replace(/(?:力争|争取|确保|努力)?(?:到|至|在|于|截至)?$/u, '');
  return head + folded.slice(date.end, end);
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
