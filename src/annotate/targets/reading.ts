import type { Span } from '../../domain/span.js';
import type { PrintedDate } from '../../text/date-grammar.js';
import { findDates } from '../../text/date-grammar.js';
import { foldWidth } from '../../text/fold-width.js';
import type { Segment } from './segments.js';
import { splitSegments } from './segments.js';

/** A clause text prepared for the search of targets. All offsets are offsets into the printed text. */
export interface ClauseReading {
  readonly heading: string;
  /** As printed. */
  readonly text: string;
  /** Same length as `text`, signs in one width. */
  readonly folded: string;
  readonly dates: readonly PrintedDate[];
  readonly segments: readonly Segment[];
  /** Stretch of each sentence, by the number that its segments carry. */
  readonly sentences: ReadonlyMap<number, Span>;
}

/** Prepare a clause: fold it, find its dates, cut it into segments. */
export function readClause(heading: string, text: string): ClauseReading {
  const folded = foldWidth(text);
  const segments = splitSegments(folded);
  const sentences = new Map<number, Span>();
  for (const { sentence, start, end } of segments)
    sentences.set(sentence, { start: sentences.get(sentence)?.start ?? start, end });
  return { heading: foldWidth(heading), text, folded, dates: findDates(folded), segments, sentences };
}
