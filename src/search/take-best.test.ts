import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeBest } from './take-best.js';

describe('takeBest()', () => {
  it('gives what a full sort gives', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.nat(12), (values, limit) => {
        const scores = Float64Array.from(values);
        const entries = [...values.keys()];
        const sorted = [...entries].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
        expect(takeBest([...entries].reverse(), entries.length, scores, limit)).toEqual(sorted.slice(0, limit));
      }),
    );
  });

  it('looks at the first entries only', () => {
    expect(takeBest([2, 1, 0], 2, Float64Array.from([9, 1, 2]), 5)).toEqual([2, 1]);
  });
});
