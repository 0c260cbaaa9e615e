import type { Span } from '../domain/span.js';

/**
 * Where a pattern fits in a text, in reading order and without overlaps.
 * @param pattern  with the flag `g`; it must not fit nothing.
 */
export function findSpans(text: string, pattern: RegExp): readonly Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    spans.push({ start: match.index, end: pattern.lastIndex });
  return spans;
}
