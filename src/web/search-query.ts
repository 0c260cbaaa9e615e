import { InvalidQueryError } from '../domain/errors.js';
import { toClauseId, toDocumentId, type ClauseId } from '../domain/ids.js';
import { filterValues, type SearchQuery } from '../domain/search.js';
import { parseQuery, searchSchema } from './query-schemas.js';

/** What a request for a search says: the query, and the clauses that were picked so far. */
export interface SearchRequest {
  readonly query: SearchQuery;
  /** Each once, in the order given. */
  readonly picks: readonly ClauseId[];
}

/** The search that a request asks for; filters that are not given are absent. @throws InvalidQueryError */
export function readSearchRequest(given: unknown): SearchRequest {
  const asked = parseQuery(searchSchema, given);
  const { from, to } = asked;
  if (from !== undefined && to !== undefined && from > to)
    throw new InvalidQueryError(`参数“起始日期”（from）${from} 晚于“截止日期”（to）${to}`);
  const settings = {
    frameworks: asked.framework,
    themes: asked.theme,
    items: asked.item?.map(Number),
    localities: asked.locality,
    levels: asked.level,
    kinds: asked.kind,
    departments: asked.department,
    drafts: asked.draft,
    documents: asked.document?.map(toDocumentId),
    has: asked.has,
    deadlines: asked.deadline,
    indicators: asked.indicator,
    strengths: asked.strength,
    years: asked.year,
    from,
    to,
    expand: asked.expand === undefined ? undefined : asked.expand === '1',
    within: asked.within,
    group: asked.group,
    sort: asked.sort,
    limit: asked.limit,
    offset: asked.offset,
  } satisfies { [K in Exclude<keyof SearchQuery, 'q'>]-?: SearchQuery[K] | undefined };
  return {
    query: { q: asked.q ?? '', ...keepGiven(settings) },
    picks: [...new Set((asked.pick ?? []).map(toClauseId))],
  };
}

/** The search of a request without its picks. @throws InvalidQueryError */
export function readSearchQuery(given: unknown): SearchQuery {
  return readSearchRequest(given).query;
}

/** What is given; a list that holds nothing asks nothing. */
function keepGiven(settings: Readonly<Record<string, unknown>>): Omit<SearchQuery, 'q'> {
  const given = Object.entries(settings).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(given);
}

/** Whether a query asks for anything at all: words or a filter. */
export function asksSomething(query: SearchQuery): boolean {
  const isFiltered = Object.values(filterValues(query)).some((values) => values.length > 0);
  return query.q !== '' || isFiltered || query.from !== undefined || query.to !== undefined;
}
