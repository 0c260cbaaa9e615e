import { describe, expect, it } from 'vitest';
import { percentile, slope } from '../bench.js';
import { judge } from './measure-queries.js';

describe('judge()', () => {
  it.each([
    ['the item first', [7, 1, 2], 1, 1],
    ['the item third', [1, 2, 7], 0, 1 / 3],
    ['a clause of the same text second', [1, 17], 0, 1 / 2],
    ['the item not found', [1, 2], 0, 0],
    ['the item beyond the tenth', [10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 7], 0, 0],
  ])('%s', (_, found, success1, mrr10) => {
    const original = (clause: number): number => (clause === 17 ? 7 : clause);
    expect(judge([{ clause: 7, words: ['医共体'] }], () => found, original)).toEqual({ success1, mrr10 });
  });

  it('gives the mean over the items', () => {
    const items = [7, 8].map((clause) => ({ clause, words: [] }));
    expect(
      judge(
        items,
        () => [7, 8],
        (clause) => clause,
      ),
    ).toEqual({ success1: 0.5, mrr10: 0.75 });
  });
});

describe('percentile()', () => {
  const hundred = Array.from({ length: 100 }, (_, k) => 100 - k);
  it.each([
    [0, 1],
    [0.5, 51],
    [0.95, 96],
    [0.99, 100],
    [1, 100],
  ])('takes the value at the share %d of the sorted numbers', (share, value) => {
    expect(percentile(hundred, share)).toBe(value);
  });

  it('is not a number where there are none', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('slope()', () => {
  it.each([
    [1, [2, 20, 200]],
    [0.5, [1, Math.sqrt(10), 10]],
    [0, [3, 3, 3]],
  ])('finds the exponent %d', (exponent, values) => {
    expect(slope([10, 100, 1000], values)).toBeCloseTo(exponent);
  });
});
