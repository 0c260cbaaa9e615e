import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import { weighItems } from './item-support.js';

const withItems = (items: readonly number[][]): AnnotatedDocument =>
  makeDocument({ frameworkId: 'hospital', clauses: items.map((one) => ({ items: one })) });

describe('weighItems', () => {
  it.each<[string, number[][], number[][], number[]]>([
    ['the same main item', [[3]], [[3, 5]], [1]],
    ['a shared item', [[3]], [[5, 3]], [0.8]],
    ['items that have their own clauses elsewhere', [[3], [5]], [[3], [5]], [1, 0, 0, 1]],
    ['a clause without items', [[]], [[3]], [NaN]],
    ['an item that the other side nowhere claims', [[3]], [[5]], [NaN]],
  ])('%s', (_, base, other, expected) => {
    expect([...weighItems(withItems(base), withItems(other)).values]).toEqual(expected);
  });
});
