import { describe, expect, it } from 'vitest';
import { at } from './score-table.js';
import { buildTermSpace, multiply } from './term-vectors.js';

const count = (words: string): Map<string, number> => new Map(words.split(' ').map((word) => [word, 1]));
const clauses = ['预算 管理 医院', '薪酬 管理 医院', '预算 医院', '医院'].map(count);
const space = buildTermSpace(clauses.map((clause) => clause.keys()));
const vectors = clauses.map((clause) => space.toVector(clause));

describe('buildTermSpace', () => {
  it('finds a term rarer the fewer clauses have it', () => {
    expect(space.rarity('薪酬')).toBeGreaterThan(space.rarity('预算'));
    expect(space.rarity('预算')).toBeGreaterThan(space.rarity('医院'));
  });

  it('gives vectors of unit length, whose products are cosines', () => {
    const table = multiply(vectors, vectors);
    for (let i = 0; i < vectors.length; i++) expect(at(table, i, i)).toBeCloseTo(1, 5);
    expect(at(table, 0, 2)).toBeGreaterThan(at(table, 0, 1));
    expect(at(table, 0, 1)).toBeCloseTo(at(table, 1, 0), 6);
  });

  it('knows terms that it has not learnt, as the rarest of all', () => {
    const [row] = [space.toVector(count('急救 医院'))];
    expect(at(multiply([row], vectors), 0, 3)).toBeLessThan(0.5);
  });
});
