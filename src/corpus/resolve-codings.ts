import type { AnnotatedDocument } from '../domain/annotation.js';
import type { LinkCoding, ResolvedCoding } from '../domain/coding.js';
import type { ClauseId } from '../domain/ids.js';
import { hashClause } from '../text/hash-clause.js';

/**
 * Find the clauses of each coding by the hash of their text.
 * @returns the codings whose two clauses are both there; the others wait until their documents come back.
 *   Cost: one hash a clause, nothing where there is no coding.
 */
export function resolveCodings(
  documents: readonly AnnotatedDocument[],
  codings: readonly LinkCoding[],
): readonly ResolvedCoding[] {
  if (codings.length === 0) return [];
  const byHash = new Map<string, ClauseId[]>();
  for (const document of documents)
    for (const clause of document.clauses) {
      const hash = hashClause(clause);
      byHash.set(hash, [...(byHash.get(hash) ?? []), clause.id]);
    }
  return codings.flatMap(({ verdict, clauses: [first, second] }): ResolvedCoding[] => {
    const [a, b] = [byHash.get(first.hash), byHash.get(second.hash)];
    return a && b ? [{ verdict, first: a, second: b }] : [];
  });
}
