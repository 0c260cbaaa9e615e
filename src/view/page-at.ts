import type { RawText } from '../domain/source.js';

/** The printed page, counted from 1, on which a character of the raw text stands; undefined where the source has no pages. */
export function pageAt({ pageStarts }: Pick<RawText, 'pageStarts'>, offset: number): number | undefined {
  if (!pageStarts || pageStarts.length === 0) return undefined;
  let low = 0;
  let high = pageStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pageStarts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}
