import type { Corpus } from '../domain/corpus.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';
import { listActiveFilters } from './active-filters.js';
import { suggestionLabels } from './labels.js';
import { removeExcluded, removePhrase, removeStretch } from './query-stretch.js';
import { withoutFilters } from './search-links.js';
import { looseWords, type Link } from './search-reading.js';

/** Why nothing was found, and ways out of it: links that ask for less and do find something. */
export interface SearchHelp {
  readonly reasons: readonly string[];
  readonly steps: readonly { readonly label: string; readonly count: number; readonly href: string }[];
  readonly nearest: readonly {
    readonly label: string;
    readonly kind: string;
    readonly count: number;
    readonly href: string;
  }[];
}

interface Step {
  readonly label: string;
  readonly query: SearchQuery;
}

/** What is tried to find a way out; each is one search. */
const MAX_TRIED = 12;

/**
 * Look for the word that no clause holds and the filter that stops the rest, by asking for less.
 * @param count  exact number of hits of a query
 */
export function buildSearchHelp(
  corpus: Corpus,
  query: SearchQuery,
  result: SearchResult,
  tools: { readonly link: Link; readonly count: (query: SearchQuery) => number },
): SearchHelp {
  const { link, count } = tools;
  const steps = listSteps(corpus, query, result)
    .slice(0, MAX_TRIED)
    .map(({ label, query: less }) => ({ label, count: count(less), href: link(less) }));
  const offered = new Set<string>();
  return {
    reasons: tellReasons(corpus, query, result, count),
    steps: steps.filter((step) => {
      const isNew = step.count > 0 && !offered.has(step.href);
      offered.add(step.href);
      return isNew;
    }),
    nearest: result.nearest.map(({ text, kind, count: held }) => ({
      label: text,
      kind: suggestionLabels[kind],
      count: held,
      href: link({ q: text }),
    })),
  };
}

/** The words of a query that can be looked up one by one: phrases as typed, then the others. */
function singleWords({ reading }: SearchResult): readonly string[] {
  return [...reading.phrases.map(({ typed }) => `“${typed}”`), ...looseWords(reading).map(({ text }) => text)];
}

function tellReasons(
  corpus: Corpus,
  query: SearchQuery,
  result: SearchResult,
  count: (query: SearchQuery) => number,
): readonly string[] {
  const { reading } = result;
  const words = singleWords(result).slice(0, MAX_TRIED);
  const counts = words.map((word) => count({ q: word }));
  const missing = words.filter((_, at) => counts[at] === 0).map((word) => (word.startsWith('“') ? word : `“${word}”`));
  const empty = reading.filters.filter(({ values }) => values.length === 0).map(({ label }) => `“${label}”`);
  const isHeld = words.length > 0 && missing.length === 0;
  const bare = count(withoutFilters(query));
  const filters = listActiveFilters(corpus, query, () => '');
  return [
    ...(missing.length > 0 ? [`文件库里没有一条含${missing.join('、')}。`] : []),
    ...(empty.length > 0 ? [`文件库里没有符合${empty.join('、')}的文件或条款。`] : []),
    ...(filters.length > 0 && bare > 0 ? [tellFilters(bare, filters)] : []),
    ...(isHeld && words.length > 1 && bare === 0 ? ['每个词都有条款写到，但没有一条同时符合这些要求。'] : []),
  ];
}

function tellFilters(bare: number, filters: readonly { readonly title: string; readonly label: string }[]): string {
  const named = filters.map(({ title, label }) => `“${title}：${label}”`).join('、');
  return `不加筛选条件有 ${bare} 条，没有一条${filters.length > 1 ? '同时' : ''}符合${named}。`;
}

/** Ask for less, the smallest step first. */
function listSteps(corpus: Corpus, query: SearchQuery, result: SearchResult): readonly Step[] {
  const { reading } = result;
  const { q } = query;
  const steps: Step[] = [];
  if (query.within !== undefined && query.within !== 'any')
    steps.push({ label: '含任一词即可', query: { ...query, within: 'any' } });
  for (const { typed, label } of reading.filters) {
    const left = removeStretch(q, typed);
    if (left !== undefined && left !== '')
      steps.push({ label: `去掉“${label}”这一条件`, query: { ...query, q: left } });
  }
  const active = listActiveFilters(corpus, query, () => '');
  for (const { label, rest } of active.length > 1 ? active : [])
    steps.push({ label: `去掉“${label}”这一条件`, query: rest });
  if (active.length > 0 && q !== '')
    steps.push({ label: '去掉全部筛选条件，只按词检索', query: withoutFilters(query) });
  for (const { typed } of reading.excluded) {
    const left = removeExcluded(q, typed);
    if (left !== undefined) steps.push({ label: `不再排除“${typed}”`, query: { ...query, q: left } });
  }
  if (reading.phrases.length > 0)
    steps.push({ label: '不要求连写，按词检索', query: { ...query, q: loosen(q, reading.phrases) } });
  if (query.expand === false) steps.push({ label: '也用同义词', query: { ...query, expand: true } });
  const words = singleWords(result);
  if (words.length > 1)
    for (const word of words)
      steps.push({ label: `只查${word.startsWith('“') ? word : `“${word}”`}`, query: { ...query, q: word } });
  return steps;
}

/** The text with the words of its phrases out of their quotes. */
function loosen(q: string, phrases: SearchResult['reading']['phrases']): string {
  return phrases.reduce((text, { typed }) => `${removePhrase(text, typed) ?? text} ${typed}`.trim(), q);
}
