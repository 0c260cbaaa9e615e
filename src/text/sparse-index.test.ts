import { describe, expect, it } from 'vitest';
import { distinction, makeSparseIndex, rarity } from './sparse-index.js';

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

describe('weights of keys', () => {
  it('are higher for rarer keys and stay within 0 and 1', () => {
    expect(rarity(1, 100)).toBeGreaterThan(rarity(50, 100));
    expect(rarity(100, 100)).toBeCloseTo(0, 1);
    expect(distinction(1, 28)).toBe(1);
    expect(distinction(2, 28)).toBeLessThan(1);
  });
});
