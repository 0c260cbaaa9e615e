import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import { sortDocuments } from './sort-documents.js';

const place = (name: string, adcode: string, level: 'province' | 'city') => ({
  level,
  locality: { name, adcode, level, province: name },
});
const documents = [
  makeDocument({ id: 'none', clauses: [{}, {}] }),
  makeDocument({ id: 'yuncheng', header: { ...place('山西省运城市', '140800', 'city'), signedOn: '2023-05-23' } }),
  makeDocument({
    id: 'jiangxi',
    header: { ...place('江西省', '360000', 'province'), signedOn: '2022-01-10' },
    clauses: [{}],
  }),
  makeDocument({ id: 'shanxi', header: { ...place('山西省', '140000', 'province'), publishedOn: '2022-06-01' } }),
];

describe('sortDocuments', () => {
  it.each([
    [undefined, ['none', 'yuncheng', 'jiangxi', 'shanxi']],
    ['place', ['shanxi', 'yuncheng', 'jiangxi', 'none']],
    ['level', ['shanxi', 'jiangxi', 'yuncheng', 'none']],
    ['date', ['yuncheng', 'shanxi', 'jiangxi', 'none']],
    ['clauses', ['none', 'jiangxi', 'yuncheng', 'shanxi']],
  ] as const)('by %s', (order, expected) => {
    expect(sortDocuments(documents, order).map(({ id }) => id)).toEqual(expected);
  });
});
