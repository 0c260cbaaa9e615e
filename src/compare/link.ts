import { assignBest } from './assign.js';
import { at, bestOf, type ScoreTable } from './score-table.js';

/** What decides on links: all tables of one size. */
export interface LinkGrounds {
  readonly score: ScoreTable;
  /** Likeness of the texts alone. */
  readonly text: ScoreTable;
  /** Support of the framework; undefined outside a family, NaN where it cannot tell. */
  readonly items: ScoreTable | undefined;
  readonly sharedCharacters: ScoreTable;
}

export interface DecidedLink {
  readonly row: number;
  readonly column: number;
  readonly status: 'linked' | 'uncertain';
}

/** Least score of a link, and of an uncertain one: by text alone, and where the framework has its say. */
const LEAST = {
  linked: { byText: 0.1, withItems: 0.24 },
  uncertain: { byText: 0.06, withItems: 0.16 },
} as const;

/** A further link needs this share of the best score of one of its clauses, … */
const NEAR_BEST = 0.82;
/** … this share of the better one's best score, … */
const NEAR_TOP = 0.3;
/** … and this multiple of the least score; or it shares this many characters. */
const CLEAR = 1.2;
const MUCH_SHARED = 30;
/** A pair of one main item needs no more, unless one of the two has a partner of all but the same text. */
const SAME_MAIN_ITEM = 1;
const SETTLED = 0.85;

/**
 * Decide which clauses are linked: the best one-to-one assignment, then further links for clauses that were split, merged
 * or share an item. A pair that passes at the lower threshold only is uncertain. @returns links by row, then column.
 */
export function decideLinks(grounds: LinkGrounds): DecidedLink[] {
  const { columns, values } = grounds.score;
  const assigned = new Set(assignBest(grounds.score).map(({ row, column }) => row * columns + column));
  const isFurther = makeFurtherRule(grounds);
  const passes = (index: number, least: number): boolean =>
    (values[index] ?? 0) >= least &&
    (assigned.has(index) || isFurther(Math.floor(index / columns), index % columns, least));
  const links: DecidedLink[] = [];
  for (let index = 0; index < values.length; index++) {
    const kind = Number.isNaN(grounds.items?.values[index] ?? NaN) ? 'byText' : 'withItems';
    if (!passes(index, LEAST.uncertain[kind])) continue;
    const status = passes(index, LEAST.linked[kind]) ? 'linked' : 'uncertain';
    links.push({ row: Math.floor(index / columns), column: index % columns, status });
  }
  return links;
}

function makeFurtherRule(grounds: LinkGrounds): (row: number, column: number, least: number) => boolean {
  const best = bestOf(grounds.score);
  const bestText = bestOf(grounds.text);
  return (row, column, least) => {
    const score = at(grounds.score, row, column);
    const [inRow, inColumn] = [best.row[row] ?? 0, best.column[column] ?? 0];
    const settled = Math.max(bestText.row[row] ?? 0, bestText.column[column] ?? 0) >= SETTLED;
    if (!settled && grounds.items && at(grounds.items, row, column) >= SAME_MAIN_ITEM) return true;
    if (score < CLEAR * least) return false;
    if (at(grounds.sharedCharacters, row, column) >= MUCH_SHARED) return true;
    return score >= NEAR_BEST * Math.min(inRow, inColumn) && score >= NEAR_TOP * Math.max(inRow, inColumn);
  };
}
