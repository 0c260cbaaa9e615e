import type { SearchHit, SearchQuery, SearchResult } from '../domain/search.js';

/** Hits that one call of a search gives at most. */
const BLOCK = 200;

/** All clauses that answer a query from the first on, up to `max`, with the total of all; without what is only related. */
export function searchAll(
  search: (query: SearchQuery) => SearchResult,
  query: SearchQuery,
  max: number,
): { readonly total: number; readonly hits: readonly SearchHit[] } {
  const hits: SearchHit[] = [];
  let total = 0;
  do {
    const block = search({ ...query, limit: Math.min(BLOCK, max - hits.length), offset: hits.length });
    total = block.total;
    const answering = block.hits.filter(({ related }) => related === undefined);
    hits.push(...answering);
    if (answering.length === 0) break;
  } while (hits.length < Math.min(total, max));
  return { total, hits };
}
