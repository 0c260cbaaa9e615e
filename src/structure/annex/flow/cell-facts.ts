import { isBreak } from '../pieces.js';
import type { BodyText } from './body-text.js';
import { countBrackets } from './brackets.js';
import { kindCost, type ColumnKind } from './column-kind.js';
import { MAX_CELL_PIECES } from './model.js';
import { WEIGHTS } from './weights.js';

/** Costs that no column and no model changes, of the cells of one piece, two, three… that begin with one piece. */
export interface CellFacts {
  /** Lines of unlike width. */
  readonly ragged: readonly number[];
  /** Brackets that do not match. */
  readonly brackets: readonly number[];
  /** Costs of the texts by kind of column, those that were asked for before. */
  readonly kindCosts: Map<ColumnKind, readonly number[]>;
}

/** A line may fall short of a later one of its cell by so much and more, at this cost. */
const MAX_RAGGED = 4;
const UNBALANCED = 6;

/** Cells that begin further on are not remembered, lest long texts take much memory. */
const MAX_REMEMBERED = 1000;

/** The facts of the cells of a body, worked out when they are asked for, once for all readings. */
export class CellFactBook {
  readonly body: BodyText;
  private readonly facts: CellFacts[] = [];

  constructor(body: BodyText) {
    this.body = body;
  }

  /** Facts of the cells that begin with piece `from`, as long as cells are looked for. */
  from(from: number): CellFacts {
    const count = Math.min(MAX_CELL_PIECES, this.body.pieces.length - from);
    if (from >= MAX_REMEMBERED) return findCellFacts(this.body, from, count);
    return (this.facts[from] ??= findCellFacts(this.body, from, count));
  }
}

/** The costs of the cells of at most `count` pieces that begin with piece `from`. */
function findCellFacts(body: BodyText, from: number, count: number): CellFacts {
  const ragged: number[] = [];
  const brackets: number[] = [];
  const depth = { open: 0, astray: 0 };
  let widest = 0;
  let narrowest = Infinity;
  for (let k = from; k < from + count; k++) {
    if (k > from && isBreak(body.pieces[k]?.separator))
      narrowest = Math.min(narrowest, body.lastLineOf(from, k) + body.leadOf(k));
    widest = Math.max(widest, body.lastLineOf(from, k + 1));
    ragged.push(widest <= narrowest ? 0 : Math.min(MAX_RAGGED, WEIGHTS.ragged * (widest - narrowest)));
    countBrackets(body.bracketsOf(k), depth);
    brackets.push(depth.open !== 0 || depth.astray > 0 ? UNBALANCED : 0);
  }
  return { ragged, brackets, kindCosts: new Map() };
}

/** Costs of the texts of the cells that begin with piece `from` in a column of this kind. */
export function kindCostsOf(
  body: BodyText,
  { ragged, kindCosts }: CellFacts,
  from: number,
  kind: ColumnKind,
): readonly number[] {
  const known = kindCosts.get(kind);
  if (known) return known;
  const costs = ragged.map((_, n) => kindCost(kind, body.textOf(from, from + n + 1)));
  kindCosts.set(kind, costs);
  return costs;
}
