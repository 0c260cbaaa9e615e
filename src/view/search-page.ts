import type { Corpus } from '../domain/corpus.js';
import type { ClauseId } from '../domain/ids.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';
import { listActiveFilters, type ActiveFilter } from './active-filters.js';
import { describeQuery } from './describe-query.js';
import { withinLabels } from './labels.js';
import { buildHead, type PageHead } from './layout.js';
import { DEFAULT_LIMIT } from './links.js';
import { buildPager, type Pager } from './pager.js';
import { buildPickBar, type PickBar } from './pick-bar.js';
import { QUERY_HELP, type QueryHelp } from './query-help.js';
import {
  EXPORT_FORMATS,
  MAX_EXPORT,
  searchExportLink,
  searchFields,
  searchLink,
  without,
  withoutFilters,
} from './search-links.js';
import { buildFacets, type SearchFacet } from './search-facets.js';
import { groupHits, type GroupHeading } from './search-groups.js';
import { buildHitCard, type HitCard } from './search-hit.js';
import { buildSearchHelp, type SearchHelp } from './search-help.js';
import { buildReading, type ReadingView } from './search-reading.js';
import type { Differ } from './search-copies.js';
import { listFiles, type FileLink } from './table-formats.js';

/** A field that a form sends along unseen. */
export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

/** One of several ways to show or to ask. */
export interface Option {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** The page of a search (检索). Without words and filters it only offers the form. */
export interface SearchPage {
  readonly head: PageHead;
  readonly q: string;
  /** Filters and settings to carry along when the form is sent again. */
  readonly kept: readonly HiddenField[];
  readonly asked: boolean;
  /** The search in words, for print. */
  readonly described: string;
  readonly reading: ReadingView | undefined;
  readonly filters: readonly ActiveFilter[];
  readonly clearFilters: string;
  readonly notes: readonly string[];
  readonly total: number;
  /** Related clauses listed after those that answer. */
  readonly further: number;
  readonly sorts: readonly Option[];
  readonly groupings: readonly Option[];
  readonly withins: readonly Option[];
  readonly facets: readonly SearchFacet[];
  readonly dates: { readonly from: string; readonly to: string; readonly kept: readonly HiddenField[] };
  readonly groups: readonly { readonly heading: GroupHeading | undefined; readonly hits: readonly HitCard[] }[];
  readonly pager: Pager;
  readonly picks: PickBar;
  /** Advice where nothing was found. */
  readonly help: SearchHelp | undefined;
  readonly exports: {
    readonly note: string;
    readonly links: readonly FileLink[];
  };
  readonly language: QueryHelp;
}

/** What the page needs beside the result. */
export interface SearchTools {
  readonly picks: readonly ClauseId[];
  /** Exact number of hits of a query. */
  readonly count: (query: SearchQuery) => number;
  readonly differ: Differ;
}

const SORTS = [
  ['relevance', '相关'],
  ['locality', '地区'],
  ['date', '日期'],
] as const;
const GROUPINGS = [
  [undefined, '不归组'],
  ['document', '按文件'],
  ['item', '按事项'],
] as const;
const WITHINS = ['any', 'clause', 'document'] as const;

/** @param result  undefined where nothing was asked yet. */
export function buildSearchPage(
  corpus: Corpus,
  query: SearchQuery,
  result: SearchResult | undefined,
  tools: SearchTools,
): SearchPage {
  const { picks, count, differ } = tools;
  const link = (other: SearchQuery): string => searchLink(other, picks);
  const first = without(query, 'offset');
  const place = { offset: query.offset ?? 0, limit: query.limit ?? DEFAULT_LIMIT };
  const filters = listActiveFilters(corpus, first, link);
  const title = query.q === '' ? (filters.length > 0 ? '按条件查条款' : '检索条款') : `检索“${query.q}”`;
  const total = result?.total ?? 0;
  const further = result?.further ?? 0;
  const shown = result?.hits ?? [];
  const picked = new Set(picks);
  return {
    head: buildHead({
      title,
      section: 'search',
      bodyClass: 'search-page',
      styles: ['search.css', 'picks.css'],
      scripts: ['picks.js', 'copy-link.js'],
    }),
    q: query.q,
    kept: searchFields(first, picks, ['q']),
    asked: result !== undefined,
    described: describeQuery(corpus, query),
    reading: result && buildReading(first, result.reading, link),
    filters,
    clearFilters: link(withoutFilters(first)),
    notes: result ? [...new Set([...result.reading.notes, ...result.notes])] : [],
    total,
    further,
    sorts: SORTS.map(([sort, label]) => ({
      label,
      href: link({ ...first, sort }),
      current: (query.sort ?? 'relevance') === sort,
    })),
    groupings: GROUPINGS.map(([group, label]) => ({
      label,
      href: link(group === undefined ? without(first, 'group') : { ...first, group }),
      current: query.group === group,
    })),
    withins: WITHINS.map((within) => ({
      label: withinLabels[within],
      href: link({ ...first, within }),
      current: (query.within ?? 'any') === within,
    })),
    facets: result ? buildFacets(corpus, first, result, link) : [],
    dates: {
      from: query.from ?? '',
      to: query.to ?? '',
      kept: searchFields(first, picks, ['from', 'to']),
    },
    groups: groupHits(corpus, query, shown, { link, count }).map(({ heading, hits }) => ({
      heading,
      hits: hits.flatMap(
        (hit) => buildHitCard(corpus, hit, { picks: picked, differ, words: result?.reading.words ?? [] }) ?? [],
      ),
    })),
    pager: buildPager(
      { ...place, shown: shown.length, total: total + further },
      further > 0 ? '条（含另列的）' : '条',
      (from) => link({ ...query, offset: from }),
    ),
    picks: buildPickBar(
      query,
      picks,
      shown.map(({ clauseId }) => clauseId),
    ),
    help: result?.total === 0 ? buildSearchHelp(corpus, first, result, { link, count }) : undefined,
    exports: {
      note: total > MAX_EXPORT ? `前 ${MAX_EXPORT} 条，共 ${total} 条` : `全部 ${total} 条`,
      links: listFiles(EXPORT_FORMATS, (format) => searchExportLink(query, format)),
    },
    language: QUERY_HELP,
  };
}
