import type { Corpus } from '../domain/corpus.js';
import { QUERY_FIELDS } from '../domain/query-fields.js';
import { filterValues, type SearchQuery } from '../domain/search.js';
import { filterValueName } from './filter-value.js';
import { filterLabels } from './labels.js';
import { without, withFilters } from './search-links.js';

/** A filter that is set by the address: a chip that can be removed. */
export interface ActiveFilter {
  readonly title: string;
  readonly label: string;
  /** The query without it. */
  readonly rest: SearchQuery;
  readonly removeHref: string;
}

/** The filters that are set, each with the address without it; the span of dates last. */
export function listActiveFilters(
  corpus: Corpus,
  query: SearchQuery,
  link: (query: SearchQuery) => string,
): readonly ActiveFilter[] {
  const filters = filterValues(query);
  const byValue = QUERY_FIELDS.flatMap(({ filter: name }) =>
    filters[name].map((value) => ({
      title: filterLabels[name],
      label: filterValueName(corpus, query, name, value),
      rest: withFilters(query, { ...filters, [name]: filters[name].filter((one) => one !== value) }),
    })),
  );
  const span = spanName(query);
  const all = span === '' ? byValue : [...byValue, { title: '日期', label: span, rest: without(query, 'from', 'to') }];
  return all.map((one) => ({ ...one, removeHref: link(one.rest) }));
}

/** 「2022-01-01 至 2022-12-31」, 「2022-01-01 起」, 「2022-12-31 止」; '' where no date is set. */
export function spanName({ from, to }: SearchQuery): string {
  if (from !== undefined && to !== undefined) return from === to ? from : `${from} 至 ${to}`;
  if (from !== undefined) return `${from} 起`;
  return to === undefined ? '' : `${to} 止`;
}
