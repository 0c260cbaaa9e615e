import { toDocumentId } from '../domain/ids.js';
import type { SearchQuery } from '../domain/search.js';
import { parseQuery, searchSchema } from './query-schemas.js';

type ListFilter = keyof Omit<
  SearchQuery,
  'q' | 'sort' | 'limit' | 'offset' | 'expand' | 'within' | 'from' | 'to' | 'group'
>;

/** The search that a request asks for; filters that are not given are absent. @throws InvalidQueryError */
export function readSearchQuery(given: unknown): SearchQuery {
  const asked = parseQuery(searchSchema, given);
  return {
    q: asked.q ?? '',
    ...filter('frameworks', asked.framework),
    ...filter('themes', asked.theme),
    ...filter('items', asked.item),
    ...filter('localities', asked.locality),
    ...filter('levels', asked.level),
    ...filter('kinds', asked.kind),
    ...filter('departments', asked.department),
    ...filter('drafts', asked.draft),
    ...filter('documents', asked.document?.map(toDocumentId)),
    ...(asked.sort ? { sort: asked.sort } : {}),
    ...(asked.limit === undefined ? {} : { limit: asked.limit }),
    ...(asked.offset === undefined ? {} : { offset: asked.offset }),
  };
}

/** One filter, left out when it holds nothing. */
function filter<K extends ListFilter>(name: K, values: SearchQuery[K] | undefined): Pick<SearchQuery, K> | object {
  return values && values.length > 0 ? { [name]: values } : {};
}

/** Whether a query asks for anything at all: words or a filter. */
export function asksSomething(query: SearchQuery): boolean {
  const { q, frameworks, themes, items, localities, levels, kinds, departments, drafts, documents } = query;
  const filters = [frameworks, themes, items, localities, levels, kinds, departments, drafts, documents];
  return q !== '' || filters.some(Boolean);
}
