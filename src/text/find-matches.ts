import type { Span } from '../domain/span.js';

/**
 * The matches of a pattern in a text, as `String.prototype.matchAll` gives them, without the copy of the pattern that it makes for
 * each text.
 * @param pattern  with the flag `g`; no other search with it may be under way.
 */
export function findMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}

/** Where a pattern fits in a text, in reading order and without overlaps; see `findMatches`. */
export function findSpans(text: string, pattern: RegExp): readonly Span[] {
  return findMatches(text, pattern).map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
