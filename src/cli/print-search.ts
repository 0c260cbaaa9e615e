import type { Services } from '../app/index.js';
import { InvalidQueryError } from '../domain/errors.js';
import { toApiSearchResult } from '../view/api-search.js';
import { documentName } from '../view/names.js';

const MAX_LIMIT = 200;

/** Clauses that answer the query, best first. @throws InvalidQueryError when `limit` is no number from 1 to 200. */
export function printSearch(services: Services, q: string, { json, limit }: { json: boolean; limit: string }): string {
  const count = Number(limit);
  if (!Number.isInteger(count) || count < 1 || count > MAX_LIMIT)
    throw new InvalidQueryError(`search: --limit must be an integer from 1 to ${MAX_LIMIT}, got "${limit}"`);
  const query = { q, limit: count };
  const result = services.search(query);
  if (json) return JSON.stringify(toApiSearchResult(services.corpus, query, result), null, 2);
  const lines = result.hits.flatMap((hit, i) => {
    const found = services.corpus.clauseById.get(hit.clauseId);
    if (!found) return [];
    const { document, clause } = found;
    const snippet = hit.snippets.map((runs) => runs.map((run) => run.text).join('')).join(' … ');
    return [
      `${i + 1}. ${clause.label}${clause.heading || '（无标题）'}  [${document.header.locality?.name ?? '地区未定'}] ${documentName(document)}`,
      `   ${snippet}`,
      `   ${clause.id}`,
    ];
  });
  return [`共 ${result.total} 条`, ...result.notes, ...lines].join('\n');
}
