import type { FamilyText } from './family-text.js';
import { hashGrams } from './gram-index.js';

/** Boilerplate is recognised by runs of this many characters. */
const LENGTH = 6;
/** A run that one document prints in this many of its clauses is boilerplate: 「县级以上人民政府」, the name of the policy. */
const MIN_CLAUSES = 4;

/**
 * Find the boilerplate (通用语) of a family: what a single document repeats from clause to clause. It says nothing about who
 * has a clause from whom.
 * @returns 1 for each character of the joined content that is part of boilerplate, a number or a date; 0 for any other.
 *   Cost: O(n log n).
 */
export function findBoilerplate({ text, byDocument }: FamilyText): Uint8Array {
  const hashes = hashGrams(text, LENGTH);
  const repeated = new Set<number>();
  for (const clauses of byDocument.values()) {
    const clausesOf = new Map<number, { last: number; count: number }>();
    clauses.forEach(({ start, end }, no) => {
      for (let at = start; at + LENGTH <= end; at++) {
        const hash = hashes[at] ?? 0;
        const seen = clausesOf.get(hash);
        if (!seen) clausesOf.set(hash, { last: no, count: 1 });
        else if (seen.last !== no) {
          seen.last = no;
          if (++seen.count === MIN_CLAUSES) repeated.add(hash);
        }
      }
    });
  }
  const marked = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) if (repeated.has(hashes[at] ?? 0)) marked.fill(1, at, at + LENGTH);
  for (const { index, 0: match } of text.matchAll(/\d+(?:年|月|日)?/gu)) marked.fill(1, index, index + match.length);
  return marked;
}
