import type { ClauseId, DocumentId } from './ids.js';

/** A clause by which a wording is witnessed (见于). */
export interface ReuseWitness {
  readonly document: DocumentId;
  readonly clause: ClauseId;
}

/** 一种写法: all clauses with the same letters; punctuation, white space and width of characters do not count. */
export interface ReuseWording {
  /** By document id, then in reading order. */
  readonly witnesses: readonly ReuseWitness[];
  /** Jaccard coefficient with the first wording of the cluster over shingles of five letters, 0..1; 1 for the first itself. */
  readonly likeness: number;
}

/**
 * 条款复用: wordings that hang together through pairs with a Jaccard coefficient of 0.8 or more, in two documents at least.
 * Two wordings of one cluster may be less alike than that, through others between them.
 */
export interface WordingCluster {
  /** The wording that most documents have comes first and stands for the cluster; the others by likeness. */
  readonly wordings: readonly ReuseWording[];
}

/** How far a wording has spread. */
export interface ReuseSpread {
  /** Full names of the places whose documents have it, each once, in the order of their codes. */
  readonly localities: readonly string[];
  /** Documents that have it; near copies and versions of one text count once. */
  readonly documents: number;
  /** Documents among them whose place is not known. */
  readonly unplaced: number;
  /** Groups of its documents that are near copies or versions of one another, by document id. */
  readonly copies: readonly (readonly DocumentId[])[];
}

/** A cluster with its spread. */
export interface ReuseCluster extends WordingCluster, ReuseSpread {}

/** How much two clauses share: `same` letter by letter, `near` a Jaccard coefficient of 0.8, `alike` of 0.5, else `part`. */
export type ReuseRelation = 'same' | 'near' | 'alike' | 'part';

/** A wording that shares 0.6 or more of the shorter text with the text asked for. */
export interface NearWording {
  readonly witnesses: readonly ReuseWitness[];
  readonly relation: ReuseRelation;
  /** Jaccard coefficient, 0..1. */
  readonly likeness: number;
  /** Share of the shorter text that stands in the longer one, 0..1. */
  readonly containment: number;
  /** Which of the two is the shorter: where `relation` is `part`, it is the one that stands in the other. */
  readonly shorter: 'asked' | 'found';
}

/** What other documents have in the words of one clause (别处相同的条款), the most alike first. */
export interface ClauseReuse {
  readonly wordings: readonly NearWording[];
  readonly spread: ReuseSpread;
}
