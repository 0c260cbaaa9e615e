import type { Services } from '../app/index.js';
import { InvalidQueryError } from '../domain/errors.js';
import type { SearchResult } from '../domain/search.js';
import { toApiSearchResult } from '../view/api-search.js';
import { filterLabels, suggestionLabels } from '../view/labels.js';
import { documentName } from '../view/names.js';
import { tellCorrection } from '../view/search-reading.js';

const MAX_LIMIT = 200;

/** Before a clause that follows those that answer. */
const RELATED = { outside: '〔范围之外〕', item: '〔同一事项〕' } as const;

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
      `${i + 1}. ${hit.related === undefined ? '' : RELATED[hit.related]}${clause.label}${clause.heading || '（无标题）'}  [${document.header.locality?.name ?? '地区未定'}] ${documentName(document)}`,
      `   ${snippet}`,
      `   ${clause.id}`,
    ];
  });
  return [
    `共 ${result.total} 条${result.further > 0 ? `，另列相关 ${result.further} 条` : ''}`,
    ...tellReading(result),
    ...lines,
    ...tellNearest(result),
  ].join('\n');
}

/** What was done to find what was meant, a line each. */
function tellReading({ reading, notes }: SearchResult): readonly string[] {
  const others = reading.words.flatMap(({ text, alternatives }) => {
    const found = alternatives.filter(({ kind }) => kind !== 'typed').map(({ term }) => term);
    return found.length === 0 ? [] : [`“${text}”也查：${found.join('、')}`];
  });
  const filters = reading.filters.map(({ name, label }) => `${filterLabels[name]}：${label}`);
  return [
    ...reading.corrections.map(tellCorrection),
    ...(filters.length === 0 ? [] : [`筛选：${filters.join('；')}`]),
    ...others,
    ...(reading.dropped.length === 0 ? [] : [`没有用来检索的词：${reading.dropped.join('、')}`]),
    ...new Set([...reading.notes, ...notes]),
  ];
}

function tellNearest({ nearest }: SearchResult): readonly string[] {
  if (nearest.length === 0) return [];
  return [
    '相近的说法：',
    ...nearest.map(({ text, kind, count }) => `   ${text}（${suggestionLabels[kind]}，${count} 条）`),
  ];
}
