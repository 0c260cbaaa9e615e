import { describe, expect, it } from 'vitest';
import { pageAt } from './page-at.js';

describe('pageAt()', () => {
  it.each([
    ['the first character', 0, 1],
    ['the last of the first page', 9, 1],
    ['the first of the second', 10, 2],
    ['a page that begins where the next does is empty', 25, 4],
    ['past the end', 99, 4],
  ])('%s', (_name, offset, page) => {
    expect(pageAt({ pageStarts: [0, 10, 25, 25] }, offset)).toBe(page);
  });

  it('knows no page where the source has none', () => {
    expect(pageAt({}, 3)).toBeUndefined();
    expect(pageAt({ pageStarts: [] }, 3)).toBeUndefined();
  });
});
