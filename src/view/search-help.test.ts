import { describe, expect, it } from 'vitest';
import { makeTestServices } from '../../test/support/app.js';
import { EMPTY_READING, makeResult } from '../../test/support/search-result.js';
import type { QueryReading } from '../domain/query-reading.js';
import type { SearchQuery, Suggestion } from '../domain/search.js';
import { searchLink } from './links.js';
import { buildSearchHelp, type SearchHelp } from './search-help.js';

const { corpus } = makeTestServices();
const word = (text: string): QueryReading['words'][number] => ({
  text,
  alternatives: [{ term: text, weight: 1, kind: 'typed' }],
});

/** @param held  number of hits by the query's text and its filters in short */
function help(
  query: SearchQuery,
  reading: Partial<QueryReading>,
  held: Readonly<Record<string, number>>,
  nearest: readonly Suggestion[] = [],
): SearchHelp {
  const nameOf = ({ q, levels, localities, within }: SearchQuery): string =>
    [q, ...(localities ?? []), ...(levels ?? []), ...(within && within !== 'any' ? [within] : [])].join('|');
  return buildSearchHelp(corpus, query, makeResult({ reading: { ...EMPTY_READING, ...reading }, nearest }), {
    link: searchLink,
    count: (other) => held[nameOf(other)] ?? 0,
  });
}

describe('buildSearchHelp()', () => {
  it('names the word that nothing holds and offers the others alone, with their numbers', () => {
    const { reasons, steps } = help({ q: '量子 薪酬' }, { words: [word('量子'), word('薪酬')] }, { 薪酬: 12 });
    expect(reasons).toEqual(['文件库里没有一条含“量子”。']);
    expect(steps).toEqual([{ label: '只查“薪酬”', count: 12, href: searchLink({ q: '薪酬' }) }]);
  });

  it('names the filters that stop what the words find, and the one that is enough to drop', () => {
    const { reasons, steps } = help(
      { q: '薪酬', localities: ['江西省'], levels: ['county'] },
      { words: [word('薪酬')] },
      { 薪酬: 12, '薪酬|江西省': 4 },
    );
    expect(reasons).toEqual(['不加筛选条件有 12 条，没有一条同时符合“地区：江西省”、“层级：县级”。']);
    expect(steps.map(({ label, count }) => `${label} ${count}`)).toEqual([
      '去掉“县级”这一条件 4',
      '去掉全部筛选条件，只按词检索 12',
    ]);
  });

  it('tells a filter of the text that nothing has, and offers the text without it', () => {
    const filter = { name: 'locality', values: [], label: '火星', typed: '地区:火星', origin: 'field' } as const;
    const { reasons, steps } = help(
      { q: '薪酬 地区:火星' },
      { words: [word('薪酬')], filters: [filter] },
      { 薪酬: 12 },
    );
    expect(reasons).toEqual(['文件库里没有符合“火星”的文件或条款。']);
    expect(steps).toEqual([{ label: '去掉“火星”这一条件', count: 12, href: searchLink({ q: '薪酬' }) }]);
  });

  it('says so where every word is held and no clause has them all', () => {
    const { reasons, steps } = help(
      { q: '薪酬 编制', within: 'clause' },
      { words: [word('薪酬'), word('编制')] },
      { 薪酬: 12, 编制: 3, '薪酬 编制': 15 },
    );
    expect(reasons).toEqual(['每个词都有条款写到，但没有一条同时符合这些要求。']);
    expect(steps[0]).toMatchObject({ label: '含任一词即可', count: 15 });
  });

  it('looses quotes and takes back exclusions', () => {
    const { steps } = help(
      { q: '“薪酬编制” -试点' },
      { phrases: [{ typed: '薪酬编制', folded: '薪酬编制' }], excluded: [{ typed: '试点', folded: '试点' }] },
      { '-试点 薪酬编制': 5, '“薪酬编制”': 1 },
    );
    expect(steps.map(({ label, count }) => `${label} ${count}`)).toEqual([
      '不再排除“试点” 1',
      '不要求连写，按词检索 5',
    ]);
  });

  it('offers what the corpus holds near by', () => {
    const { steps, nearest } = help({ q: '量子' }, { words: [word('量子')] }, {}, [
      { text: '量表', kind: 'indicator', count: 2 },
    ]);
    expect(steps).toEqual([]);
    expect(nearest).toEqual([{ label: '量表', kind: '指标', count: 2, href: searchLink({ q: '量表' }) }]);
  });
});
