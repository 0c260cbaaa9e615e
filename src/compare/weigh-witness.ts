import type { WeighedClause } from './weighed-clause.js';
import { at, makeTable, type ScoreTable } from './score-table.js';
import { multiply } from './term-vectors.js';

/** How like the clauses of a witness (rows) are to others: the mean of the cosines of character pairs and of words. */
export function weighWitness(rows: readonly WeighedClause[], columns: readonly WeighedClause[]): ScoreTable {
  const pairs = multiply(
    rows.map((clause) => clause.pairs),
    columns.map((clause) => clause.pairs),
  );
  const words = multiply(
    rows.map((clause) => clause.words),
    columns.map((clause) => clause.words),
  );
  return makeTable(rows.length, columns.length, (i, j) => (at(pairs, i, j) + at(words, i, j)) / 2);
}
