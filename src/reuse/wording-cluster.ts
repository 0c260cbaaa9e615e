import type { ReuseWitness, ReuseWording, WordingCluster } from '../domain/reuse.js';
import { countShared } from '../text/count-shared.js';
import { jaccard } from './likeness.js';
import { compareWitnesses } from './text-store.js';

/** A text of a cluster. Its shingles are asked for only where the cluster is worth showing. */
export interface ClusterText {
  readonly witnesses: readonly ReuseWitness[];
  readonly shingles: () => Uint32Array;
}

/**
 * Put the texts of a cluster in order: first the wording that most documents have, of several such the longest, then the rest by
 * likeness to it. @returns undefined where all stand in one document.
 */
export function toWordingCluster(texts: readonly ClusterText[]): WordingCluster | undefined {
  if (countDocuments(texts.flatMap(({ witnesses }) => witnesses)) < 2) return undefined;
  const known = texts.map(({ witnesses, shingles }) => ({ witnesses, shingles: shingles() }));
  const [sample, ...rest] = known.sort(
    (a, b) =>
      countDocuments(b.witnesses) - countDocuments(a.witnesses) ||
      b.shingles.length - a.shingles.length ||
      compareWitnesses(a.witnesses[0], b.witnesses[0]),
  );
  if (!sample) return undefined;
  const others = rest.map(({ witnesses, shingles }): ReuseWording => {
    const shared = countShared(sample.shingles, shingles);
    return { witnesses, likeness: jaccard(shared, sample.shingles.length, shingles.length) };
  });
  others.sort((a, b) => b.likeness - a.likeness || compareWitnesses(a.witnesses[0], b.witnesses[0]));
  return { wordings: [{ witnesses: sample.witnesses, likeness: 1 }, ...others] };
}

/** For sorting clusters: by the first witness of the first wording. */
export function byFirstWitness(a: WordingCluster, b: WordingCluster): number {
  return compareWitnesses(a.wordings[0]?.witnesses[0], b.wordings[0]?.witnesses[0]);
}

function countDocuments(witnesses: readonly ReuseWitness[]): number {
  return new Set(witnesses.map(({ document }) => document)).size;
}
