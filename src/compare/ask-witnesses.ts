import type { WeighedClause } from './alignment-context.js';
import type { FindVerdict } from './coded-links.js';
import { at, makeTable, type ScoreTable } from './score-table.js';
import { multiply } from './term-vectors.js';

/** So many of the clauses nearest to a clause speak for it. */
const NEAREST = 8;
const LEAST_LIKE = 0.025;
/** Likeness that speaks for "none of the upper clauses": a witness that is like none says nothing. */
const NO_COUNTERPART = 0.12;

/**
 * Ask the other documents of the family which upper clause a lower clause belongs to: its nearest clauses there, each with
 * its say in proportion to its likeness, share their votes among the upper clauses that they are like themselves. Finds
 * counterparts that share few words: a clause on 供电 through others that name 供水、供电、供气 together.
 * A witness whose own counterpart people have confirmed or rejected speaks as they said.
 * @returns upper × lower, 0..1; a column sums up to 1 at most. Cost: O(shared terms over the family).
 */
export function askWitnesses(
  upper: readonly WeighedClause[],
  lower: readonly WeighedClause[],
  witnesses: readonly WeighedClause[],
  verdictOn?: FindVerdict,
): ScoreTable {
  const hear = (clauses: readonly WeighedClause[]): ScoreTable => {
    const likeness = likenessOf(witnesses, clauses);
    return verdictOn ? hearPeople(likeness, witnesses, clauses, verdictOn) : likeness;
  };
  const [toUpper, toLower] = [hear(upper), hear(lower)];
  const totals = witnesses.map((_, m) => {
    let total = NO_COUNTERPART ** 2;
    for (let i = 0; i < upper.length; i++) total += at(toUpper, m, i) ** 2;
    return total;
  });
  const table = makeTable(upper.length, lower.length);
  lower.forEach((_, j) => {
    const nearest = [...witnesses.keys()]
      .filter((m) => at(toLower, m, j) > LEAST_LIKE)
      .sort((a, b) => at(toLower, b, j) - at(toLower, a, j) || a - b)
      .slice(0, NEAREST);
    const says = nearest.reduce((sum, m) => sum + at(toLower, m, j), 0);
    for (const m of nearest) {
      const say = at(toLower, m, j) / (says * (totals[m] ?? 1));
      for (let i = 0; i < upper.length; i++) {
        const index = i * lower.length + j;
        table.values[index] = (table.values[index] ?? 0) + say * at(toUpper, m, i) ** 2;
      }
    }
  });
  return table;
}

/** A confirmed counterpart is as near as can be, and a rejected one not near at all. */
function hearPeople(
  likeness: ScoreTable,
  witnesses: readonly WeighedClause[],
  clauses: readonly WeighedClause[],
  verdictOn: FindVerdict,
): ScoreTable {
  return makeTable(likeness.rows, likeness.columns, (m, i) => {
    const [witness, clause] = [witnesses[m], clauses[i]];
    const verdict = witness && clause ? verdictOn(witness.id, clause.id) : undefined;
    return verdict === undefined ? at(likeness, m, i) : verdict === 'confirmed' ? 1 : 0;
  });
}

/** Mean of the cosines of character pairs and of words. */
function likenessOf(rows: readonly WeighedClause[], columns: readonly WeighedClause[]): ScoreTable {
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
