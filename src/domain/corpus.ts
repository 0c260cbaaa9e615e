import type { AnnotatedClause, AnnotatedDocument } from './annotation.js';
import type { ResolvedCoding } from './coding.js';
import type { Framework } from './framework.js';
import type { ClauseId, DocumentId } from './ids.js';
import type { Locality } from './locality.js';
import type { Lineage, MissingParent } from './lineage.js';
import type { RawText, UnreadableFile } from './source.js';

/** Two documents that are copies of one text but for small differences. */
export interface NearCopy {
  readonly first: DocumentId;
  readonly second: DocumentId;
  /** Shared five-character shingles over all, 0..1. */
  readonly similarity: number;
}

/** A clause with the document that it stands in. */
export interface PlacedClause {
  readonly document: AnnotatedDocument;
  readonly clause: AnnotatedClause;
}

/** Look-up of clauses by id; `size` is their number. */
export type ClauseById = Pick<ReadonlyMap<ClauseId, PlacedClause>, 'size' | 'get' | 'has'>;

/** Everything the program knows, built once per change of the corpus folder and never edited. */
export interface Corpus {
  /** Hash over source files, frameworks and program version: stands on every export. */
  readonly version: string;
  readonly documents: readonly AnnotatedDocument[];
  readonly frameworks: readonly Framework[];
  readonly raws: ReadonlyMap<string, RawText>;
  readonly unreadable: readonly UnreadableFile[];
  /** Where its documents are from, each place once. */
  readonly localities: readonly Locality[];
  readonly nearCopies: readonly NearCopy[];
  /** Versions of one instrument, newest first. */
  readonly versions: readonly (readonly DocumentId[])[];
  /** 上级文件: the documents above each document in its family, the nearest level first; absent where there is none. */
  readonly superiors: ReadonlyMap<DocumentId, readonly DocumentId[]>;
  /** Verdicts of people on links whose clauses are in the corpus. */
  readonly codings: readonly ResolvedCoding[];
  readonly missingParents: readonly MissingParent[];
  readonly lineage: Lineage;
  readonly documentById: ReadonlyMap<DocumentId, AnnotatedDocument>;
  readonly clauseById: ClauseById;
}
