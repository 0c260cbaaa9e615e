import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignBest } from './assign.js';
import { at, makeTable, type ScoreTable } from './score-table.js';

const toTable = (rows: readonly (readonly number[])[]): ScoreTable =>
  makeTable(rows.length, rows[0]?.length ?? 0, (i, j) => rows[i]?.[j] ?? 0);
const toPairs = (table: ScoreTable): number[][] => assignBest(table).map(({ row, column }) => [row, column]);

describe('assignBest', () => {
  it.each<[string, number[][], number[][]]>([
    [
      'gives up a best pair for a better sum',
      [
        [0.9, 0.8],
        [0.8, 0.1],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'follows a move against the order',
      [
        [0, 0.7],
        [0.6, 0],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'keeps the order among equal scores',
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ['leaves rows over when there are more', [[0.2], [0.9], [0.4]], [[1, 0]]],
    ['leaves columns over when there are more', [[0.2, 0.9, 0.4]], [[0, 1]]],
    [
      'gives no pair of score 0',
      [
        [0, 0],
        [0, 0.3],
      ],
      [[1, 1]],
    ],
    ['has nothing to give', [], []],
  ])('%s', (_, rows, expected) => {
    expect(toPairs(toTable(rows))).toEqual(expected);
  });

  it('sums up as high as the best of all assignments', () => {
    const score = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
    const rows = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([n, m]) => fc.array(fc.array(score, { minLength: m, maxLength: m }), { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(rows, (given) => {
        const table = toTable(given);
        const pairs = assignBest(table);
        const sum = pairs.reduce((total, { row, column }) => total + at(table, row, column), 0);
        expect(new Set(pairs.map((pair) => pair.column)).size).toBe(pairs.length);
        expect(sum).toBeCloseTo(bestSum(given, new Set()), 3);
      }),
    );
  });
});

function bestSum([row, ...rest]: readonly (readonly number[])[], taken: ReadonlySet<number>): number {
  if (!row) return 0;
  const given = row.map((score, j) => (taken.has(j) ? 0 : score + bestSum(rest, new Set([...taken, j]))));
  return Math.max(bestSum(rest, taken), ...given);
}
