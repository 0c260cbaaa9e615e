import { describe, expect, it } from 'vitest';
import { toClauseId, toDocumentId } from '../domain/ids.js';
import { makeDocument } from '../../test/support/make-document.js';
import { makeSpreadCounter } from './make-spread-counter.js';

const place = (name: string, adcode: string) => ({
  locality: { name, adcode, level: 'province' as const, province: name },
});
const documents = [
  makeDocument({ id: '甲一', header: place('甲省', '110000') }),
  makeDocument({ id: '甲二', header: place('甲省', '110000') }),
  makeDocument({ id: '乙', header: place('乙省', '120000') }),
  makeDocument({ id: '无' }),
];
const pair = (first: string, second: string) => ({
  first: toDocumentId(first),
  second: toDocumentId(second),
  similarity: 0.9,
});
const versions = [[toDocumentId('甲一'), toDocumentId('甲二')]];

describe('makeSpreadCounter', () => {
  it.each([
    ['nothing', [], {}, { localities: [], documents: 0, unplaced: 0, copies: [] }],
    [
      'places by their codes',
      ['乙', '甲一'],
      {},
      { localities: ['甲省', '乙省'], documents: 2, unplaced: 0, copies: [] },
    ],
    [
      'two documents of one place',
      ['甲一', '甲二'],
      {},
      { localities: ['甲省'], documents: 2, unplaced: 0, copies: [] },
    ],
    ['a document twice', ['甲一', '甲一'], {}, { localities: ['甲省'], documents: 1, unplaced: 0, copies: [] }],
    [
      'versions once',
      ['甲一', '甲二'],
      { versions },
      { localities: ['甲省'], documents: 1, unplaced: 0, copies: [['甲一', '甲二']] },
    ],
    [
      'near copies of one place once',
      ['甲二', '甲一', '乙'],
      { nearCopies: [pair('甲一', '甲二')] },
      { localities: ['甲省', '乙省'], documents: 2, unplaced: 0, copies: [['甲一', '甲二']] },
    ],
    [
      'near copies of two places twice',
      ['甲一', '乙'],
      { nearCopies: [pair('甲一', '乙')] },
      { localities: ['甲省', '乙省'], documents: 2, unplaced: 0, copies: [] },
    ],
    ['a document without place', ['无', '乙'], {}, { localities: ['乙省'], documents: 2, unplaced: 1, copies: [] }],
    [
      'a copy without place with its original',
      ['无', '乙'],
      { nearCopies: [pair('无', '乙')] },
      { localities: ['乙省'], documents: 1, unplaced: 0, copies: [['乙', '无'].sort()] },
    ],
  ])('counts %s', (_case, ids, known, spread) => {
    const witnesses = ids.map((id) => ({ document: toDocumentId(id), clause: toClauseId(`${id}:p1`) }));
    expect(makeSpreadCounter({ documents, nearCopies: [], versions: [], ...known })(witnesses)).toEqual(spread);
  });
});
