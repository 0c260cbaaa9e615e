import type { SearchQuery, SearchResult } from '../domain/search.js';
import { searchLink } from './links.js';
import type { ActiveFilter } from './search-facets.js';

/** Ways out of an empty result, each a link that asks for less. */
export interface SearchHelp {
  readonly steps: readonly { readonly label: string; readonly href: string }[];
}

/** The words that were asked for beside the phrases; a phrase is also looked up by its own words. */
export function looseTerms(result: Pick<SearchResult, 'terms' | 'phrases'>): readonly string[] {
  return result.terms.filter((term) => !result.phrases.some((phrase) => phrase.includes(term)));
}

/** Offer to drop the filters, the excluded words, the quotes, and to look for each word alone. */
export function buildSearchHelp(
  query: SearchQuery,
  result: Pick<SearchResult, 'terms' | 'phrases' | 'excluded'>,
  filters: readonly ActiveFilter[],
): SearchHelp {
  const steps: { label: string; href: string }[] = [];
  if (filters.length > 0 && query.q !== '') {
    steps.push({ label: '去掉全部筛选条件，只按词检索', href: searchLink({ q: query.q }) });
  }
  if (filters.length > 1) {
    for (const filter of filters) steps.push({ label: `去掉“${filter.label}”这一条件`, href: filter.removeHref });
  }
  const words = [...result.phrases, ...looseTerms(result)];
  if (result.excluded.length > 0) {
    steps.push({
      label: `不再排除“${result.excluded.join('”“')}”`,
      href: searchLink({ ...query, q: words.join(' ') }),
    });
  }
  if (result.phrases.length > 0) {
    steps.push({ label: '不要求连写，按词检索', href: searchLink({ ...query, q: words.join(' ') }) });
  }
  if (words.length > 1) {
    for (const word of words) steps.push({ label: `只查“${word}”`, href: searchLink({ ...query, q: word }) });
  }
  return { steps };
}
