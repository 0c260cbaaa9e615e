import type { DraftingChange } from './drafting-note.js';
import type { ClauseId, DocumentId } from './ids.js';
import type { FacetName, FacetValue, FilterValues } from './facet.js';
import type { QueryReading } from './query-reading.js';

export { FACET_NAMES, type FacetName, type FacetValue, type FilterName, type FilterValues } from './facet.js';

/** What a clause may be asked to have (有). */
export type HasValue = 'number' | 'deadline' | 'department';

/** What the user asks for. Filters are joined by AND; several values of one filter by OR. */
export interface SearchQuery {
  /** As typed, in the query language: quotes demand a phrase, `-词` excludes, `地区:江西` filters. */
  readonly q: string;
  /** false switches synonyms off; default true. */
  readonly expand?: boolean;
  /** Where all the words have to stand: nowhere in particular (default), in one clause, or anywhere in one document. */
  readonly within?: 'any' | 'clause' | 'document';
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
  readonly has?: readonly HasValue[];
  /** Years of the deadlines of a clause's targets: 「2025」. */
  readonly deadlines?: readonly string[];
  /** What a clause's targets measure, as printed: 「县域内就诊率」. */
  readonly indicators?: readonly string[];
  /** Cue words of strength (力度) of a clause: 「必须」. */
  readonly strengths?: readonly string[];
  /** Years in which the documents were signed or published: 「2022」. */
  readonly years?: readonly string[];
  /** First and last day on which the documents were signed or published, YYYY-MM-DD; undated documents pass neither. */
  readonly from?: string;
  readonly to?: string;
  /** Hits of one document or of one item together, the groups in the order of their best hit. */
  readonly group?: 'document' | 'item';
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

/** Where a word of a clause stands. */
export const SEARCH_FIELDS = ['heading', 'path', 'text', 'departments', 'locality', 'item'] as const;

export type SearchField = (typeof SEARCH_FIELDS)[number];

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
  readonly matched: readonly MatchedWord[];
  /** The hit shortly before this one that says the same for the same place (近似副本). */
  readonly copyOf: ClauseId | undefined;
  /**
   * For a clause that follows those that answer: `outside` answers but for a filter that was only recognised in the words, `item` is on
   * an item of the best hits and holds none of the words.
   */
  readonly related: 'outside' | 'item' | undefined;
}

/** A word of the query that a clause holds. `term` is what was found: where it is not what was typed, `typed` says for what. */
export interface MatchedWord {
  readonly term: string;
  readonly typed: string;
  readonly fields: readonly SearchField[];
}

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
    year: query.years ?? [],
    has: query.has ?? [],
    deadline: query.deadlines ?? [],
    indicator: query.indicators ?? [],
    strength: query.strengths ?? [],
  };
}

/** A value that could stand in the search field: what the corpus speaks of. */
export interface Suggestion {
  readonly text: string;
  readonly kind: 'heading' | 'indicator' | 'department' | 'locality' | 'document' | 'theme';
  /** Clauses that have it. */
  readonly count: number;
}

export interface SearchResult {
  /** Exact number of clauses that match query and filters, near copies counted. */
  readonly total: number;
  /** Number of related clauses that follow them in the hits. */
  readonly further: number;
  /** The query as it was understood; what was looked up. */
  readonly reading: QueryReading;
  readonly hits: readonly SearchHit[];
  /** Counts over all matches, each facet without its own filter. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  /** What was done with the query or why nothing was found, in Chinese; [] when there is nothing to say. */
  readonly notes: readonly string[];
  /** Where nothing was found: stretches near to what was asked that the corpus does hold. */
  readonly nearest: readonly Suggestion[];
}
