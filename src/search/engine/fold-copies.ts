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
  /** Of the document: the same for the same place. */
  readonly place: number;
  readonly text: () => string;
}

/** How far apart in the ranking a copy and its original may stand. */
export const COPY_REACH = 50;
/** Texts that say nearly the same score nearly the same. */
const LEAST_SCORE = 0.85;
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
  const originals: Original[] = [];
  const places = new Int32Array(ranked.length);
  ranked.forEach(({ entry, score }, rank) => {
    const traits = traitsOf(entry);
    let original: Original | undefined;
    for (let at = originals.length - 1; at >= 0 && !original; at--) {
      // Most are of another place: one number is compared before anything else is looked at.
      if (places[at] !== traits.place) continue;
      const candidate = originals[at];
      if (!candidate || rank - candidate.rank > COPY_REACH) break;
      if (score >= LEAST_SCORE * candidate.score && isCopy(traits, candidate.traits)) original = candidate;
    }
    if (original) original.copies.push({ entry, score, copyOf: original.entry });
    else {
      places[originals.length] = traits.place;
      originals.push({ entry, score, rank, traits, copies: [] });
    }
  });
  return originals.flatMap(({ entry, score, copies }) => [{ entry, score, copyOf: undefined }, ...copies]);
}

interface Original {
  readonly entry: number;
  readonly score: number;
  readonly rank: number;
  readonly traits: CopyTraits;
  readonly copies: PlacedHit[];
}

function isCopy(a: CopyTraits, b: CopyTraits): boolean {
  return a.document !== b.document && areNearlyEqual(a.text(), b.text(), COPY_LIKENESS);
}
