import { toDocumentId } from '../domain/ids.js';
import type { SearchQuery } from '../domain/search.js';
import { parseQuery, searchSchema } from './query-schemas.js';

/** The search that a request asks for; filters that are not given are absent. @throws InvalidQueryError */
export function readSearchQuery(given: unknown): SearchQuery {
  const asked = parseQuery(searchSchema, given);
  return {
    q: asked.q ?? '',
    ...(asked.theme?.length ? { themes: asked.theme } : {}),
    ...(asked.item?.length ? { items: asked.item } : {}),
    ...(asked.locality?.length ? { localities: asked.locality } : {}),
    ...(asked.level?.length ? { levels: asked.level } : {}),
    ...(asked.kind?.length ? { kinds: asked.kind } : {}),
    ...(asked.department?.length ? { departments: asked.department } : {}),
    ...(asked.document?.length ? { documents: asked.document.map(toDocumentId) } : {}),
    ...(asked.sort ? { sort: asked.sort } : {}),
    ...(asked.limit === undefined ? {} : { limit: asked.limit }),
    ...(asked.offset === undefined ? {} : { offset: asked.offset }),
  };
}

/** Whether a query asks for anything at all: words or a filter. */
export function asksSomething(query: SearchQuery): boolean {
  const { q, themes, items, localities, levels, kinds, departments, documents } = query;
  return q !== '' || [themes, items, localities, levels, kinds, departments, documents].some(Boolean);
}
