import type { Corpus } from '../domain/corpus.js';
import type { AlternativeKind, QueryReading } from '../domain/query-reading.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';
import { toApiClause } from './api-clause.js';
import { givenSettings } from './search-links.js';

/** Answer of `GET /api/search`. Unknown is null. */
export interface ApiSearchResult {
  readonly corpusVersion: string;
  /** Clauses that answer; they come first. */
  readonly total: number;
  /** Related clauses that follow them, see `related` of a hit. */
  readonly further: number;
  readonly query: {
    readonly terms: readonly string[];
    readonly phrases: readonly string[];
    readonly excluded: readonly string[];
    /** Words that were looked up beside the typed ones, each with the word it stands for. */
    readonly expansions: readonly {
      readonly word: string;
      readonly term: string;
      readonly kind: AlternativeKind;
      readonly weight: number;
    }[];
    /** Filters of the address. */
    readonly filters: Omit<SearchQuery, 'q' | 'sort' | 'limit' | 'offset' | 'group'>;
    /** Filters that stand in the query text. */
    readonly readFilters: QueryReading['filters'];
    readonly corrections: QueryReading['corrections'];
    readonly dropped: readonly string[];
  };
  readonly notes: readonly string[];
  readonly hits: readonly object[];
  readonly facets: SearchResult['facets'];
  readonly nearest: SearchResult['nearest'];
}

/** A search result in the shape of the interface. */
export function toApiSearchResult(corpus: Corpus, query: SearchQuery, result: SearchResult): ApiSearchResult {
  const { reading } = result;
  return {
    corpusVersion: corpus.version,
    total: result.total,
    further: result.further,
    query: {
      terms: reading.words.map(({ text }) => text),
      phrases: reading.phrases.map(({ typed }) => typed),
      excluded: reading.excluded.map(({ typed }) => typed),
      expansions: reading.words.flatMap(({ text, alternatives }) =>
        alternatives
          .filter(({ kind }) => kind !== 'typed')
          .map(({ term, kind, weight }) => ({ word: text, term, kind, weight })),
      ),
      filters: givenSettings(query, ['q', 'sort', 'limit', 'offset', 'group']),
      readFilters: reading.filters,
      corrections: reading.corrections,
      dropped: reading.dropped,
    },
    notes: [...reading.notes, ...result.notes],
    hits: result.hits.flatMap((hit) => {
      const found = corpus.clauseById.get(hit.clauseId);
      if (!found) return [];
      const { snippets, score, matched, copyOf, related } = hit;
      return [
        {
          ...toApiClause(found.document, found.clause),
          snippets,
          score,
          matched,
          copyOf: copyOf ?? null,
          related: related ?? null,
        },
      ];
    }),
    facets: result.facets,
    nearest: result.nearest,
  };
}
