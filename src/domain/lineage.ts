import type { CitationRelation } from './citation.js';
import type { ClauseId, DocumentId } from './ids.js';

/** A parent (上位文件) that documents cite and the corpus does not hold. */
export interface MissingParent {
  readonly documentNumber: string | undefined;
  readonly title: string | undefined;
  readonly citedBy: readonly DocumentId[];
}

/** The upper end of a link: a document of the corpus, or one that is cited and not held. */
export type LineageParent =
  | { readonly kind: 'held'; readonly document: DocumentId }
  | { readonly kind: 'missing'; readonly parent: MissingParent };

/**
 * What a link rests on. `cited`: the words in which the lower document names the upper one. `family`: no such words; both are of
 * one family, and the upper one is of a place of higher level that holds the place of the lower one.
 */
export type LineageGround =
  | {
      readonly kind: 'cited';
      readonly relation: CitationRelation;
      /** The words as printed, white space removed; cut to the sentence around the name. */
      readonly quote: string;
      /** The clause that holds the words; undefined where they stand outside the clauses. */
      readonly clause: ClauseId | undefined;
    }
  | { readonly kind: 'family' };

/** 沿革: a document and one that stands above it. */
export interface LineageLink {
  readonly child: DocumentId;
  readonly parent: LineageParent;
  readonly ground: LineageGround;
}

/** An interpretation or a drafting note and what it is about. */
export interface Explanation {
  readonly document: DocumentId;
  /** Title as the note gives it. */
  readonly title: string;
  /** undefined where the corpus does not hold it. */
  readonly about: DocumentId | undefined;
}

/** Which document implements which, over the whole corpus. */
export interface Lineage {
  /** Of each document the links to what stands above it, as it names them; in the order of the corpus. */
  readonly links: readonly LineageLink[];
  readonly explanations: readonly Explanation[];
  /** Documents without any link upwards. */
  readonly withoutParent: readonly DocumentId[];
}
