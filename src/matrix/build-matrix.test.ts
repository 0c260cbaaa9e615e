import { describe, expect, it } from 'vitest';
import type { AnnotatedClause } from '../domain/annotation.js';
import type { Framework } from '../domain/framework.js';
import { makeDocument } from '../../test/support/make-document.js';
import { testSegmenter } from '../../test/support/segmenter.js';
import { buildItemMatrix } from './build-item-matrix.js';
import { buildPointMatrix, type Family } from './build-point-matrix.js';
import { NO_PLACES } from './place-names.js';

const PLAIN = { duty: 4, stage: 3, commitment: 3 };
const cut = (text: string): string[] => testSegmenter().cut(text);

const framework: Framework = {
  id: 'schools',
  title: '义务教育优质均衡发展',
  parent: { title: '关于推进义务教育优质均衡发展的意见' },
  note: '',
  themes: [
    { id: 'teachers', title: '建设教师队伍', short: '教师', aliases: [] },
    { id: 'schools', title: '改善办学条件', short: '条件', aliases: [] },
  ],
  items: [
    {
      no: 1,
      theme: 'teachers',
      heading: '推进教师交流',
      aliases: [],
      terms: [],
      points: [
        {
          id: '1a',
          text: '骨干教师定期交流轮岗',
          terms: ['交流轮岗', '轮岗交流'],
          evidence: [{ locality: '甲江省', label: '1.', heading: '推进教师交流' }],
        },
        { id: '1b', text: '由县统一管理教师编制', terms: ['县管校聘'] },
      ],
    },
    { no: 2, theme: 'schools', heading: '建设数字校园', aliases: [], terms: [], points: [] },
  ],
};

function place(name: string, adcode: string) {
  return { locality: { name, adcode, level: 'province', province: name } } as const;
}

function plan(id: string, header: ReturnType<typeof place>, clauses: readonly Partial<AnnotatedClause>[]) {
  return makeDocument({ id, frameworkId: 'schools', header, clauses });
}

const first = plan('first', place('甲江省', '910000'), [
  { label: '1.', heading: '推进教师交流', text: '骨干教师每六年交流轮岗一次，所需周转宿舍由学校安排。', items: [1] },
  { label: '2.', heading: '建设数字校园', text: '学校网络带宽全部达标，共享数字教育资源。', items: [2] },
]);
const second = plan('second', place('乙山省', '920000'), [
  { label: '1.', heading: '优化师资', text: '骨干教师定期交流任教，实行县管校聘。', items: [1] },
  { label: '2.', heading: '美化校园', text: '栽种花木，清理校园沟渠。' },
]);
const third = plan('third', place('丙海省', '930000'), [
  { label: '1.', heading: '改善食堂', text: '食堂公开食材来源，家长可以品尝饭菜。' },
  { label: '2.', heading: '建设数字校园', text: '学校机房按需更新，实行县管校聘的地方先行。', items: [2] },
]);

const family: Family = {
  framework,
  documents: [first, second, third],
  parent: undefined,
  copies: [],
  versions: [],
};
const build = (given: Family) => buildPointMatrix(given, cut, { places: NO_PLACES, plain: PLAIN });
const matrix = build(family);
const cellOf = (row: string, document: string, of = matrix) =>
  of.cells.find((cell) => cell.row === row && cell.document === document);

