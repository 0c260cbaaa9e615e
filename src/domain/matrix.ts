import type { ClauseId, DocumentId } from './ids.js';

/**
 * Whether a document takes a row up (覆盖情况): `covered` 写到, `partial` 部分写到, `absent` 未见, `uncertain` 无法判断. For a point: its
 * requirement is written out, in part, or not found. For an item: a clause takes it up, only some of its points stand
 * elsewhere, or nothing was found.
 */
export type CoverageStatus = 'covered' | 'partial' | 'absent' | 'uncertain';

/** What a locality adds to a point: a number that is to be reached, a deadline, who answers for it, a named local body or place. */
export type AdditionKind = 'number' | 'deadline' | 'department' | 'local-body';

/** 增写: one thing that a locality adds, as printed. */
export interface MatrixAddition {
  readonly kind: AdditionKind;
  readonly text: string;
  readonly clause: ClauseId;
}

/** The words that a cell rests on: a stretch of the heading or the text of a clause, half-open UTF-16 offsets in it. */
export interface MatrixEvidence {
  readonly clause: ClauseId;
  readonly field: 'heading' | 'text';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A row: a point (要点) or an item (事项). */
export interface MatrixRow {
  /** Id of the point (`3a`) or number of the item (`3`). */
  readonly id: string;
  /** Number of the item in the framework. */
  readonly item: number;
  readonly text: string;
  /** The parent's clause that the point is a sentence of; undefined for a point in the framework's own words. */
  readonly source: ClauseId | undefined;
}

/** A column: one document of the family. */
export interface MatrixColumn {
  readonly document: DocumentId;
  /** Full name, province first; undefined where the text does not tell. */
  readonly locality: string | undefined;
  /** The document before it that is nearly the same text. */
  readonly copyOf: DocumentId | undefined;
}

/** How many points of an item a document takes up. */
export interface PointCount {
  readonly covered: number;
  readonly partial: number;
  readonly uncertain: number;
  /** All points of the item. */
  readonly of: number;
}

/** One row in one document. */
export interface MatrixCell {
  readonly row: string;
  readonly document: DocumentId;
  readonly status: CoverageStatus;
  /** Clauses that the status rests on, the strongest first; [] for what is absent. */
  readonly clauses: readonly ClauseId[];
  /** Their words, in the same order. */
  readonly evidence: readonly MatrixEvidence[];
  /** Where the row is absent: the passage that came nearest and was found too far. */
  readonly nearest: MatrixEvidence | undefined;
  readonly adds: readonly MatrixAddition[];
  /** Wording against the parent, else against the middle of the other localities; undefined where nothing can be said. */
  readonly strength: 'softer' | 'same' | 'stricter' | undefined;
  /** The rule that decided, e.g. `matrix/point-terms`. */
  readonly ruleId: string;
  /** How much speaks for the row being taken up, 0..1. */
  readonly score: number;
  /** Words of the point found in the evidence. */
  readonly words: readonly string[];
  /** Words or parts of the point that the evidence lacks, where that made it partial. */
  readonly missing: readonly string[];
  /** For an item: how many of its points; undefined for a point, and where an item has none. */
  readonly points: PointCount | undefined;
}

/** 对照矩阵: rows × documents of one family. Every row meets every column in exactly one cell, rows first. */
export interface PolicyMatrix {
  readonly framework: string;
  readonly by: 'point' | 'item';
  /** The points are in the framework's own words, or are the sentences of the parent itself. */
  readonly pointsFrom: 'framework' | 'parent';
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly cells: readonly MatrixCell[];
}
