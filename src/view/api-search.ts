import type { Corpus } from '../domain/corpus.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';
import { toApiClause } from './api-clause.js';

/** Answer of `GET /api/search`. Unknown is null. */
export interface ApiSearchResult {
  readonly corpusVersion: string;
  readonly total: number;
  readonly query: {
    readonly terms: readonly string[];
    readonly phrases: readonly string[];
    readonly excluded: readonly string[];
    readonly expansions: readonly string[];
    readonly filters: Omit<SearchQuery, 'q' | 'sort' | 'limit' | 'offset'>;
  };
  readonly notes: readonly string[];
  readonly hits: readonly object[];
  readonly facets: SearchResult['facets'];
}

/** A search result in the shape of the interface. */
export function toApiSearchResult(corpus: Corpus, query: SearchQuery, result: SearchResult): ApiSearchResult {
  const { frameworks, themes, items, localities, levels, kinds, departments, drafts, documents } = query;
  return {
    corpusVersion: corpus.version,
    total: result.total,
    query: {
      terms: result.reading.words.map(({ text }) => text),
      phrases: result.reading.phrases.map(({ typed }) => typed),
      excluded: result.reading.excluded.map(({ typed }) => typed),
      expansions: [],
      filters: {
        ...(frameworks ? { frameworks } : {}),
        ...(themes ? { themes } : {}),
        ...(items ? { items } : {}),
        ...(localities ? { localities } : {}),
        ...(levels ? { levels } : {}),
        ...(kinds ? { kinds } : {}),
        ...(departments ? { departments } : {}),
        ...(drafts ? { drafts } : {}),
        ...(documents ? { documents } : {}),
      },
    },
    notes: result.notes,
    hits: result.hits.flatMap((hit) => {
      const found = corpus.clauseById.get(hit.clauseId);
      if (!found) return [];
      const { snippets, score, matched } = hit;
      return [{ ...toApiClause(found.document, found.clause), snippets, score, matched }];
    }),
    facets: result.facets,
  };
}
