import { describe, expect, it } from 'vitest';
import { makeTermFinder } from './term-finder.js';

describe('makeTermFinder', () => {
  const find = makeTermFinder(['预算管理', '全面预算管理', '管理办法', '预算', '办']);

  it.each([
    ['the longest term at a place', '加强全面预算管理', ['全面预算管理']],
    ['a shorter term where it stands alone', '预算管理和预算', ['预算管理', '预算']],
    ['terms that overlap', '全面预算管理办法', ['全面预算管理', '管理办法']],
    ['a term that stands twice', '预算、预算', ['预算', '预算']],
    ['no single characters', '办好', []],
    ['nothing in nothing', '', []],
  ])('finds %s', (_why, text, terms) => {
    expect(find(text).map(({ term }) => term)).toEqual(terms);
  });

  it('gives the place of each term', () => {
    const text = '加强全面预算管理办法';
    for (const { term, start, end } of find(text)) expect(text.slice(start, end)).toBe(term);
  });
});
