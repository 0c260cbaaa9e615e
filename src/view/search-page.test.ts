import { describe, expect, it } from 'vitest';
import { makeTestServices } from '../../test/support/app.js';
import { makeHit, makeResult, RICH_Q, RICH_READING } from '../../test/support/search-result.js';
import { toClauseId } from '../domain/ids.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';
import { buildSearchPage, type SearchPage, type SearchTools } from './search-page.js';

const { corpus } = makeTestServices();
const MEDICAL = '赣府厅发-2022-1:p2';
const SPECIALTY = '赣府厅发-2022-1:p3';
const COPY = '运政办发-2023-13:p2';
const OTHER = '运政办发-2023-13:p1';

const TOOLS: SearchTools = {
  picks: [],
  count: () => 0,
  differ: (base, other) => ({
    gaveUp: false,
    runs: [
      { op: 'removed', text: base.slice(-3) },
      { op: 'added', text: other.slice(-2) },
    ],
  }),
};

function build(query: SearchQuery, result?: Partial<SearchResult>, tools: Partial<SearchTools> = {}): SearchPage {
  return buildSearchPage(corpus, query, result && makeResult(result), { ...TOOLS, ...tools });
}

describe('a page before anything is asked', () => {
  it('offers the form and the query language with every field', () => {
    const page = build({ q: '' });
    expect(page.asked).toBe(false);
    expect(page.language.fields.map(({ example }) => example.split(':')[0])).toContain('地区');
    expect(page.language.fields).toHaveLength(14);
  });
});

describe('hits', () => {
  it('says by which word a clause was found for the typed one, and marks that word otherwise', () => {
    const [group] = build(
      { q: '薪酬' },
      {
        hits: [
          makeHit(MEDICAL, {
            snippets: [
              [
                { text: '医共体', hit: true },
                { text: '和', hit: false },
                { text: '医联体', hit: true },
              ],
            ],
            matched: [
              { term: '医共体', typed: '医共体', fields: ['heading', 'text'] },
              { term: '医联体', typed: '医共体', fields: ['text'] },
            ],
          }),
        ],
      },
    ).groups;
    expect(group?.hits[0]?.why).toEqual([
      { term: '医共体', by: '', fields: '标题、正文' },
      { term: '医共体', by: '医联体', fields: '正文' },
    ]);
    expect(group?.hits[0]?.snippets[0]?.runs.map(({ near }) => near)).toEqual([false, false, true]);
  });

  it('marks every word that was looked up for a typed one otherwise, even where the typed one stands beside it', () => {
    const runs = ['薪酬', '工资'].map((text) => ({ text, hit: true }));
    const matched = [{ term: '薪酬', typed: '薪酬', fields: ['text'] as const }];
    const hits = [makeHit(MEDICAL, { snippets: [runs], matched })];
    const { groups } = build({ q: '薪酬' }, { hits, reading: RICH_READING });
    expect(groups[0]?.hits[0]?.snippets[0]?.runs.map(({ near }) => near)).toEqual([false, true]);
  });

  it('folds near copies under the hit they copy, wherever they stand, and says how much differs', () => {
    const { groups } = build(
      { q: '专科' },
      {
        hits: [
          makeHit(SPECIALTY),
          makeHit(MEDICAL),
          makeHit(COPY, { copyOf: toClauseId(SPECIALTY) }),
          makeHit(OTHER, { copyOf: toClauseId(MEDICAL) }),
        ],
      },
    );
    expect(groups).toHaveLength(1);
    const [first, second] = groups[0]?.hits ?? [];
    expect(groups[0]?.hits).toHaveLength(2);
    expect(first?.copies).toMatchObject([{ id: COPY, place: '运城市', difference: '文字相同' }]);
    expect(second?.copies).toMatchObject([{ id: OTHER, difference: '相差 3 字' }]);
    expect(second?.copySummary).toBe('运城市（相差 3 字）');
    expect(second?.copies[0]?.compareHref).toMatch(/^\/compare\?base=.*&with=/u);
  });

  it('folds a copy of a copy under the first', () => {
    const { groups } = build(
      { q: '专科' },
      {
        hits: [
          makeHit(SPECIALTY),
          makeHit(COPY, { copyOf: toClauseId(SPECIALTY) }),
          makeHit(OTHER, { copyOf: toClauseId(COPY) }),
        ],
      },
    );
    expect(groups[0]?.hits.map(({ copies }) => copies.map(({ id }) => id))).toEqual([[COPY, OTHER]]);
  });

  it('keeps a copy of a hit of an earlier page as a hit of its own that says so', () => {
    const { groups, pager } = build(
      { q: '专科', offset: 20 },
      { total: 21, hits: [makeHit(COPY, { copyOf: toClauseId(SPECIALTY) })] },
    );
    expect(groups[0]?.hits[0]?.copyOf).toMatchObject({ place: '江西省', difference: '文字相同' });
    expect(pager.text).toBe('第 21—21 条，共 21 条');
  });

  it('leaves out a hit that the corpus does not hold', () => {
    expect(build({ q: 'a' }, { hits: [makeHit('nix:p1')] }).groups[0]?.hits).toEqual([]);
  });
});

