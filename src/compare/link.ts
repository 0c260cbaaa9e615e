import type { CodedPairs } from './coded-pairs.js';
import { at, bestOf, type ScoreTable } from './score-table.js';

export interface DecidedLink {
  readonly row: number;
  readonly column: number;
  readonly status: 'linked' | 'uncertain';
}

/** Least score of a link: more likely than not; a little less for the best counterpart of a lower clause. */
const LINKED = 0.5;
const BEST_LINKED = 0.45;
/** From here on the best counterpart of an otherwise unlinked clause is uncertain. */
const UNCERTAIN = 0.25;
/** A clause with a partner of all but the same wording has no other. */
const SETTLED = 0.85;

/**
 * Decide which clauses are linked: every pair that is more likely than not to belong together, one to many where a clause
 * was split or merged, and every pair that people have confirmed. A clause that is left alone may have one uncertain link, to its best counterpart.
 * @param wording  likeness of the texts, by which copies are known. @returns links by row, then column.
 */
export function decideLinks(score: ScoreTable, wording: ScoreTable, coded: CodedPairs = new Map()): DecidedLink[] {
  const { columns } = score;
  const copies = bestOf(wording);
  const isFree = (row: number, column: number): boolean => {
    const settled = Math.max(copies.row[row] ?? 0, copies.column[column] ?? 0);
    return settled < SETTLED || at(wording, row, column) >= settled;
  };
  const best = bestOf(score);
  const firm = new Set<number>();
  const linked = { rows: new Set<number>(), columns: new Set<number>() };
  score.values.forEach((value, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const least = value === best.column[column] ? BEST_LINKED : LINKED;
    if (coded.get(index) !== 'confirmed' && (value < least || !isFree(row, column))) return;
    firm.add(index);
    linked.rows.add(row);
    linked.columns.add(column);
  });
  const links: DecidedLink[] = [];
  score.values.forEach((value, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    if (firm.has(index)) links.push({ row, column, status: 'linked' });
    else if (value >= UNCERTAIN && isFree(row, column)) {
      const ofRow = !linked.rows.has(row) && value === best.row[row];
      const ofColumn = !linked.columns.has(column) && value === best.column[column];
      if (ofRow || ofColumn) links.push({ row, column, status: 'uncertain' });
    }
  });
  return links;
}
