import type { QueryReading } from '../domain/query-reading.js';
import {
  filterValues,
  type FilterName,
  type FilterValues,
  type SearchQuery,
  type SearchResult,
} from '../domain/search.js';
import type { FindClause } from './clause-texts.js';
import { describeHit, type HitLanguage } from './describe-hit.js';
import { NO_FACETS } from './engine/count-facets.js';
import type { EngineRequest, EngineResult, SearchEngine } from './engine/search-engine.js';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 200;

/** What a search rests on: an engine that finds, a reader that understands, and the texts that are shown. */
export interface Searcher {
  readonly engine: SearchEngine;
  readonly read: (q: string, options: { readonly expand: boolean }) => QueryReading;
  readonly find: FindClause;
  readonly language: HitLanguage;
}

/**
 * Answer a query: the clauses that hold at least one of its words or of what stands for them, pass its filters, hold all its
 * phrases and none of its excluded words, best first. An empty query, or exclusions alone: everything that passes, in the order
 * of the corpus. `limit` is kept within 1..200 and `offset` at 0 or above. Never throws.
 */
export function search(searcher: Searcher, query: SearchQuery): SearchResult {
  const reading = searcher.read(query.q, { expand: query.expand ?? true });
  const { result, notes, asked } = ask(searcher.engine, query, reading);
  return {
    total: result.total,
    reading: asked,
    hits: result.hits.flatMap((hit) => {
      const found = searcher.find(hit.clauseId);
      return found ? [describeHit(hit, found, asked, searcher.language)] : [];
    }),
    facets: result.facets,
    notes: [...reading.notes, ...notes],
    nearest: [],
  };
}

interface Answer {
  readonly result: EngineResult;
  /** The reading that was answered. */
  readonly asked: QueryReading;
  readonly notes: readonly string[];
}

/** Ask the engine; where filters that were only guessed from the words let nothing pass, ask again without them. */
function ask(engine: SearchEngine, query: SearchQuery, reading: QueryReading): Answer {
  if (query.q.trim() !== '' && asksNothing(reading))
    return { result: { total: 0, hits: [], facets: NO_FACETS }, asked: reading, notes: ['查询里没有可以检索的字词。'] };
  const result = engine.search(toRequest(query, reading));
  const guessed = reading.filters.filter(({ origin }) => origin === 'recognised');
  if (result.total > 0 || guessed.length === 0 || reading.words.length + reading.phrases.length === 0)
    return { result, asked: reading, notes: [] };
  const asked = { ...reading, filters: reading.filters.filter(({ origin }) => origin === 'field') };
  const labels = guessed.map(({ label }) => `“${label}”`).join('、');
  return {
    result: engine.search(toRequest(query, asked)),
    asked,
    notes: [`${labels}之内没有符合的条款，以下不限${labels}。`],
  };
}

function asksNothing({ words, phrases, excluded, filters }: QueryReading): boolean {
  return words.length + phrases.length + excluded.length + filters.length === 0;
}

function toRequest(query: SearchQuery, reading: QueryReading): EngineRequest {
  return {
    words: reading.words,
    phrases: reading.phrases.map(({ folded }) => folded),
    excluded: reading.excluded.map(({ folded }) => folded),
    literals: reading.typedWords,
    within: query.within ?? 'any',
    filters: joinFilters(filterValues(query), reading),
    from: query.from,
    to: query.to,
    sort: query.sort ?? 'relevance',
    group: query.group,
    facets: true,
    limit: Math.min(MAX_LIMIT, Math.max(1, Math.trunc(query.limit ?? DEFAULT_LIMIT))),
    offset: Math.max(0, Math.trunc(query.offset ?? 0)),
  };
}

/** Filters of the address and of the text are both to be passed; those of one name are joined by OR. */
function joinFilters(given: FilterValues, { filters }: QueryReading): FilterValues {
  const joined: Record<FilterName, readonly string[]> = { ...given };
  for (const { name, values } of filters) joined[name] = [...joined[name], ...(values.length > 0 ? values : [NOTHING])];
  return joined;
}

/** A value that no clause has. */
const NOTHING = '\u0000';
