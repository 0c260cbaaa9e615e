import type { AnnotatedDocument } from '../domain/annotation.js';
import { makeTable, type ScoreTable } from './score-table.js';

const SAME_MAIN_ITEM = 1;
const SHARED_ITEM = 0.8;

/**
 * How far the framework speaks for each pair, 0..1: 1 for the same main item, 0.8 for a shared one, 0 for different items.
 * NaN where the framework cannot judge: a clause has no item, or no clause of the other side claims one of its items.
 */
export function weighItems(
  base: Pick<AnnotatedDocument, 'clauses'>,
  other: Pick<AnnotatedDocument, 'clauses'>,
): ScoreTable {
  const claimed = { base: collectItems(base), other: collectItems(other) };
  return makeTable(base.clauses.length, other.clauses.length, (i, j) =>
    shareItems(base.clauses[i]?.items ?? [], other.clauses[j]?.items ?? [], claimed),
  );
}

interface ClaimedItems {
  readonly base: ReadonlySet<number>;
  readonly other: ReadonlySet<number>;
}

function collectItems(document: Pick<AnnotatedDocument, 'clauses'>): Set<number> {
  return new Set(document.clauses.flatMap((clause) => clause.items));
}

function shareItems(base: readonly number[], other: readonly number[], claimed: ClaimedItems): number {
  if (base.length > 0 && base[0] === other[0]) return SAME_MAIN_ITEM;
  if (base.some((item) => other.includes(item))) return SHARED_ITEM;
  const elsewhere = base.some((item) => claimed.other.has(item)) && other.some((item) => claimed.base.has(item));
  return elsewhere ? 0 : NaN;
}
