import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Segmenter } from '../text/segment.js';
import type { FacetTable } from './facets.js';
import type { ImpactIndex } from './impact-index.js';
import type { Scorer } from './score.js';

/** One clause under its dense number, which is its place in `SearchIndex.entries`. */
export interface IndexEntry {
  readonly document: AnnotatedDocument;
  readonly clause: AnnotatedClause;
  /** Heading, body and path, folded, a line each: what phrases are looked for in. */
  readonly folded: string;
}

/** Everything that a search needs. Built once for a corpus and never edited; one search at a time. */
export interface SearchIndex {
  readonly segmenter: Segmenter;
  readonly documents: readonly AnnotatedDocument[];
  /** In the order of the documents and of their clauses. */
  readonly entries: readonly IndexEntry[];
  readonly postings: ImpactIndex;
  readonly scorer: Scorer;
  readonly facets: FacetTable;
}
