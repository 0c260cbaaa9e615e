import type { DraftingChange } from './drafting-note.js';
import type { ClauseId, DocumentId } from './ids.js';

/** What the user asks for. Filters are joined by AND; several values of one filter by OR. */
export interface SearchQuery {
  /** As typed. May hold quotes (phrase demanded) and `-词` (word excluded). */
  readonly q: string;
  /** Ids of frameworks; theme ids and item numbers are unique inside one only. */
  readonly frameworks?: readonly string[];
  readonly themes?: readonly string[];
  readonly items?: readonly number[];
  /** Full names; a province includes its cities and counties. */
  readonly localities?: readonly string[];
  readonly levels?: readonly string[];
  readonly kinds?: readonly string[];
  readonly departments?: readonly string[];
  /** What a drafting note says was done (改动方式); only clauses of drafting notes have any. */
  readonly drafts?: readonly DraftingChange[];
  readonly documents?: readonly DocumentId[];
  readonly sort?: 'relevance' | 'locality' | 'date';
  /** 1..200, default 20. */
  readonly limit?: number;
  /** From 0. */
  readonly offset?: number;
}

/** A stretch of a snippet. `hit` is a word of the query; a plain run has none. */
export interface SnippetRun {
  readonly text: string;
  readonly hit: boolean;
}

export type SearchField = 'heading' | 'path' | 'text' | 'departments' | 'locality';

/** One clause that answers the query. */
export interface SearchHit {
  readonly documentId: DocumentId;
  readonly clauseId: ClauseId;
  /** Higher is better; comparable inside one result only. */
  readonly score: number;
  /** Parts of the body around the matched words, in reading order. */
  readonly snippets: readonly (readonly SnippetRun[])[];
  readonly headingRuns: readonly SnippetRun[];
  /** Why it matched: each word with the fields it was found in. */
  readonly matched: readonly { readonly term: string; readonly fields: readonly SearchField[] }[];
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export type FacetName = 'framework' | 'theme' | 'item' | 'locality' | 'level' | 'kind' | 'department' | 'draft';

/** Filters of a query: by the values of a facet, or by document. */
export type FilterName = FacetName | 'document';

/** The values asked for in each filter; [] where a filter is left open. */
export type FilterValues = Readonly<Record<FilterName, readonly string[]>>;

export function filterValues(query: SearchQuery): FilterValues {
  return {
    framework: query.frameworks ?? [],
    theme: query.themes ?? [],
    item: (query.items ?? []).map(String),
    locality: query.localities ?? [],
    level: query.levels ?? [],
    kind: query.kinds ?? [],
    department: query.departments ?? [],
    draft: query.drafts ?? [],
    document: query.documents ?? [],
  };
}

export interface SearchResult {
  /** Exact number of clauses that match query and filters. */
  readonly total: number;
  /** Words as they were looked up. */
  readonly terms: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  readonly hits: readonly SearchHit[];
  /** Counts over all matches, each facet without its own filter. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  /** What was done with the query or why nothing was found, in Chinese; [] when there is nothing to say. */
  readonly notes: readonly string[];
}
