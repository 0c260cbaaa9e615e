import { describe, expect, it } from 'vitest';
import { distinction, invertLists, makeNumberedIndex, makeSparseIndex, rarity } from './sparse-index.js';

describe('makeSparseIndex', () => {
  it('multiplies with every vector', () => {
    const vectors = [
      new Map([
        ['甲', 2],
        ['乙', 1],
      ]),
      new Map([['丙', 5]]),
    ];
    const multiply = makeSparseIndex(vectors);
    expect([
      ...multiply([
        ['甲', 3],
        ['丙', 1],
        ['丁', 9],
      ]),
    ]).toEqual([6, 5]);
    expect([...multiply([])]).toEqual([0, 0]);
  });
});

describe('makeNumberedIndex', () => {
  it('multiplies with every vector, whatever keys the query brings', () => {
    const vector = (...entries: readonly (readonly [number, number])[]) => ({
      keys: Int32Array.from(entries, ([key]) => key),
      weights: Float64Array.from(entries, ([, weight]) => weight),
    });
    const multiply = makeNumberedIndex([vector([4, 2], [0, 1]), vector([2, 5]), vector()]);
    expect([...multiply(vector([4, 3], [2, 1], [9, 7]))]).toEqual([6, 5, 0]);
    expect([...multiply(vector())]).toEqual([0, 0, 0]);
    expect([...makeNumberedIndex([])(vector([4, 3]))]).toEqual([]);
  });
});

describe('invertLists', () => {
  it('tells in which lists a number stands, each list once', () => {
    const { starts, places } = invertLists([Int32Array.of(2, 0, 2), Int32Array.of(2)]);
    const listsOf = (key: number): number[] => [...places.subarray(starts[key], starts[key + 1])];
    expect([0, 1, 2].map(listsOf)).toEqual([[0], [], [0, 1]]);
  });
});

describe('weights of keys', () => {
  it('are higher for rarer keys and stay within 0 and 1', () => {
    expect(rarity(1, 100)).toBeGreaterThan(rarity(50, 100));
    expect(rarity(100, 100)).toBeCloseTo(0, 1);
    expect(distinction(1, 28)).toBe(1);
    expect(distinction(2, 28)).toBeLessThan(1);
  });
});
