import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import { weighItems } from './item-support.js';
import { makeTable, type ScoreTable } from './score-table.js';

const withItems = (items: readonly number[][], frameworkId?: string): AnnotatedDocument =>
  makeDocument({ frameworkId: frameworkId ?? 'hospital', clauses: items.map((one) => ({ items: one })) });
const unlike = (rows: number, columns: number): ScoreTable => makeTable(rows, columns);
const weigh = (base: number[][], other: number[][], text?: ScoreTable): number[] | undefined => {
  const table = weighItems(withItems(base), withItems(other), text ?? unlike(base.length, other.length));
  return table && [...table.values];
};

describe('weighItems', () => {
  it.each<[string, number[][], number[][], number[]]>([
    ['the same main item', [[3]], [[3, 5]], [1]],
    ['a shared item', [[3]], [[5, 3]], [0.8]],
    ['items that have their own clauses elsewhere', [[3], [5]], [[3], [5]], [1, 0, 0, 1]],
    ['a clause without items', [[]], [[3]], [NaN]],
    ['an item that the other side nowhere claims', [[3]], [[5]], [NaN]],
  ])('%s', (_, base, other, expected) => {
    expect(weigh(base, other)).toEqual(expected);
  });

  it('doubts an item when the text has its clear partner under another one', () => {
    const text = makeTable(2, 2, (i, j) => (i === 0 && j === 1 ? 0.7 : 0.01));
    expect(weigh([[3], [5]], [[3], [5]], text)).toEqual([0.25, 0, 0, 0.25]);
  });

  it('has no say between documents of different frameworks, or of none', () => {
    const other = withItems([[3]], 'business');
    const free = { ...other, frameworkId: undefined };
    expect(weighItems(withItems([[3]]), other, unlike(1, 1))).toBeUndefined();
    expect(weighItems(free, free, unlike(1, 1))).toBeUndefined();
  });
});
