import type { Witness } from './alignment-context.js';
import type { WeighedClause } from './weighed-clause.js';
import type { FindVerdict } from './coded-links.js';
import { at, makeTable, type ScoreTable } from './score-table.js';

/** So many of the clauses nearest to a clause speak for it. */
const NEAREST = 8;
const LEAST_LIKE = 0.025;
/** Likeness that speaks for "none of the upper clauses": a witness that is like none says nothing. */
const NO_COUNTERPART = 0.12;

/** A clause of a witness: a row in the tables that say how like it is to the upper and to the lower clauses. */
interface Voice {
  readonly row: number;
  readonly toUpper: ScoreTable;
  readonly toLower: ScoreTable;
  /** Likeness to all upper clauses, squared and summed up. */
  readonly total: number;
}

/**
 * Ask the other documents of the family which upper clause a lower clause belongs to: its nearest clauses there, each with
 * its say in proportion to its likeness, share their votes among the upper clauses that they are like themselves. Finds
 * counterparts that share few words: a clause on 供电 through others that name 供水、供电、供气 together.
 * A witness whose own counterpart people have confirmed or rejected speaks as they said.
 * @returns upper × lower, 0..1; a column sums up to 1 at most. Cost: linear in the clauses of the family for each pair.
 */
export function askWitnesses(
  upper: readonly WeighedClause[],
  lower: readonly WeighedClause[],
  witnesses: readonly Witness[],
  verdictOn?: FindVerdict,
): ScoreTable {
  const voices = witnesses.flatMap(({ clauses, toBase, toOther }): Voice[] => {
    const toUpper = verdictOn ? hearPeople(toBase, clauses, upper, verdictOn) : toBase;
    const toLower = verdictOn ? hearPeople(toOther, clauses, lower, verdictOn) : toOther;
    return clauses.map((_, row) => ({ row, toUpper, toLower, total: sumSquares(toUpper, row) }));
  });
  const table = makeTable(upper.length, lower.length);
  lower.forEach((_, j) => {
    const nearest = voices
      .map((voice) => ({ voice, like: at(voice.toLower, voice.row, j) }))
      .filter(({ like }) => like > LEAST_LIKE)
      .sort((a, b) => b.like - a.like)
      .slice(0, NEAREST);
    const says = nearest.reduce((sum, { like }) => sum + like, 0);
    for (const { voice, like } of nearest) {
      const say = like / (says * voice.total);
      for (let i = 0; i < upper.length; i++) {
        const index = i * lower.length + j;
        table.values[index] = (table.values[index] ?? 0) + say * at(voice.toUpper, voice.row, i) ** 2;
      }
    }
  });
  return table;
}

function sumSquares(table: ScoreTable, row: number): number {
  let total = NO_COUNTERPART ** 2;
  for (let i = 0; i < table.columns; i++) total += at(table, row, i) ** 2;
  return total;
}

/** A confirmed counterpart is as near as can be, and a rejected one not near at all. */
function hearPeople(
  likeness: ScoreTable,
  witness: readonly WeighedClause[],
  clauses: readonly WeighedClause[],
  verdictOn: FindVerdict,
): ScoreTable {
  return makeTable(likeness.rows, likeness.columns, (m, i) => {
    const [speaker, clause] = [witness[m], clauses[i]];
    const verdict = speaker && clause ? verdictOn(speaker.id, clause.id) : undefined;
    return verdict === undefined ? at(likeness, m, i) : verdict === 'confirmed' ? 1 : 0;
  });
}
