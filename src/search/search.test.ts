import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument } from '../domain/annotation.js';
import { toClauseId } from '../domain/ids.js';
import type { Locality } from '../domain/locality.js';
import type { SearchQuery } from '../domain/search.js';
import { makeDocument } from '../../test/support/make-document.js';
import { makeSearcher } from '../../test/support/searcher.js';
import { search } from './index.js';

const province = { name: '江西省', adcode: '360000', level: 'province', province: '江西省' } as const;
const city = { name: '四川省巴中市', adcode: '511900', level: 'city', province: '四川省' } as const;
const county = { name: '四川省巴中市平昌县', adcode: '511923', level: 'county', province: '四川省' } as const;

const documents: readonly AnnotatedDocument[] = [
  makeDocument({
    id: '江西',
    sourceFile: '1.txt',
    header: {
      title: '关于推动公立医院高质量发展的实施意见',
      locality: province,
      level: 'province',
      signedOn: '2022-01-10',
    },
    clauses: [
      {
        heading: '建设县域医共体',
        text: '推进紧密型县域医共体建设，每个县至少建成1个医共体。',
        theme: 'system',
        items: [3],
      },
      { heading: '改革薪酬制度', text: '落实“两个允许”要求，合理确定薪酬水平。', theme: 'momentum', items: [15] },
      {
        heading: '健全编制管理',
        text: '到2025年，备案管理人员占比达到30%，薪酬与编内人员同等。',
        theme: 'momentum',
        items: [14],
        departmentsQuote: '（责任单位：省委编办、省卫生健康委）',
        departments: [{ name: '省委编办', role: 'lead' }],
      },
    ],
  }),
  makeDocument({
    id: '巴中',
    sourceFile: '2.txt',
    header: { title: '公立医院高质量发展实施方案', locality: city, level: 'city', signedOn: '2023-02-01' },
    clauses: [
      {
        path: ['三、激活新动力'],
        heading: '深化薪酬改革',
        text: '建立符合行业特点的薪酬制度。',
        theme: 'momentum',
        items: [15],
      },
      { heading: '推进医保支付', text: '对县域医共体实行总额付费，结余留用。', theme: 'system', items: [3, 19] },
    ],
  }),
  makeDocument({
    id: '平昌',
    sourceFile: '3.txt',
    header: { title: '公立医院高质量发展行动计划', locality: county, level: 'county' },
    clauses: [{ heading: '集中医疗资源', text: '集中医疗资源，提高床位使用率，达到１３０张。', theme: 'system' }],
  }),
];
const index = makeSearcher(documents);

/** Clauses that answer, as 「江西1」: document and number of the clause. */
function ask(query: string | Partial<SearchQuery>): string {
  const { hits } = search(index, typeof query === 'string' ? { q: query } : { q: '', ...query });
  return hits
    .filter(({ related }) => related === undefined)
    .map(({ documentId, clauseId }) => `${documentId}${clauseId.replace(/^.*:p/u, '')}`)
    .join(' ');
}