describe('groups', () => {
  const hits = [makeHit(OTHER), makeHit(MEDICAL), makeHit(COPY)];

  it('puts hits under their documents with the number on the page and of all', () => {
    const asked: SearchQuery[] = [];
    const count = (query: SearchQuery): number => {
      asked.push(query);
      return 7;
    };
    const { groups } = build({ q: '医', group: 'document' }, { hits }, { count });
    expect(groups.map(({ heading }) => [heading?.title, heading?.count])).toEqual([
      ['运城市推动公立医院高质量发展行动计划', '本页 2 条，共 7 条'],
      ['江西省推动公立医院高质量发展实施意见', '本页 1 条，共 7 条'],
    ]);
    expect(asked[0]).toMatchObject({ q: '医', documents: ['运政办发-2023-13'] });
    expect(groups[0]?.heading?.onlyHref).not.toContain('group');
    expect(groups[0]?.hits.map(({ id }) => id)).toEqual([OTHER, COPY]);
  });

  it('puts hits under their main items, those without one together', () => {
    const { groups } = build({ q: '医', group: 'item' }, { hits: [...hits, makeHit('赣府厅发-2022-1:p4')] });
    expect(groups.map(({ heading, hits: own }) => [heading?.title, own.length])).toEqual([
      ['县域医共体', 2],
      ['加强临床专科建设', 1],
      ['未归入事项的条款', 1],
    ]);
    expect(groups[2]?.heading?.onlyHref).toBeUndefined();
  });
});

describe('related clauses', () => {
  it('stand after those that answer, say why they are shown and are counted apart', () => {
    const { groups, pager } = build(
      { q: '江西 薪酬' },
      {
        total: 1,
        further: 2,
        reading: RICH_READING,
        hits: [makeHit(MEDICAL), makeHit(OTHER, { related: 'outside' }), makeHit(COPY, { related: 'item' })],
      },
    );
    expect(groups.map(({ heading, hits }) => [heading?.title, hits.length])).toEqual([
      [undefined, 1],
      ['有这些检索词，但不在上面认出的地区或单位之内', 1],
      ['同一事项的其他条款，没有检索词', 1],
    ]);
    expect(pager).toMatchObject({ text: '第 1—3 条（含另列的），共 3 条（含另列的）', next: undefined });
  });
});

