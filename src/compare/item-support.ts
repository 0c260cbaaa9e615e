import type { AnnotatedDocument } from '../domain/annotation.js';
import { at, bestOf, makeTable, type ScoreTable } from './score-table.js';

const SAME_MAIN_ITEM = 1;
const SHARED_ITEM = 0.8;
/** Share that is left of the support where the text of one clause clearly has its partner under another item. */
const CONTRADICTED = 0.25;
/** From this likeness of text on, a best partner under another item speaks against the items of a clause. */
const CLEAR_PARTNER = 0.2;

/**
 * How far the framework speaks for each pair, 0..1: 1 for the same main item, 0.8 for a shared one, a quarter of it where
 * the text of one of the two is much like a clause of another item, since then an item may be read wrongly.
 * NaN where the framework cannot judge: a clause has no item, or no clause of the other side claims one of its items.
 * @returns undefined when the two documents are not of one framework.
 */
export function weighItems(
  base: Pick<AnnotatedDocument, 'frameworkId' | 'clauses'>,
  other: Pick<AnnotatedDocument, 'frameworkId' | 'clauses'>,
  text: ScoreTable,
): ScoreTable | undefined {
  if (base.frameworkId === undefined || base.frameworkId !== other.frameworkId) return undefined;
  const claimed = { base: collectItems(base), other: collectItems(other) };
  const plain = makeTable(text.rows, text.columns, (i, j) =>
    shareItems(base.clauses[i]?.items ?? [], other.clauses[j]?.items ?? [], claimed),
  );
  const doubted = findDoubted(plain, text);
  return makeTable(text.rows, text.columns, (i, j) =>
    doubted.row.has(i) || doubted.column.has(j) ? CONTRADICTED * at(plain, i, j) : at(plain, i, j),
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

/** Clauses whose nearest text on the other side is clearly near, and of other items. */
function findDoubted(items: ScoreTable, text: ScoreTable): { readonly row: Set<number>; readonly column: Set<number> } {
  const best = bestOf(text);
  const doubted = { row: new Set<number>(), column: new Set<number>() };
  text.values.forEach((value, index) => {
    const i = Math.floor(index / text.columns);
    const j = index % text.columns;
    if (value < CLEAR_PARTNER || items.values[index] !== 0) return;
    if (value === best.row[i]) doubted.row.add(i);
    if (value === best.column[j]) doubted.column.add(j);
  });
  return doubted;
}
