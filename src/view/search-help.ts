import type { QueryReading } from '../domain/query-reading.js';
import type { SearchQuery } from '../domain/search.js';
import { searchLink } from './links.js';
import type { ActiveFilter } from './search-facets.js';

/** Ways out of an empty result, each a link that asks for less. */
export interface SearchHelp {
  readonly steps: readonly { readonly label: string; readonly href: string }[];
}

/** The words that were asked for beside the phrases; a phrase is also looked up by its own words. */
export function looseTerms({ words, phrases }: QueryReading): readonly string[] {
  const texts = words.map(({ text }) => text);
  return texts.filter((text) => !phrases.some((phrase) => phrase.folded.includes(text)));
}

/** Offer to drop the filters, the excluded words, the quotes, and to look for each word alone. */
export function buildSearchHelp(
  query: SearchQuery,
  reading: QueryReading,
  filters: readonly ActiveFilter[],
): SearchHelp {
  const steps: { label: string; href: string }[] = [];
  if (filters.length > 0 && query.q !== '') {
    steps.push({ label: '去掉全部筛选条件，只按词检索', href: searchLink({ q: query.q }) });
  }
  if (filters.length > 1) {
    for (const filter of filters) steps.push({ label: `去掉“${filter.label}”这一条件`, href: filter.removeHref });
  }
  const words = [...reading.phrases.map(({ typed }) => typed), ...looseTerms(reading)];
  if (reading.excluded.length > 0) {
    steps.push({
      label: `不再排除“${reading.excluded.map(({ typed }) => typed).join('”“')}”`,
      href: searchLink({ ...query, q: words.join(' ') }),
    });
  }
  if (reading.phrases.length > 0) {
    steps.push({ label: '不要求连写，按词检索', href: searchLink({ ...query, q: words.join(' ') }) });
  }
  if (words.length > 1) {
    for (const word of words) steps.push({ label: `只查“${word}”`, href: searchLink({ ...query, q: word }) });
  }
  return { steps };
}