describe('links', () => {
  const query: SearchQuery = {
    q: RICH_Q,
    localities: ['江西省'],
    has: ['number'],
    years: ['2022'],
    deadlines: ['2025'],
    indicators: ['就诊率'],
    strengths: ['必须'],
    from: '2022-01-01',
    to: '2022-12-31',
    expand: false,
    within: 'clause',
    group: 'item',
    sort: 'date',
    limit: 50,
  };
  const picks = [toClauseId(MEDICAL), toClauseId('elsewhere:p1')];
  const result = {
    total: 120,
    hits: [makeHit(MEDICAL)],
    reading: RICH_READING,
    facets: { ...makeResult().facets, level: [{ value: 'province', count: 3 }] },
  };
  const page = build(query, result, { picks });
  const parametersOf = (href: string | undefined): URLSearchParams =>
    new URL(href ?? '', 'http://localhost').searchParams;

  it('carry every setting and every pick to the next page, another filter and another order', () => {
    const links = [
      page.pager.next,
      page.facets.find(({ title }) => title === '层级')?.values[0]?.href,
      page.sorts[0]?.href,
      page.withins[2]?.href,
      page.groupings[1]?.href,
      page.filters[0]?.removeHref,
      page.reading?.filters[0]?.removeHref,
    ];
    for (const href of links) {
      const given = parametersOf(href);
      expect(given.getAll('pick'), href).toEqual(picks);
      expect(given.getAll('has'), href).toEqual(['number']);
      expect(given.get('from'), href).toBe('2022-01-01');
      expect(given.get('expand'), href).toBe('0');
      expect(given.get('limit'), href).toBe('50');
    }
    expect(parametersOf(page.pager.next).get('offset')).toBe('1');
    expect(parametersOf(links[1]).get('level')).toBe('province');
  });

  it('carry them in the forms too, each field once', () => {
    const names = page.kept.map(({ name, value }) => `${name}=${value}`);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(['has=number', 'within=clause', 'pick=elsewhere:p1', 'expand=0']));
    expect(names.some((name) => /^(?:q|offset)=/u.test(name))).toBe(false);
    expect(page.dates).toMatchObject({ from: '2022-01-01', to: '2022-12-31' });
    expect(page.dates.kept.some(({ name }) => name === 'from' || name === 'to')).toBe(false);
    // The tick boxes of the page send their own picks.
    const sent = page.picks.kept.filter(({ name }) => name === 'pick');
    expect(sent).toEqual([{ name: 'pick', value: 'elsewhere:p1' }]);
  });

  it('name all filters that are set, the span of dates among them', () => {
    expect(page.filters.map(({ title, label }) => `${title} ${label}`)).toEqual([
      '地区 江西省',
      '含有 数字目标',
      '期限 2025年',
      '指标 就诊率',
      '力度 必须',
      '年份 2022年',
      '日期 2022-01-01 至 2022-12-31',
    ]);
    expect(parametersOf(page.clearFilters).has('from')).toBe(false);
    expect(parametersOf(page.clearFilters).getAll('pick')).toEqual(picks);
    expect(page.described).toContain('；日期：2022-01-01 至 2022-12-31；同一条款含全部词；不用同义词');
  });

  it('offer to pick the whole page until that would be too many', () => {
    const many = Array.from({ length: 50 }, (_, at) => toClauseId(`d:p${at}`));
    const other = build({ q: 'a' }, { hits: [makeHit(MEDICAL), makeHit(SPECIALTY)] }, { picks });
    expect(parametersOf(other.picks.allHref).getAll('pick')).toEqual([...picks, SPECIALTY]);
    expect(page.picks.allHref).toBeUndefined();
    expect(build({ q: 'a' }, { hits: [makeHit(MEDICAL)] }, { picks: many }).picks.allHref).toBeUndefined();
  });

  it('export all hits, not only those of the page, without picks', () => {
    for (const { href } of page.exports.links) {
      expect(href).toMatch(/^\/search\.(?:xlsx|csv|md|json)\?/u);
      const given = parametersOf(href);
      expect([given.has('limit'), given.has('offset'), given.has('pick')]).toEqual([false, false, false]);
      expect(given.get('within')).toBe('clause');
    }
    expect(page.exports.note).toBe('全部 120 条');
    expect(build({ q: 'a' }, { total: 6000 }).exports.note).toBe('前 5000 条，共 6000 条');
  });
});

describe('long facets', () => {
  it('are folded, and beyond that said to be reached by writing the filter', () => {
    const indicator = Array.from({ length: 90 }, (_, at) => ({ value: `指标${at}`, count: 90 - at }));
    const page = build(
      { q: 'a', indicators: ['指标80'] },
      { total: 90, facets: { ...makeResult().facets, indicator } },
    );
    const facet = page.facets.find(({ title }) => title === '指标');
    expect(facet?.values.map(({ label }) => label)).toEqual(['指标80', '指标0', '指标1', '指标2']);
    expect(facet?.values.length).toBe(4);
    expect((facet?.values.length ?? 0) + (facet?.more.length ?? 0) + (facet?.unlisted ?? 0)).toBe(90);
    expect(facet?.unlisted).toBe(30);
  });
});

describe('notes', () => {
  it('are told once each, of the reading and of the search', () => {
    const page = build({ q: 'a' }, { reading: { ...RICH_READING, notes: ['甲', '乙'] }, notes: ['乙', '丙'] });
    expect(page.notes).toEqual(['甲', '乙', '丙']);
  });
});
