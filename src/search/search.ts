import type { PlacedClause } from '../domain/corpus.js';
import type { ClauseId } from '../domain/ids.js';
import type { QueryReading, ReadFilter } from '../domain/query-reading.js';
import {
  filterValues,
  type FilterName,
  type FilterValues,
  type SearchQuery,
  type SearchResult,
  type Suggestion,
} from '../domain/search.js';
import { describeHit, type HitLanguage } from './describe-hit.js';
import { NO_FACETS } from './engine/count-facets.js';
import type { EngineRequest, EngineResult, SearchEngine } from './engine/search-engine.js';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 200;
const MAX_NEAREST = 6;

/** A clause with the document that it stands in; undefined for one that is not there (any more). */
export type FindClause = (id: ClauseId) => PlacedClause | undefined;

/** What a search rests on: an engine that finds, a reader that understands, and the texts that are shown. */
export interface Searcher {
  readonly engine: SearchEngine;
  readonly read: (q: string, options: { readonly expand: boolean }) => QueryReading;
  readonly find: FindClause;
  readonly language: HitLanguage;
  /** What the corpus has that is near to a word. */
  readonly nearest: (word: string) => readonly Suggestion[];
}

/**
 * Answer a query: the clauses that hold at least one of its words or of what stands for them, pass its filters, hold all its
 * phrases and none of its excluded words, best first. An empty query, or exclusions alone: everything that passes, in the order
 * of the corpus. `limit` is kept within 1..200 and `offset` at 0 or above. Never throws.
 */
export function search(searcher: Searcher, query: SearchQuery): SearchResult {
  const reading = searcher.read(query.q, { expand: query.expand ?? true });
  const blank = query.q.trim() !== '' && asksNothing(reading);
  const result = blank ? NOTHING_FOUND : searcher.engine.search(toRequest(query, reading));
  return {
    total: result.total,
    further: result.further,
    reading,
    hits: result.hits.flatMap((hit) => {
      const found = searcher.find(hit.clauseId);
      return found ? [describeHit(hit, found, reading, searcher.language)] : [];
    }),
    facets: result.facets,
    notes: reading.notes,
    nearest: result.total === 0 ? findNearest(searcher, reading) : [],
  };
}

/** For each word, and for the two halves of a longer one, what the corpus has that holds it. */
function findNearest({ nearest }: Searcher, { typedWords, phrases }: QueryReading): readonly Suggestion[] {
  const asked = [...typedWords, ...phrases.map(({ folded }) => folded)];
  const halves = asked.flatMap((word) =>
    word.length < 4 ? [] : [word.slice(0, word.length >> 1), word.slice(word.length >> 1)],
  );
  const found = new Map([...asked, ...halves].flatMap((word) => nearest(word)).map((one) => [one.text, one]));
  return [...found.values()].slice(0, MAX_NEAREST);
}

const NO_FILTERS = filterValues({ q: '' });

const NOTHING_FOUND: EngineResult = { total: 0, further: 0, hits: [], facets: NO_FACETS };

function asksNothing({ words, phrases, excluded, filters }: QueryReading): boolean {
  return words.length + phrases.length + excluded.length + filters.length === 0;
}

function toRequest(query: SearchQuery, reading: QueryReading): EngineRequest {
  const given = filterValues(query);
  return {
    words: reading.words,
    phrases: reading.phrases.map(({ folded }) => folded),
    excluded: reading.excluded.map(({ folded }) => folded),
    literals: reading.typedWords,
    within: query.within ?? 'any',
    filters: joinFilters(given, reading, 'field'),
    guessed: joinFilters(NO_FILTERS, reading, 'recognised', given),
    byItem:
      reading.words.length > 0 &&
      (query.expand ?? true) &&
      (query.within ?? 'any') === 'any' &&
      reading.phrases.length === 0,
    from: query.from,
    to: query.to,
    sort: query.sort ?? 'relevance',
    group: query.group,
    facets: true,
    limit: Math.min(MAX_LIMIT, Math.max(1, Math.trunc(query.limit ?? DEFAULT_LIMIT))),
    offset: Math.max(0, Math.trunc(query.offset ?? 0)),
  };
}

/** Filters of the address and those of one origin in the text; those of one name are joined by OR. */
function joinFilters(
  given: FilterValues,
  { filters }: QueryReading,
  origin: ReadFilter['origin'],
  /** A name that is filtered by already is not guessed. */
  settled: FilterValues = NO_FILTERS,
): FilterValues {
  const joined: Record<FilterName, readonly string[]> = { ...given };
  for (const { name, values, origin: own } of filters)
    if (own === origin && settled[name].length === 0)
      joined[name] = [...joined[name], ...(values.length > 0 ? values : [NOTHING])];
  return joined;
}

/** A value that no clause has. */
const NOTHING = '\u0000';
