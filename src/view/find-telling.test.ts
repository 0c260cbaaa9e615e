import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Framework } from '../domain/framework.js';
import { findTelling } from './find-telling.js';

function place(name: string, ...texts: string[]): AnnotatedDocument {
  return makeDocument({
    id: name,
    header: { locality: { name, adcode: name, level: 'province', province: name } },
    clauses: texts.map((text) => ({ text })),
  });
}

function frameworkWith(...terms: string[]): Framework {
  const item = { no: 1, theme: 't', heading: '事项', aliases: [], terms, points: [] };
  return { id: 'f', title: '', parent: { title: '' }, note: '', themes: [], items: [item] };
}

const DOCUMENTS = [
  place('甲省', '设立总会计师。', '健全运营管理。', '运营管理到位。'),
  place('乙省', '推行总会计师制度。', '做好运营管理和绩效评价。'),
  place('丙省', '加强运营管理和绩效评价。'),
];
const found = (count: number) => () => count;

describe('findTelling', () => {
  it('takes the name of a post before a term that more places write', () => {
    const telling = findTelling(frameworkWith('运营管理', '总会计师'), DOCUMENTS, found(2));
    expect(telling).toMatchObject({ term: '总会计师', q: '“总会计师”', hits: 2, item: { no: 1 } });
  });

  it('takes the term of most places, then the one that needs fewest clauses for them', () => {
    expect(findTelling(frameworkWith('绩效评价', '运营管理'), DOCUMENTS, found(2))?.term).toBe('运营管理');
    const documents = DOCUMENTS.slice(1);
    expect(
      findTelling(frameworkWith('运营管理', '绩效评价'), [...documents, place('乙省', '运营管理。')], found(2))?.term,
    ).toBe('绩效评价');
  });

  it.each([
    ['stands in one place', '起降场地', found(2)],
    ['is too short', '绩效', found(2)],
    ['finds too much', '运营管理', found(500)],
    ['finds nothing', '运营管理', found(0)],
  ])('leaves out a term that %s', (_why, term, count) => {
    expect(findTelling(frameworkWith(term), [...DOCUMENTS, place('丁省', '建设起降场地。')], count)).toBeUndefined();
  });

  it('takes headings where there is no framework', () => {
    const heading = '优化审批流程';
    const documents = ['甲市', '乙市'].map((name) =>
      makeDocument({
        id: name,
        header: { locality: { name, adcode: name, level: 'city', province: name } },
        clauses: [{ heading, text: '压缩时限。' }],
      }),
    );
    expect(findTelling(undefined, documents, found(2))).toMatchObject({ term: heading, item: undefined });
  });
});
