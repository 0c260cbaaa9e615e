import { describe, expect, it } from 'vitest';
import { toDocumentId } from '../domain/ids.js';
import { formatCellId, parseCellId } from './matrix-cell-id.js';

describe('parseCellId', () => {
  it.each([
    ['a point', '3a', '赣府厅发-2022-1'],
    ['an item', '3', '赣府厅发-2022-1'],
    ['a document whose id holds a colon', '12b', 'a:b'],
  ])('reads back %s', (_why, row, document) => {
    const id = { row, document: toDocumentId(document) };
    expect(parseCellId(formatCellId(id))).toEqual(id);
  });

  it.each(['', '3a', ':x', '3a:'])('gives nothing for “%s”', (text) => {
    expect(parseCellId(text)).toBeUndefined();
  });
});
