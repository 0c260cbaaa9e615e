import type { ClauseId } from '../domain/ids.js';
import type { FilterValues, SearchQuery } from '../domain/search.js';
import { withQuery, type Parameter } from './with-query.js';

/** Hits on a page of results unless asked otherwise. */
export const DEFAULT_LIMIT = 20;

/** Clauses that may be picked at a time: beyond that the address gets too long for a server. */
export const MAX_PICKS = 50;

/** Hits that one export holds at most. */
export const MAX_EXPORT = 5000;

/** Forms in which hits and picked clauses can be taken along. */
export type ExportFormat = 'xlsx' | 'csv' | 'md' | 'json';

/** The same, in the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = ['xlsx', 'csv', 'md', 'json'];

/** The parameters of a search; default values are left out. */
export function searchParameters(query: SearchQuery): Readonly<Record<string, Parameter>> {
  return {
    q: query.q === '' ? undefined : query.q,
    framework: query.frameworks,
    theme: query.themes,
    item: query.items,
    locality: query.localities,
    level: query.levels,
    kind: query.kinds,
    department: query.departments,
    draft: query.drafts,
    document: query.documents,
    has: query.has,
    deadline: query.deadlines,
    indicator: query.indicators,
    strength: query.strengths,
    year: query.years,
    from: query.from,
    to: query.to,
    expand: query.expand === false ? 0 : undefined,
    within: query.within === 'any' ? undefined : query.within,
    group: query.group,
    sort: query.sort === 'relevance' ? undefined : query.sort,
    limit: query.limit === DEFAULT_LIMIT ? undefined : query.limit,
    offset: query.offset === 0 ? undefined : query.offset,
  };
}

/** Address of a search, with the clauses that are picked. */
export function searchLink(query: SearchQuery, picks: readonly ClauseId[] = []): string {
  return withQuery('/search', { ...searchParameters(query), pick: picks });
}

/** Address of all hits of a search as a file. */
export function searchExportLink(query: SearchQuery, format: ExportFormat): string {
  return withQuery(`/search.${format}`, { ...searchParameters(query), limit: undefined, offset: undefined });
}

/** Address of the page that shows the picked clauses whole, or of the same as a file; `query` is the search they came from. */
export function selectionLink(picks: readonly ClauseId[], query: SearchQuery, format?: ExportFormat): string {
  const path = format === undefined ? '/selection' : `/selection.${format}`;
  return withQuery(path, { ...searchParameters(query), pick: picks });
}

/** The parameters of a search as fields of a form, those named in `without` left out. */
export function searchFields(
  query: SearchQuery,
  picks: readonly ClauseId[],
  without: readonly string[] = [],
): readonly { readonly name: string; readonly value: string }[] {
  const parameters: Readonly<Record<string, Parameter>> = { ...searchParameters(query), pick: picks };
  return Object.entries(parameters)
    .filter(([name]) => !without.includes(name))
    .flatMap(([name, value]) => {
      if (value === undefined) return [];
      return (typeof value === 'object' ? value : [value]).map((one) => ({ name, value: String(one) }));
    });
}

/** What holds a search to some of the clauses. */
const FILTER_SETTINGS = [
  'frameworks',
  'themes',
  'items',
  'localities',
  'levels',
  'kinds',
  'departments',
  'drafts',
  'documents',
  'has',
  'deadlines',
  'indicators',
  'strengths',
  'years',
] as const satisfies readonly (keyof SearchQuery)[];

/** The query with other filters; a filter without values is left out. It starts again from the first hit. */
export function withFilters(query: SearchQuery, filters: FilterValues): SearchQuery {
  const given = {
    frameworks: filters.framework,
    themes: filters.theme,
    items: filters.item.map(Number),
    localities: filters.locality,
    levels: filters.level,
    kinds: filters.kind,
    departments: filters.department,
    drafts: filters.draft,
    documents: filters.document,
    has: filters.has,
    deadlines: filters.deadline,
    indicators: filters.indicator,
    strengths: filters.strength,
    years: filters.year,
  };
  const filled = Object.entries(given).filter(([, values]) => values.length > 0);
  return { ...without(query, 'offset', ...FILTER_SETTINGS), ...(Object.fromEntries(filled) as Partial<SearchQuery>) };
}

/** The words of a query without any filter of the address, from the first hit on. */
export function withoutFilters(query: SearchQuery): SearchQuery {
  return without(query, 'offset', 'from', 'to', ...FILTER_SETTINGS);
}

/** The query without some of its settings. */
export function without(query: SearchQuery, ...names: readonly Exclude<keyof SearchQuery, 'q'>[]): SearchQuery {
  return { q: query.q, ...givenSettings(query, ['q', ...names]) };
}

/** The settings of a query, those named left out. */
export function givenSettings(query: SearchQuery, names: readonly (keyof SearchQuery)[]): Omit<SearchQuery, 'q'> {
  const kept = Object.entries(query).filter(([name]) => !names.some((one) => one === name));
  return Object.fromEntries(kept);
}
