import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import { toDocumentId } from '../domain/ids.js';
import { findLineages } from './lineages.js';

function document(id: string, province: string | undefined) {
  const locality = { name: id, adcode: '', level: 'city', province: province ?? '' } as const;
  return makeDocument({ id, header: province === undefined ? {} : { locality }, clauses: [] });
}
const id = toDocumentId;

describe('findLineages', () => {
  const documents = [
    document('a', '甲省'),
    document('b', '甲省'),
    document('c', undefined),
    document('d', '乙省'),
    document('n', ''),
  ];

  it('counts a document for the province of its place, the nation and unknown places for none', () => {
    const { provinceOf } = findLineages(documents, { nearCopies: [], versions: [] });
    expect(documents.map((one) => provinceOf(one.id))).toEqual(['甲省', '甲省', undefined, '乙省', undefined]);
  });

  it('lets near copies and versions stand for one document, with the place that is known', () => {
    const { headOf, provinceOf } = findLineages(documents, {
      nearCopies: [{ first: id('c'), second: id('d') }],
      versions: [[id('b'), id('a')]],
    });
    expect(documents.map((one) => headOf(one.id))).toEqual(['a', 'a', 'c', 'c', 'n']);
    expect(provinceOf(id('c'))).toBe('乙省');
  });

  it('leaves out relatives that are not in the family', () => {
    const { headOf } = findLineages(documents, { nearCopies: [{ first: id('a'), second: id('x') }], versions: [] });
    expect(headOf(id('a'))).toBe('a');
  });
});
