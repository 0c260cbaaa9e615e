import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import { deriveFrameworks } from './derive-frameworks.js';

const span = { start: 0, end: 1 };
const parent = makeDocument({
  id: 'parent',
  header: { title: '家庭教育促进条例', kind: 'regulation', level: 'nation' },
  clauses: [
    { label: '第一条', path: ['第一章总则'], text: '为了促进家庭教育，制定本条例。' },
    { label: '第二条', path: ['第二章家庭责任'], text: '父母应当履行家庭教育责任。' },
    { label: '第三条', path: ['第二章家庭责任'], text: '家庭成员应当协助配合。' },
  ],
});
const child = (id: string, title: string, cited?: string): ReturnType<typeof makeDocument> =>
  makeDocument({ id, header: { title, citedParents: cited === undefined ? [] : [{ title: cited, span }] } });

describe('deriveFrameworks()', () => {
  it('makes chapters themes and articles items when two documents implement the parent', () => {
    const [framework, ...more] = deriveFrameworks(
      [parent, child('a', '甲省家庭教育促进条例'), child('b', '乙市家庭教育实施办法', '家庭教育促进条例')],
      [],
    );
    expect(more).toEqual([]);
    expect(framework?.themes.map((theme) => theme.title)).toEqual(['总则', '家庭责任']);
    expect(framework?.items.map((item) => [item.no, item.theme, item.name])).toEqual([
      [1, 't1', '第一条 为了促进家庭教育，制定本条例。…'],
      [2, 't2', '第二条 父母应当履行家庭教育责任。…'],
      [3, 't2', '第三条 家庭成员应当协助配合。…'],
    ]);
  });

  it('takes only the uppermost of parents that implement one another', () => {
    const documents = [
      parent,
      child('p', '甲省家庭教育促进条例'),
      child('c', '丙市家庭教育促进条例', '甲省家庭教育促进条例'),
      child('d', '丁市家庭教育促进条例', '甲省家庭教育促进条例'),
    ];
    expect(deriveFrameworks(documents, []).map((framework) => framework.parent.title)).toEqual(['家庭教育促进条例']);
  });

  it('makes none where one document alone implements it, or a given framework speaks for it', () => {
    const documents = [parent, child('a', '甲省家庭教育促进条例'), child('b', '乙省家庭教育促进条例')];
    const given = { id: 'g', title: '', parent: { title: '家庭教育促进条例' }, note: '', themes: [], items: [] };
    expect(deriveFrameworks(documents.slice(0, 2), [])).toEqual([]);
    expect(deriveFrameworks(documents, [given])).toEqual([]);
  });
});
