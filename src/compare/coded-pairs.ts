import type { CodingVerdict } from '../domain/coding.js';
import type { WeighedPair } from './alignment-context.js';
import type { FindVerdict } from './coded-links.js';

/** What people have said of pairs of clauses, by row · columns + column. */
export type CodedPairs = ReadonlyMap<number, CodingVerdict>;

/** Collect what people have said of the clauses of two documents. */
export function codePairs({ base, other }: WeighedPair, verdictOn: FindVerdict | undefined): CodedPairs {
  const coded = new Map<number, CodingVerdict>();
  if (!verdictOn) return coded;
  base.forEach((left, i) => {
    other.forEach((right, j) => {
      const verdict = verdictOn(left.id, right.id);
      if (verdict !== undefined) coded.set(i * other.length + j, verdict);
    });
  });
  return coded;
}
