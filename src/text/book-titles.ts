import type { Span } from '../domain/span.js';

/** A title in 《》. The span includes the marks. */
export interface BookTitle extends Span {
  /** Between the outer marks, without white space; inner marks are kept: 「国务院关于印发〈…〉的通知」. */
  readonly title: string;
}

/** Longest title that is believed; an opening mark without its partner must not swallow a text. */
const MAX_TITLE = 160;

/** Find titles in 《》 in reading order; 《》 inside 《》 belong to the outer title. Cost: linear. */
export function findBookTitles(text: string): readonly BookTitle[] {
  const found: BookTitle[] = [];
  let start = text.indexOf('《');
  while (start >= 0) {
    const end = endOfTitle(text, start);
    if (end !== undefined) {
      const title = text.slice(start + 1, end - 1).replace(/\s+/gu, '');
      if (title !== '') found.push({ title, start, end });
    }
    start = text.indexOf('《', end ?? start + 1);
  }
  return found;
}

function endOfTitle(text: string, start: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, start + MAX_TITLE);
  for (let i = start; i < limit; i++) {
    const char = text[i];
    if (char === '《') depth++;
    else if (char === '》' && --depth === 0) return i + 1;
    else if (char === '。') return undefined;
  }
  return undefined;
}
