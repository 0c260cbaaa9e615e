import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { ClauseId } from '../domain/ids.js';
import type { ClausePair } from './pair-clauses.js';

/**
 * The rows of a table in which no pair is torn apart: clauses of the base that stand together in a pair of any other document share a row.
 * @param pairs  of each other document
 * @returns every clause of the base in exactly one row, rows and their clauses in reading order
 */
export function joinRows(
  base: AnnotatedDocument,
  pairs: readonly (readonly ClausePair[])[],
): readonly (readonly AnnotatedClause[])[] {
  const rowOf = new Map<ClauseId, Set<AnnotatedClause>>(base.clauses.map((clause) => [clause.id, new Set([clause])]));
  for (const { bases } of pairs.flat()) {
    const [first, ...others] = bases;
    const row = first && rowOf.get(first.id);
    if (!row) continue;
    for (const { id } of others)
      for (const clause of rowOf.get(id) ?? []) {
        row.add(clause);
        rowOf.set(clause.id, row);
      }
  }
  return [...new Set(rowOf.values())].map((row) => [...row].sort((a, b) => a.no - b.no));
}
