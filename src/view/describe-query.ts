import type { Corpus } from '../domain/corpus.js';
import type { SearchQuery } from '../domain/search.js';
import { listActiveFilters } from './active-filters.js';
import { withinLabels } from './labels.js';

/** A search in words, as it stands on exports and in print: 「医共体；地区：江西省；不用同义词」. */
export function describeQuery(corpus: Corpus, query: SearchQuery): string {
  const { q, within } = query;
  const filters = listActiveFilters(corpus, query, () => '').map(({ title, label }) => `${title}：${label}`);
  const parts = [
    ...(q === '' ? [] : [q]),
    ...filters,
    ...(within === undefined || within === 'any' ? [] : [withinLabels[within]]),
    ...(query.expand === false ? ['不用同义词'] : []),
  ];
  return parts.join('；');
}
