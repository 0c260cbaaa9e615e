import { areNearlyEqual } from './likeness.js';

/** A hit in its place, and the hit that it copies. */
export interface PlacedHit {
  readonly entry: number;
  readonly score: number;
  readonly copyOf: number | undefined;
}

/** What tells whether a hit is a copy. */
export interface CopyTraits {
  readonly document: number;
  /** The places of the document. */
  readonly place: string;
  readonly text: string;
}

/** How far apart in the ranking a copy and its original may stand. */
export const COPY_REACH = 50;
/** Texts that say nearly the same score nearly the same. */
const LEAST_SCORE = 0.7;
/** Shared character pairs over all (Dice) from which on two clauses are copies of one text. */
const COPY_LIKENESS = 0.9;

/**
 * Move each near copy up behind the hit that it copies, so that a text that the corpus holds twice for one place takes one place in
 * the ranking. Only the `COPY_REACH` hits before it are looked at, so that the first hits of a list do not depend on how far
 * it is read.
 */
export function foldCopies(
  ranked: readonly { readonly entry: number; readonly score: number }[],
  traitsOf: (entry: number) => CopyTraits,
): readonly PlacedHit[] {
  const groups: { readonly rank: number; readonly first: CopyTraits; readonly hits: PlacedHit[] }[] = [];
  ranked.forEach((hit, rank) => {
    const own = traitsOf(hit.entry);
    const original = groups.findLast(
      ({ rank: before, first, hits: [one] }) =>
        rank - before <= COPY_REACH && hit.score >= LEAST_SCORE * (one?.score ?? 0) && isCopy(own, first),
    );
    if (original) original.hits.push({ ...hit, copyOf: original.hits[0]?.entry });
    else groups.push({ rank, first: own, hits: [{ ...hit, copyOf: undefined }] });
  });
  return groups.flatMap(({ hits }) => hits);
}

function isCopy(a: CopyTraits, b: CopyTraits): boolean {
  return a.document !== b.document && a.place === b.place && areNearlyEqual(a.text, b.text, COPY_LIKENESS);
}
