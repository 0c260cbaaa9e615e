import { describe, expect, it } from 'vitest';
import { findMatches, findSpans } from './find-matches.js';

describe('findMatches()', () => {
  it.each([
    ['words', '甲方和乙方', /[甲乙]方/gu],
    ['a group', '第一条第二款', /第(.)[条款]/gu],
    ['nothing at some places', '第一条，第', /(?=第)(?:第(.)条)?/gu],
    ['nothing at all', '甲', /乙/gu],
  ])('gives what matchAll gives: %s', (_case, text, pattern) => {
    expect(findMatches(text, pattern)).toEqual(Array.from(text.matchAll(pattern)));
  });

  it('begins anew with each text', () => {
    const pattern = /甲/gu;
    pattern.test('乙甲');
    expect(findSpans('甲乙甲', pattern)).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ]);
  });
});
