import type { ClauseId, DocumentId } from '../../domain/ids.js';
import type { QueryWord } from '../../domain/query-reading.js';
import type { FacetName, FacetValue, FilterValues, SearchField } from '../../domain/search.js';

/** Facets that all clauses of a document share; the others differ from clause to clause. */
export const DOCUMENT_FACETS = ['framework', 'locality', 'level', 'kind', 'year'] as const satisfies FacetName[];
export const CLAUSE_FACETS = [
  'theme',
  'item',
  'department',
  'draft',
  'has',
  'deadline',
  'indicator',
  'strength',
] as const satisfies FacetName[];

export type DocumentFacet = (typeof DOCUMENT_FACETS)[number];
export type ClauseFacet = (typeof CLAUSE_FACETS)[number];

/**
 * What stands behind the search: an index of clauses that is given words and folded texts and gives back clause ids. It knows no
 * Chinese, no page and no corpus, and asks nobody for a text. The embedded engine is one. A distributed one can take its place: it must
 * score as `weigh.ts` and `scorer.ts` define, look stretches up in the folded lines, count facets and totals exactly over all its
 * shards, and tell of its words as `Vocabulary` says; the contract tests (`engine-contract.ts`) hold it to that.
 */
export interface SearchEngine {
  readonly vocabulary: Vocabulary;
  /** Number of live clauses. */
  readonly size: number;
  /** Add documents, each in the place of one of the same id; they are found by the next search. */
  add(documents: readonly IndexedDocument[]): void;
  /** Take documents out; ids that are not there are passed over. */
  remove(ids: Iterable<DocumentId>): void;
  search(request: EngineRequest): EngineResult;
}

/** A document as the engine takes it: the words of its clauses and what they can be filtered by. */
export interface IndexedDocument {
  readonly id: DocumentId;
  /** What documents are put in order by, smallest first, where scores are equal or an order is asked for. */
  readonly order: Readonly<Record<'relevance' | 'locality' | 'date', string>>;
  /** YYYY-MM-DD, or its beginning where no more is known. */
  readonly date: string | undefined;
  /** Changes with the text: a document with the same mark need not be indexed again. */
  readonly mark: string;
  readonly facets: Readonly<Record<DocumentFacet, readonly string[]>>;
  readonly clauses: readonly IndexedClause[];
}

export interface IndexedClause {
  readonly id: ClauseId;
  /** Words by field, repeated as often as they stand there. */
  readonly words: Readonly<Record<SearchField, readonly string[]>>;
  /** As printed. */
  readonly heading: string;
  /** Folded, a line for a line: what stretches are looked for in, and the body what near copies (近似副本) are told by. */
  readonly folded: Readonly<Record<'heading' | 'path' | 'body', string>>;
  readonly facets: Readonly<Record<ClauseFacet, readonly string[]>>;
}

export interface EngineRequest {
  /** Clauses that hold none of them do not answer; [] asks for every clause. */
  readonly words: readonly QueryWord[];
  /** Folded stretches, all of which a clause must hold. Where there are any, a clause need not hold the words. */
  readonly phrases: readonly string[];
  /** Folded stretches that a clause must not hold. */
  readonly excluded: readonly string[];
  /** Folded stretches; a clause with more of them stands before one with fewer. */
  readonly literals: readonly string[];
  readonly within: 'any' | 'clause' | 'document';
  readonly filters: FilterValues;
  /** Filters that were only guessed: what fails them, and them alone, follows after all that passes. */
  readonly guessed: FilterValues;
  /** Whether clauses on the items of the best hits are lifted, and follow where they hold no word. */
  readonly byItem: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sort: 'relevance' | 'locality' | 'date';
  readonly group?: 'document' | 'item' | undefined;
  /** Whether the values of the facets are counted. */
  readonly facets: boolean;
  /** How many of the ordered hits to give, from `offset` on. */
  readonly offset: number;
  readonly limit: number;
}

export interface EngineHit {
  readonly documentId: DocumentId;
  readonly clauseId: ClauseId;
  readonly score: number;
  /** The hit shortly before it that says nearly the same for the same place. */
  readonly copyOf: ClauseId | undefined;
  /** Why a clause follows that does not answer: see `EngineRequest.guessed` and `byItem`. */
  readonly related: 'outside' | 'item' | undefined;
}

export interface EngineResult {
  /** Exact number of clauses that answer. */
  readonly total: number;
  /** Number of related clauses that follow them. */
  readonly further: number;
  readonly hits: readonly EngineHit[];
  /** All empty where they were not asked for. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
}

/** What an engine can say about its words, for the reading of queries. */
export interface Vocabulary {
  /** Changes whenever documents come or go. */
  readonly generation: number;
  /** Live clauses that hold the index word. */
  frequency(term: string): number;
  /** Every index word that a live clause holds stands in one part or more. */
  parts(): readonly VocabularyPart[];
  /** Live clauses that hold the folded stretch literally; counting stops at `limit`. */
  countLiteral(folded: string, limit: number): number;
  /** Values of a facet that occur, with the number of live clauses that have them, in no order. */
  facetValues(name: FacetName): readonly FacetValue[];
  /** Live clauses of a document; 0 for one that is not there. */
  countClauses(document: DocumentId): number;
  headings(): CountedHeadings;
}

/** Some index words. The same object as long as it holds the same words, so that what is made of them can be kept by it. */
export interface VocabularyPart {
  /** In no order; those among them that no live clause holds any more have the frequency 0. */
  terms(): Iterable<string>;
}

/** How many live clauses have each heading, as printed; clauses without heading do not count. */
export interface CountedHeadings {
  /** The same object over many changes, so that what is made of it can be kept by it. */
  readonly base: ReadonlyMap<string, number>;
  /** What has come and, below 0, gone since. */
  readonly changes: ReadonlyMap<string, number>;
}
