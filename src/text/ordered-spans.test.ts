import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCovering, findLastStart } from './ordered-spans.js';

const spans = [
  { start: 2, end: 4 },
  { start: 4, end: 5 },
  { start: 9, end: 12 },
];

describe('findLastStart()', () => {
  it.each([
    [0, -1],
    [2, 0],
    [3, 0],
    [4, 1],
    [8, 1],
    [100, 2],
  ])('from offset %d goes back to span %d', (offset, expected) => {
    expect(findLastStart(spans, offset)).toBe(expected);
  });

  it('agrees with looking at every span', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), (starts, offset) => {
        const ordered = starts.sort((a, b) => a - b).map((start) => ({ start, end: start + 1 }));
        expect(findLastStart(ordered, offset)).toBe(ordered.filter(({ start }) => start <= offset).length - 1);
      }),
    );
  });
});

describe('findCovering()', () => {
  it('finds the span around an offset, and none in a gap', () => {
    expect([1, 2, 4, 6, 11, 12].map((offset) => findCovering(spans, offset)?.start)).toEqual([
      undefined,
      2,
      4,
      undefined,
      9,
      undefined,
    ]);
  });
});
