import type { ClauseFragment } from './comparison.js';
import type { ClauseId, DocumentId } from './ids.js';
import type { LedgerEntry, TargetComparison } from './ledger.js';
import type { MissingParent } from './lineage.js';
import type { CoverageStatus, MatrixEvidence } from './matrix.js';
import type { ConcreteGround, DocumentAttribution, OwnPassage, WordingSource } from './wording.js';

/** A document of the family that takes up what the draft was asked for, and the words that say so. */
export interface DraftHolder {
  readonly document: DocumentId;
  /** It stands above the draft (上级文件). */
  readonly isSuperior: boolean;
  readonly clause: ClauseId;
  /** The words; '' where a whole clause is meant. */
  readonly text: string;
}

/** One point of an item in the draft: written, partly written, not found or undecided, with the words it rests on. */
export interface DraftPoint {
  readonly id: string;
  readonly text: string;
  readonly status: CoverageStatus;
  readonly evidence: readonly MatrixEvidence[];
  /** Where it is absent: the passage that came nearest. */
  readonly nearest: MatrixEvidence | undefined;
  /** Words of the point that the evidence lacks, where that made it partial. */
  readonly missing: readonly string[];
  /** Who writes it out in full: superiors first, then in the order of the corpus. */
  readonly holders: readonly DraftHolder[];
}

/** A clause of another place on the same item, with what makes it concrete (具体依据). */
export interface PeerClause {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly grounds: readonly ConcreteGround[];
}

/** One item of the framework in the draft. */
export interface DraftItem {
  readonly item: number;
  readonly status: CoverageStatus;
  /** Clauses of the draft that take it up. */
  readonly clauses: readonly ClauseId[];
  readonly points: readonly DraftPoint[];
  /** Who takes the item up with a clause of its own: superiors first, then in the order of the corpus. */
  readonly holders: readonly DraftHolder[];
  /** The most concrete clauses of other places, at most three, of a place at most one. */
  readonly peers: readonly PeerClause[];
}

/** A target of the draft, held against its superior and its peers. */
export interface DraftTarget {
  readonly indicator: string;
  readonly entry: LedgerEntry;
  /** Against the nearest superior that sets the indicator. */
  readonly superior: TargetComparison | undefined;
  /** Against every other place that sets the indicator and can be compared, in the order of the corpus. */
  readonly peers: readonly TargetComparison[];
}

/** A stretch of the draft that stands in another document; who has it from whom is said where it can be told. */
export interface BorrowedPassage extends ClauseFragment {
  readonly source: WordingSource;
  readonly from: ClauseFragment & { readonly document: DocumentId };
}

/** 草稿体检: what a draft lacks and where its words come from, against the family that it belongs to. */
export interface DraftReport {
  readonly draft: DocumentId;
  /** undefined where the draft belongs to no family: then only its clauses and targets could be read. */
  readonly frameworkId: string | undefined;
  /** Documents above the draft that are in the corpus, the nearest level first. */
  readonly superiors: readonly DocumentId[];
  /** The other documents of the family that it was held against, superiors among them; copies of it and of each other left out. */
  readonly peers: readonly DocumentId[];
  /** The points are sentences of the parent itself. */
  readonly pointsFromParent: boolean;
  /** What the draft names as its ground and the corpus does not hold. */
  readonly missingParents: readonly MissingParent[];
  /** In the order of the framework; [] without one. */
  readonly items: readonly DraftItem[];
  /** In reading order. */
  readonly targets: readonly DraftTarget[];
  readonly attribution: DocumentAttribution;
  /** Longest first. */
  readonly borrowed: readonly BorrowedPassage[];
  readonly own: readonly OwnPassage[];
  /** The document of the corpus that the draft is all but a copy of. */
  readonly copyOf: DocumentId | undefined;
}
