import type { Corpus } from '../domain/corpus.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';
import { buildHead, type PageHead } from './layout.js';
import { DEFAULT_LIMIT, searchLink } from './links.js';
import { buildPager, type Pager } from './pager.js';
import { buildFacets, listActiveFilters, type ActiveFilter, type SearchFacet } from './search-facets.js';
import { buildHitCard, type HitCard } from './search-hit.js';
import { buildSearchHelp, looseTerms, type SearchHelp } from './search-help.js';

/** The page of a search (检索). Without words and filters it only offers the form. */
export interface SearchPage {
  readonly head: PageHead;
  readonly q: string;
  /** Filters to carry along when the form is sent again. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly asked: boolean;
  readonly terms: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  readonly filters: readonly ActiveFilter[];
  readonly clearFilters: string;
  readonly notes: readonly string[];
  readonly total: number;
  readonly sorts: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly facets: readonly SearchFacet[];
  readonly hits: readonly HitCard[];
  readonly pager: Pager;
  /** Advice where nothing was found. */
  readonly help: SearchHelp | undefined;
  readonly apiHref: string;
}

const SORTS = [
  { value: 'relevance', label: '相关' },
  { value: 'locality', label: '地区' },
  { value: 'date', label: '日期' },
] as const;

const NOTHING: Omit<SearchResult, 'facets'> = {
  total: 0,
  further: 0,
  reading: {
    words: [],
    typedWords: [],
    phrases: [],
    excluded: [],
    filters: [],
    corrections: [],
    dropped: [],
    notes: [],
  },
  hits: [],
  notes: [],
  nearest: [],
};

/** @param result  undefined where nothing was asked yet. */
export function buildSearchPage(corpus: Corpus, query: SearchQuery, result: SearchResult | undefined): SearchPage {
  const given = result ?? NOTHING;
  const limit = query.limit ?? DEFAULT_LIMIT;
  const offset = query.offset ?? 0;
  const first: SearchQuery = { ...query, offset: 0 };
  const filters = listActiveFilters(corpus, first);
  const title = query.q === '' ? (filters.length > 0 ? '按条件查条款' : '检索条款') : `检索“${query.q}”`;
  return {
    head: buildHead({ title, section: 'search', bodyClass: 'search-page', styles: ['search.css'] }),
    q: query.q,
    kept: filters.map(({ name, value }) => ({ name, value })),
    asked: result !== undefined,
    terms: looseTerms(given.reading),
    phrases: given.reading.phrases.map(({ typed }) => typed),
    excluded: given.reading.excluded.map(({ typed }) => typed),
    filters,
    clearFilters: searchLink({ q: query.q }),
    notes: given.notes,
    total: given.total,
    sorts: SORTS.map(({ value, label }) => ({
      label,
      href: searchLink({ ...first, sort: value }),
      current: (query.sort ?? 'relevance') === value,
    })),
    facets: result ? buildFacets(corpus, first, result) : [],
    hits: given.hits.flatMap((hit) => buildHitCard(corpus, hit) ?? []),
    pager: buildPager({ offset, limit, shown: given.hits.length, total: given.total }, '条', (from) =>
      searchLink({ ...query, offset: from }),
    ),
    help: result?.total === 0 ? buildSearchHelp(first, given.reading, filters) : undefined,
    apiHref: searchLink(query).replace(/^\/search/, '/api/search'),
  };
}