describe('search()', () => {
  it.each([
    ['a word in the heading first', '薪酬', '巴中1 江西2 江西3'],
    ['a word inside a longer one', '医共体', '江西1 巴中2'],
    ['all words before one of them', '县域医共体 总额付费', '巴中2 江西1'],
    ['the place named in the query', '巴中 薪酬', '巴中1'],
    ['a number with its unit', '30%', '江西3'],
    ['a bare number', '2025', '江西3'],
    ['not a part of a number', '30', '江西3'],
    ['full width in the text', '130张', '平昌1'],
    ['not across words', '中医', ''],
    ['a heading above the clause', '新动力', '巴中1'],
    ['the department', '编办', '江西3'],
    ['the phrase demanded', '“合理确定薪酬”', '江西2'],
    ['a phrase in the heading', '薪酬 “深化薪酬改革”', '巴中1'],
    ['a phrase that is cut otherwise in the text', '“域医共体实行”', '巴中2'],
    ['a word excluded', '薪酬 -两个允许', '巴中1 江西3'],
    ['exclusion alone lists the rest', '-薪酬', '江西1 巴中2 平昌1'],
    ['nothing found', '碳达峰', ''],
    ['signs only', '？！', ''],
  ])('finds %s: %s', (_why, q, expected) => {
    const found = ask(q);
    expect(q.includes('巴中 ') ? found.split(' ')[0] : found).toBe(expected);
  });

  it('lists everything in the order of the corpus for an empty query', () => {
    expect(ask('')).toBe('江西1 江西2 江西3 巴中1 巴中2 平昌1');
  });

  it.each([
    ['theme', { themes: ['system'] }, '江西1 巴中2 平昌1'],
    ['two themes', { themes: ['system', 'momentum'] }, '江西1 江西2 江西3 巴中1 巴中2 平昌1'],
    ['item', { items: [19] }, '巴中2'],
    ['a province with its cities and counties', { localities: ['四川省'] }, '巴中1 巴中2 平昌1'],
    ['a city with its counties', { localities: ['四川省巴中市'] }, '巴中1 巴中2 平昌1'],
    ['a county', { localities: ['四川省巴中市平昌县'] }, '平昌1'],
    ['level', { levels: ['city'] }, '巴中1 巴中2'],
    ['kind', { kinds: ['opinion'] }, ''],
    ['department', { departments: ['省委编办'] }, '江西3'],
    ['document', { documents: [documents[1]?.id ?? ''] as SearchQuery['documents'] }, '巴中1 巴中2'],
    ['two filters at once', { themes: ['momentum'], localities: ['江西省'] }, '江西2 江西3'],
    ['a value that nothing has', { themes: ['nothing'] }, ''],
    ['filter and words', { q: '薪酬', localities: ['江西省'] }, '江西2 江西3'],
  ])('filters by %s', (_why, query, expected) => {
    expect(ask(query as Partial<SearchQuery>)).toBe(expected);
  });

  it('counts all matches whatever the page', () => {
    const page = search(index, { q: '薪酬', limit: 1, offset: 1 });
    expect(page.total).toBe(3);
    expect(page.hits.map((hit) => hit.clauseId)).toEqual(['江西:p2']);
  });

  it('keeps limit and offset in bounds', () => {
    expect(search(index, { q: '', limit: 0 }).hits).toHaveLength(1);
    expect(search(index, { q: '', limit: 10_000, offset: -3 }).hits).toHaveLength(6);
    expect(search(index, { q: '', offset: 99 }).hits).toEqual([]);
  });

  it('counts each facet over all matches without its own filter', () => {
    const { facets, total } = search(index, { q: '', themes: ['momentum'], localities: ['四川省'] });
    expect(total).toBe(1);
    expect(facets.theme).toEqual([
      { value: 'system', count: 2 },
      { value: 'momentum', count: 1 },
    ]);
    expect(facets.locality).toEqual([
      { value: '江西省', count: 2 },
      { value: '四川省', count: 1 },
      { value: '四川省巴中市', count: 1 },
    ]);
    expect(facets.item).toEqual([{ value: '15', count: 1 }]);
  });

  it('sorts by place and by date when asked', () => {
    expect(ask({ q: '薪酬', sort: 'locality' })).toBe('江西2 江西3 巴中1');
    expect(ask({ q: '医共体', sort: 'date' })).toBe('巴中2 江西1');
    expect(ask({ sort: 'date' })).toBe('巴中1 巴中2 江西1 江西2 江西3 平昌1');
  });

  it('gives scores that fall from hit to hit', () => {
    const scores = search(index, { q: '县域医共体 总额付费 薪酬' }).hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('says which words were found where, and marks them', () => {
    const [hit] = search(index, { q: '薪酬 省委编办 30%' }).hits;
    expect(hit?.clauseId).toBe('江西:p3');
    expect(hit?.matched).toEqual([
      { term: '薪酬', typed: '薪酬', fields: ['text'] },
      { term: '省委编办', typed: '省委编办', fields: ['departments'] },
      { term: '30%', typed: '30%', fields: ['text'] },
    ]);
    expect(hit?.snippets).toEqual([
      [
        { text: '到2025年，备案管理人员占比达到', hit: false },
        { text: '30%', hit: true },
        { text: '，', hit: false },
        { text: '薪酬', hit: true },
        { text: '与编内人员同等。', hit: false },
      ],
    ]);
    expect(hit?.headingRuns).toEqual([{ text: '健全编制管理', hit: false }]);
  });

  it('reports terms, phrases and exclusions as typed', () => {
    const { reading, notes } = search(index, { q: '远程医疗 “总额 付费” -薪酬' });
    expect(reading.words.map(({ text }) => text)).toEqual(['远程医疗', '总额付费']);
    expect(reading.phrases).toEqual([{ typed: '总额 付费', folded: '总额付费' }]);
    expect(reading.excluded).toEqual([{ typed: '薪酬', folded: '薪酬' }]);
    expect(notes).toEqual([]);
  });

  it('says so when there is nothing to look up', () => {
    expect(search(index, { q: '？' }).notes).toEqual(['查询里没有可以检索的字词。']);
  });

  it('filters and counts clauses of drafting notes by what was done', () => {
    const clauseId = toClauseId('note:p1');
    const record = { clauseId, section: undefined, location: undefined, content: '', replaces: undefined };
    const span = { start: 0, end: 0 };
    const note = makeDocument({
      id: 'note',
      clauses: [{ text: '增加医共体建设内容，细化考核。' }, { text: '医共体的背景。' }],
      draftingRecords: [
        { ...record, kinds: ['added'], span },
        { ...record, kinds: ['detailed', 'added'], span },
      ],
    });
    const withNote = makeSearcher([...documents, note]);
    expect(search(withNote, { q: '医共体' }).facets.draft).toEqual([
      { value: 'added', count: 1 },
      { value: 'detailed', count: 1 },
    ]);
    const { total, hits } = search(withNote, { q: '医共体', drafts: ['detailed'], documents: [note.id] });
    expect([total, hits[0]?.clauseId]).toEqual([1, clauseId]);
    expect(search(withNote, { q: '医共体', drafts: ['deleted'] }).total).toBe(0);
    expect(search(index, { q: '医共体' }).facets.draft).toEqual([]);
  });

  it('answers the same whatever was asked before', () => {
    const before = JSON.stringify(search(index, { q: '薪酬 编制' }));
    search(index, { q: '医共体 医院 总额付费' });
    search(index, { q: '“薪酬”' });
    expect(JSON.stringify(search(index, { q: '薪酬 编制' }))).toBe(before);
  });

  it('works on an empty corpus', () => {
    expect(search(makeSearcher([]), { q: '薪酬' }).total).toBe(0);
  });

  it('lists what a guessed place hides, and what is on the items of the best, after what answers', () => {
    const { hits, total, further } = search(index, { q: '江西 薪酬' });
    expect(total).toBe(2);
    expect(hits.map(({ clauseId, related }) => [clauseId, related])).toEqual([
      ['江西:p2', undefined],
      ['江西:p3', undefined],
      ['巴中:p1', 'outside'],
    ]);
    expect(further).toBe(1);
    const byItem = search(index, { q: '总额付费' });
    expect(byItem.hits.map(({ clauseId, related }) => [clauseId, related])).toEqual([
      ['巴中:p2', undefined],
      ['江西:p1', 'item'],
    ]);
    expect(search(index, { q: '总额付费', expand: false }).further).toBe(0);
    expect(search(index, { q: '“总额付费”' }).further).toBe(0);
    expect(search(index, { q: '总额付费 -每个县' }).further).toBe(0);
    expect(search(index, { q: '总额付费', localities: ['四川省'] }).further).toBe(0);
  });

  it('puts a near copy of the same place behind what it copies, and lets another place stand by itself', () => {
    const text = '推进紧密型医联体建设，建立牵头医院与成员单位的分工协作机制，完善双向转诊标准，实现检查检验结果互认。';
    const other = { ...province, name: '河南省', adcode: '410000', province: '河南省' };
    const one = (id: string, locality: Locality, body: string, heading = ''): AnnotatedDocument =>
      makeDocument({ id, header: { locality }, clauses: [{ heading, text: body }] });
    const copies = makeSearcher([
      one('甲', province, text, '建设医联体'),
      one('乙', province, text.replace('完善', '健全')),
      one('丙', other, text, '医联体建设'),
      one('丁', province, '医联体的背景。', '医联体'),
    ]);
    const { hits, total } = search(copies, { q: '医联体' });
    expect(total).toBe(4);
    const copied = hits.filter(({ copyOf }) => copyOf !== undefined);
    expect(copied.map(({ clauseId, copyOf }) => [clauseId, copyOf])).toEqual([['乙:p1', '甲:p1']]);
    const order: readonly string[] = hits.map(({ clauseId }) => clauseId);
    expect(order.indexOf('乙:p1')).toBe(order.indexOf('甲:p1') + 1);
  });

  it('asks for all words in one clause or in one document', () => {
    expect(ask({ q: '医共体 薪酬', within: 'clause' })).toBe('');
    expect(ask({ q: '医共体 薪酬', within: 'document' }).split(' ').sort().join(' ')).toBe(
      '巴中1 巴中2 江西1 江西2 江西3',
    );
    expect(ask({ q: '编制 薪酬', within: 'clause' })).toBe('江西3');
  });

  it('holds to dates, what a clause has and when it is due', () => {
    expect(ask({ from: '2023-01-01' })).toBe('巴中1 巴中2');
    expect(ask({ to: '2022' })).toBe('江西1 江西2 江西3');
    expect(ask('有:责任单位')).toBe('江西3');
    expect(ask('年份:2023 薪酬')).toBe('巴中1');
  });

  it('groups hits by document in the order of their best', () => {
    const grouped = search(index, { q: '薪酬', group: 'document' }).hits.map(({ documentId }) => documentId);
    expect(grouped).toEqual([...grouped].sort((a, b) => grouped.indexOf(a) - grouped.indexOf(b)));
  });
});
