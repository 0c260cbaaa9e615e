import { describe, expect, it } from 'vitest';
import { decideLinks } from './link.js';
import { makeTable, type ScoreTable } from './score-table.js';

const table = (...rows: number[][]): ScoreTable =>
  makeTable(rows.length, rows[0]?.length ?? 0, (i, j) => rows[i]?.[j] ?? 0);
const read = (score: ScoreTable, wording = makeTable(score.rows, score.columns)): string[] =>
  decideLinks(score, wording).map(({ row, column, status }) => `${row}-${column}${status === 'linked' ? '' : '?'}`);

describe('decideLinks', () => {
  it.each<[string, number[][], string[]]>([
    ['one clause to several', [[0.9], [0.6]], ['0-0', '1-0']],
    ['a little less is enough for the best counterpart', [[0.46], [0.1]], ['0-0']],
    ['but not for a second one', [[0.8], [0.46]], ['0-0', '1-0?']],
    ['a clause that is left alone has one uncertain link', [[0.3, 0.28]], ['0-0?', '0-1?']],
    ['nothing below', [[0.2]], []],
  ])('%s', (_, score, expected) => {
    expect(read(table(...score))).toEqual(expected);
  });

  it('gives a clause with a copy no other link', () => {
    expect(read(table([0.99, 0.7], [0.7, 0.99]), table([1, 0.4], [0.4, 1]))).toEqual(['0-0', '1-1']);
  });
});
