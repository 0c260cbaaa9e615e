import type { Span } from '../../domain/span.js';
import type { PrintedDate } from '../../text/date-grammar.js';
import { findDates } from '../../text/date-grammar.js';
import { foldWidth } from '../../text/fold-width.js';
import type { PrintedNumber } from '../../text/number-grammar.js';
import type { Segment } from './segments.js';
import { mayCoverAll } from './may-cover-all.js';
import { splitSegments } from './segments.js';

/** A clause text prepared for the search of targets. All offsets are offsets into the printed text. */
export interface ClauseReading {
  readonly heading: string;
  /** As printed. */
  readonly text: string;
  /** Same length as `text`, signs in one width. */
  readonly folded: string;
  readonly dates: readonly PrintedDate[];
  /** Without those that only make words: 「一般」. */
  readonly numbers: readonly PrintedNumber[];
  readonly segments: readonly Segment[];
  /** Stretch of each sentence, by the number that its segments carry. */
  readonly sentences: ReadonlyMap<number, Span>;
}

/** Numbers farther apart stand in no list and are no bounds of one range. */
const APART = 24;

/**
 * Prepare a clause: fold it, find its dates and numbers, cut it into segments.
 * @returns undefined where nothing can set a target: no number, no date, and no word for all of something.
 */
export function readClause(
  heading: string,
  text: string,
  findNumbers: (folded: string) => readonly PrintedNumber[],
): ClauseReading | undefined {
  const folded = foldWidth(text);
  const dates = findDates(folded);
  const numbers = findNumbers(folded).filter((number, i, all) => !isWordAlone(folded, number, all[i - 1], all[i + 1]));
  if (numbers.length === 0 && dates.length === 0 && !mayCoverAll(folded)) return undefined;
  const segments = splitSegments(folded);
  const sentences = new Map<number, Span>();
  for (const { sentence, start, end } of segments)
    sentences.set(sentence, { start: sentences.get(sentence)?.start ?? start, end });
  return { heading: foldWidth(heading), text, folded, dates, numbers, segments, sentences };
}

/**
 * Most numerals of a law make words: 「一般」, 「统一」. Without a unit, a rank (「前三」) or another number near them, they are names
 * for certain (see `isName`), and nothing else of them need be read.
 */
function isWordAlone(
  folded: string,
  { numeral, unit, value, start, end }: PrintedNumber,
  before: PrintedNumber | undefined,
  after: PrintedNumber | undefined,
): boolean {
  if (numeral !== 'han' || unit !== undefined || !Number.isInteger(value) || folded.charAt(start - 1) === '前')
    return false;
  return (before === undefined || start - before.end > APART) && (after === undefined || after.start - end > APART);
}
