import { describe, expect, it } from 'vitest';
import { drawKnownItems, drawQueries, KNOWN_ITEM_SETS, type WordSource } from './draw-queries.js';

/** Forty words that some of the other clauses hold too, and six that no other does. */
function makeSource(size: number): WordSource {
  const clauses = Array.from({ length: size }, (_, clause) => [
    ...Array.from({ length: 40 }, (_, k) => `m${(clause * 31 + k * 13 * (1 + (clause % 7))) % 1000}`),
    ...Array.from({ length: 6 }, (_, k) => `r${clause}-${k}`),
  ]).map((words) => [...new Set(words)]);
  const frequencies = new Map<string, number>();
  for (const word of clauses.flat()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  return {
    size,
    wordsOf: (clause) => clauses[clause] ?? [],
    frequency: (word) => frequencies.get(word) ?? 0,
  };
}

const source = makeSource(2000);
const [count, seed] = [50, 42];

describe('drawKnownItems()', () => {
  it('draws the same items from the same seed and others from another', () => {
    const items = drawKnownItems(source, count, seed);
    expect(drawKnownItems(source, count, seed)).toEqual(items);
    expect(drawKnownItems(source, count, 43)).not.toEqual(items);
  });

  const items = drawKnownItems(source, count, seed);
  it.each(KNOWN_ITEM_SETS)('gives as many of the set %s as asked, from clauses all over the corpus', (set) => {
    expect(items[set]).toHaveLength(count);
    const mean = items[set].reduce((sum, { clause }) => sum + clause, 0) / count;
    expect(Math.abs(mean / source.size - 0.5)).toBeLessThan(0.15);
  });

  it.each([
    ['distinct', 0, 2, 4],
    ['mid', 0, 2, 4],
    ['noisy', 1, 3, 5],
    ['verbose', 2, 8, 8],
  ] as const)('puts into each query of the set %s %i words that the clause lacks', (set, lacking, least, most) => {
    for (const { clause, words } of items[set]) {
      expect(words.filter((word) => !source.wordsOf(clause).includes(word))).toHaveLength(lacking);
      expect(words.length).toBeGreaterThanOrEqual(least);
      expect(words.length).toBeLessThanOrEqual(most);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('drawKnownItems() and drawQueries()', () => {
  it('say so where the words are not there to be drawn', () => {
    const same = { size: 50, wordsOf: () => ['一', '二'], frequency: () => 50 };
    expect(drawKnownItems(same, count, seed).mid).toEqual([]);
    expect(() => drawQueries(same, 1, 7)).toThrow('only 0 queries');
  });
});

describe('drawQueries()', () => {
  it('draws the same queries of one to four words from the same seed', () => {
    const queries = drawQueries(source, 30, 7);
    expect(drawQueries(source, 30, 7)).toEqual(queries);
    expect(new Set(queries.map((words) => words.length))).toEqual(new Set([1, 2, 3, 4]));
  });
});
