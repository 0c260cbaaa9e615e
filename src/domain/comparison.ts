import type { ClauseId, DocumentId } from './ids.js';

/**
 * A ground of a link: the feature, its value 0..1 and its weight. Values times weights, added up, are the log-odds of the
 * score. `wording` the whole clauses, `sentences` the two nearest sentences, `nearest` the share of the nearest counterpart,
 * `family` what the other documents of the family say, `roles` 1 for different purposes (a duty and its sanction), `place`
 * how far apart they stand, `item` the framework, `confirmed` the word of a user, `outset` the odds of any pair.
 */
export interface LinkReason {
  readonly feature:
    'wording' | 'sentences' | 'nearest' | 'family' | 'roles' | 'place' | 'item' | 'confirmed' | 'outset';
  readonly value: number;
  readonly weight: number;
}

/** Two clauses of two documents that speak of the same thing. */
export interface ClauseLink {
  readonly base: ClauseId;
  readonly other: ClauseId;
  /** 0..1. */
  readonly score: number;
  readonly status: 'linked' | 'uncertain';
  readonly why: readonly LinkReason[];
}

/** A clause without counterpart, with the three nearest that were weighed and found too far. */
export interface Unmatched {
  readonly clause: ClauseId;
  readonly candidates: readonly { readonly clause: ClauseId; readonly score: number }[];
}

/**
 * One run of a word-level difference. `equal` stands in both texts, `removed` in the base only, `added` in the other
 * only; runs of one `moveId` are one fragment that stands elsewhere on the other side. Joined, the equal and removed runs
 * are the base text, the equal and added runs the other text.
 */
export interface DiffRun {
  readonly op: 'equal' | 'removed' | 'added';
  readonly text: string;
  readonly moveId?: number;
}

/** Difference of two texts; `gaveUp` when the bound of time or size was met and the text is shown as wholly replaced. */
export interface TextDiff {
  readonly runs: readonly DiffRun[];
  readonly gaveUp: boolean;
}

/** One document (other) held against the base. */
export interface DocumentComparison {
  readonly base: DocumentId;
  readonly other: DocumentId;
  readonly links: readonly ClauseLink[];
  readonly onlyBase: readonly Unmatched[];
  readonly onlyOther: readonly Unmatched[];
}

/**
 * 差异类型: what a fragment of the other document does with a fragment of the base: 沿用 inherited, 改写 reworded, 量化 quantified (a
 * number that the base lacks), 定时 dated (a deadline), 定责 assigned (a department), 具体化 specified (a named local body, project
 * or place), 加强 strengthened, 减弱 weakened, 新增 added, 未提及 omitted, 移位 moved.
 */
export type DifferenceKind =
  | 'inherited'
  | 'reworded'
  | 'quantified'
  | 'dated'
  | 'assigned'
  | 'specified'
  | 'strengthened'
  | 'weakened'
  | 'added'
  | 'omitted'
  | 'moved';

/** A stretch of a clause's `text`: half-open UTF-16 offsets, and the words there. */
export interface ClauseFragment {
  readonly clause: ClauseId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One difference with its ground. A pair of fragments may carry several, one for each kind. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** null where the base has nothing that corresponds. */
  readonly base: ClauseFragment | null;
  /** null where the other document has nothing that corresponds. */
  readonly other: ClauseFragment | null;
  /** The words that decided: the number, the name, the word of tone; absent where the whole fragment did. */
  readonly words?: string;
  /** The rule that decided, e.g. `kinds/number-without-base`. */
  readonly ruleId: string;
  /** How sure the rule is, 0..1. */
  readonly score: number;
}

/**
 * Whether the other document accounts for a clause of the base (底本条款的承接情况): `covered` taken up, `partly` in part, `omitted`
 * nowhere to be found, `uncertain` where the words do not tell.
 */
export interface BaseCoverage {
  readonly clause: ClauseId;
  readonly status: 'covered' | 'partly' | 'omitted' | 'uncertain';
  /** Share of the clause's text that was found in the other document, linked clauses first, then anywhere; 0..1. */
  readonly share: number;
  /** Fragments that the other document has nowhere, in reading order. */
  readonly missing: readonly ClauseFragment[];
}

/** All differences of two documents, and what became of every clause of the base, in its order. */
export interface ComparisonDifferences {
  readonly base: DocumentId;
  readonly other: DocumentId;
  readonly differences: readonly Difference[];
  readonly coverage: readonly BaseCoverage[];
}
