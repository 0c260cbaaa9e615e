import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import type { NearCopy } from '../domain/corpus.js';
import { fold } from '../text/fold.js';
import { findMissingParents } from './missing-parents.js';
import { findCopyPairs, findNearCopies, toNearCopies } from './near-copies.js';
import { findVersions } from './versions.js';

const span = { start: 0, end: 1 };
const TEXT = '推进紧密型医联体建设，完善分级诊疗制度，提升基层服务能力，落实家庭医生签约服务，强化绩效考核。';

describe('findMissingParents()', () => {
  it('lists what is cited and not there, the most cited first, by number or title', () => {
    const national = { documentNumber: '国办发〔2020〕1号', title: '国务院办公厅关于促进养老服务的意见', span };
    const documents = [
      makeDocument({ id: 'a', header: { documentNumber: '甲政发〔2021〕1号', citedParents: [national] } }),
      makeDocument({ id: 'b', header: { citedParents: [national, { documentNumber: '甲政发〔2021〕1号', span }] } }),
      makeDocument({
        id: 'c',
        header: {
          citedParents: [
            { title: '关于促进养老服务的意见', span },
            { title: '乙县养老规划', span },
          ],
        },
      }),
    ];
    expect(findMissingParents(documents).map((one) => [one.documentNumber ?? one.title, one.citedBy])).toEqual([
      ['国办发〔2020〕1号', ['a', 'b', 'c']],
      ['乙县养老规划', ['c']],
    ]);
  });

  it('keeps parents of two provinces apart though their titles are alike', () => {
    const title = '关于促进养老服务的实施意见';
    const documents = [
      makeDocument({ id: 'a', header: { citedParents: [{ documentNumber: '甲政办发〔2021〕1号', title, span }] } }),
      makeDocument({ id: 'b', header: { citedParents: [{ title, span }] } }),
    ];
    expect(findMissingParents(documents)).toHaveLength(2);
  });
});

describe('findNearCopies()', () => {
  it('finds copies with small differences and no mere relatives', () => {
    const documents = [
      makeDocument({ id: 'a', clauses: [{ text: TEXT.repeat(3) }] }),
      makeDocument({ id: 'b', clauses: [{ text: `${TEXT.repeat(3)}另行通知。` }] }),
      makeDocument({
        id: 'c',
        clauses: [{ text: '推进紧密型医联体建设，深化医保支付方式改革，加强医德医风建设，改善医务人员待遇。' }],
      }),
    ];
    expect(findNearCopies(documents).map(({ first, second }) => [first, second])).toEqual([['a', 'b']]);
  });

  it('finds copies among documents that open with one formula', () => {
    const formula = '为了规范公立医院的管理，根据有关法律、行政法规，结合本省实际，制定本条例。';
    const documents = Array.from({ length: 30 }, (_, at) => {
      const own = Array.from({ length: 40 }, (_2, i) => String.fromCharCode(0x4e00 + 50 * (at % 28) + i)).join('');
      return makeDocument({ id: `text-${at}`, clauses: [{ text: `${formula}${own}` }] });
    });
    expect(findNearCopies(documents)).toEqual(everyPair(documents));
    expect(findNearCopies(documents).map(({ first, second }) => [first, second])).toEqual([
      ['text-0', 'text-28'],
      ['text-1', 'text-29'],
    ]);
  });

  it('finds copies of every length, and what it found stays when documents come and go', () => {
    const letters =
      fc.sample(
        fc.string({
          unit: fc.constantFrom('改', '革', '医', '院', '服', '务', '管', '理', '能', '力', '水', '平'),
          minLength: 8000,
          maxLength: 8000,
        }),
        { seed: 7, numRuns: 1 },
      )[0] ?? '';
    const documents = [30, 300, 2300, 2900, 3100, 3500, 8000].flatMap((length) => {
      const text = letters.slice(0, length);
      const changed = `${text.slice(0, length * 0.45)}另行${text.slice(length * 0.55)}`;
      return [
        makeDocument({ id: `text-${length}`, clauses: [{ text: `${length}号：${text}` }] }),
        makeDocument({ id: `copy-${length}`, clauses: [{ text: `${length}号：${changed}` }] }),
      ];
    });
    const grown = documents.flatMap((document, at) => findCopyPairs([document], documents.slice(0, at)));
    expect(toNearCopies(grown, documents)).toEqual(everyPair(documents));
    expect(grown.length).toBeGreaterThan(7);
    const turned = [...documents].reverse().slice(3);
    expect(toNearCopies(grown, turned)).toEqual(everyPair(turned));
    expect(findNearCopies(documents)).toEqual(everyPair(documents));
  });

  /** All pairs compared in full. */
  function everyPair(documents: readonly AnnotatedDocument[]): readonly NearCopy[] {
    const bags = documents.map(({ id, clauses }) => {
      const text = fold(clauses.map((clause) => clause.text).join(''));
      return { id, shingles: new Set(Array.from({ length: text.length - 4 }, (_, at) => text.slice(at, at + 5))) };
    });
    return bags.flatMap((first, at) =>
      bags.slice(at + 1).flatMap((second) => {
        const shared = [...first.shingles].filter((shingle) => second.shingles.has(shingle)).length;
        const similarity = shared / (first.shingles.size + second.shingles.size - shared);
        return similarity >= 0.7 ? [{ first: first.id, second: second.id, similarity }] : [];
      }),
    );
  }
});

describe('findVersions()', () => {
  it('groups texts of one title and place by date, newest first', () => {
    const place = (name: string, adcode: string): object => ({
      locality: { name, adcode, level: 'province', province: name },
    });
    const documents = [
      makeDocument({
        id: 'old',
        header: { title: '养老服务条例', signedOn: '2019-01-01', ...place('甲省', '990000') },
      }),
      makeDocument({
        id: 'other',
        header: { title: '养老服务条例', signedOn: '2020-01-01', ...place('乙省', '980000') },
      }),
      makeDocument({
        id: 'new',
        header: { title: '养老服务条例', signedOn: '2023-01-01', ...place('甲省', '990000') },
      }),
      makeDocument({ id: 'untitled', header: { signedOn: '2023-02-01', ...place('甲省', '990000') } }),
    ];
    expect(findVersions(documents)).toEqual([['new', 'old']]);
  });
});
