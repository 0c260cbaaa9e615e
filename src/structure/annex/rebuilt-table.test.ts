import { describe, expect, it } from 'vitest';
import { fillSpans } from './rebuilt-table.js';

describe('fillSpans()', () => {
  it('repeats a spanning cell in each of its rows and says which cells it filled', () => {
    const { rows, spanned } = fillSpans([
      ['甲', '一', '1'],
      ['', '二', '2'],
      ['', '', '3'],
    ]);
    expect(rows).toEqual([
      ['甲', '一', '1'],
      ['甲', '二', '2'],
      ['甲', '二', '3'],
    ]);
    expect(spanned).toEqual([
      { row: 1, column: 0 },
      { row: 2, column: 0 },
      { row: 2, column: 1 },
    ]);
  });

  it('leaves a cell open that has printed cells before it, and the first cell of a sum', () => {
    const rows = [
      ['1', '水库', '300'],
      ['2', '', '500'],
      ['', '合计', '800'],
    ];
    expect(fillSpans(rows)).toEqual({ rows, spanned: [] });
  });
});