describe('buildPointMatrix', () => {
  it('finds a point by its term, and by likeness to a clause known to write it out', () => {
    expect(cellOf('1a', 'first')).toMatchObject({
      status: 'covered',
      clauses: ['first:p1'],
      ruleId: 'matrix/point-terms',
    });
    expect(cellOf('1a', 'second')).toMatchObject({
      status: 'covered',
      clauses: ['second:p1'],
      ruleId: 'matrix/point-likeness',
    });
    expect(cellOf('1b', 'second')).toMatchObject({ status: 'covered', words: ['县管校聘'] });
  });

  it('says absent with the nearest passage as proof', () => {
    const cell = cellOf('1a', 'third');
    expect(cell).toMatchObject({ status: 'absent', clauses: [], evidence: [], adds: [], strength: undefined });
    expect(cell?.nearest?.text).toBeTruthy();
  });

  it('leaves a term in a clause of another theme undecided', () => {
    expect(cellOf('1b', 'third')).toMatchObject({ status: 'uncertain', adds: [], strength: undefined });
  });

  it('never takes a clause, or that of a copy, as its own exemplar', () => {
    const bare = {
      ...first,
      clauses: first.clauses.map((clause) => ({ ...clause, text: '教师每六年换一所学校任教。' })),
    };
    const alone = build({ ...family, documents: [bare, second] });
    const unnamed: Framework = {
      ...framework,
      items: framework.items.map((item) => ({
        ...item,
        points: item.points.map(({ id, text, terms }) => ({ id, text, terms })),
      })),
    };
    const without = build({ ...family, framework: unnamed, documents: [bare, second] });
    expect(cellOf('1a', 'first', alone)?.score).toBe(cellOf('1a', 'first', without)?.score);

    const twin = plan('twin', place('丁原省', '940000'), bare.clauses);
    const copies = [[bare.id, twin.id]] as const;
    const copied = build({ ...family, documents: [bare, twin, second], copies });
    const strange = build({ ...family, framework: unnamed, documents: [bare, twin, second], copies });
    expect(cellOf('1a', 'twin', copied)?.score).toBe(cellOf('1a', 'twin', strange)?.score);
  });

  it('marks a copy by the document before it', () => {
    const { columns } = build({ ...family, copies: [[first.id, third.id]] });
    expect(columns.map(({ document, locality, copyOf }) => [document, locality, copyOf])).toEqual([
      ['first', '甲江省', undefined],
      ['second', '乙山省', undefined],
      ['third', '丙海省', 'first'],
    ]);
  });

  it('takes the sentences of the parent as points where its text is there, and the parent as no column', () => {
    const parent = makeDocument({
      id: 'law',
      clauses: [{ label: '第一条', text: '骨干教师应当定期交流轮岗。学校应当公开收费标准，接受社会监督。' }],
    });
    const derived: Framework = {
      ...framework,
      id: 'parent-law',
      items: [{ no: 1, theme: 'teachers', heading: '', name: '第一条 骨干教师…', aliases: [], terms: [], points: [] }],
    };
    const quoted = build({ ...family, framework: derived, parent, documents: [parent, first, second] });
    expect(quoted.rows.map(({ id, source }) => [id, source])).toEqual([
      ['1a', 'law:p1'],
      ['1b', 'law:p1'],
    ]);
    expect(quoted.columns.map(({ document }) => document)).toEqual(['first', 'second']);
    expect(cellOf('1a', 'first', quoted)?.status).not.toBe('absent');
    expect(cellOf('1b', 'first', quoted)?.status).toBe('absent');
  });

  it('gives no rows for a framework without points, and no cells without documents', () => {
    const [, second] = framework.items;
    const empty = build({ ...family, framework: { ...framework, items: second ? [second] : [] } });
    expect([empty.rows, empty.cells]).toEqual([[], []]);
    expect(build({ ...family, documents: [] }).cells).toEqual([]);
  });
});

describe('buildPointMatrix for one document', () => {
  const [, second] = family.documents;
  if (!second) throw new Error('the family of this test has two documents; this is a bug');
  const only = second.id;
  const alone = build({ ...family, only });

  it('gives that document the cells that it has among all, without its strength against the others', () => {
    const among = matrix.cells.filter(({ document }) => document === only);
    expect(among.length).toBeGreaterThan(0);
    expect(alone.columns.map(({ document }) => document)).toEqual([only]);
    expect(alone.cells.map((cell) => ({ ...cell, strength: undefined }))).toEqual(
      among.map((cell) => ({ ...cell, strength: undefined })),
    );
  });
});

describe('buildItemMatrix', () => {
  const items = buildItemMatrix(framework, new Map(family.documents.map((one) => [one.id, one])), matrix);
  it.each([
    ['covered by a clause of the item', '1', 'first', 'covered', ['first:p1']],
    ['absent', '2', 'second', 'absent', []],
    ['uncertain where its points are', '1', 'third', 'uncertain', []],
  ])('is %s', (_name, row, document, status, clauses) => {
    expect(cellOf(row, document, items)).toMatchObject({ status, clauses });
  });

  it('is partial where a point stands in a clause of another item', () => {
    const moved = plan('moved', place('戊川省', '950000'), [
      { label: '1.', heading: '建设数字校园', text: '骨干教师定期交流轮岗，管理数字资源。', items: [2] },
    ]);
    const documents = [...family.documents, moved];
    const points = build({ ...family, documents });
    const cell = cellOf(
      '1',
      'moved',
      buildItemMatrix(framework, new Map(documents.map((one) => [one.id, one])), points),
    );
    expect(cell).toMatchObject({ status: 'partial', clauses: ['moved:p1'] });
  });

  it('counts the points of an item, and knows of items without', () => {
    expect(cellOf('1', 'second', items)?.points).toEqual({ covered: 2, partial: 0, uncertain: 0, of: 2 });
    expect(cellOf('2', 'first', items)?.points).toBeUndefined();
  });
});
