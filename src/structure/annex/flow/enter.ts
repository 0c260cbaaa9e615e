import type { Scale } from './cell-cost.js';
import { enterKeys } from './key-cost.js';
import type { Layout } from './layout.js';

/** The cheapest known way to have read all pieces before a place, the last cell being in `column`. */
export interface State {
  readonly cost: number;
  readonly column: number;
  /** The last column of the row that has a cell; beyond `column` where a row goes on after a page break. */
  readonly reached: number;
  readonly row: number;
  /** Last number seen of each key. */
  readonly numbers: readonly number[];
  /** One number for column and numbers: states alike in it have the same future. */
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly previous: State | undefined;
}

/** Nothing read yet. */
export const START: State = {
  cost: 0,
  column: -1,
  reached: -1,
  row: -1,
  numbers: [],
  id: -1,
  from: 0,
  to: 0,
  previous: undefined,
};

/** Cost of a row that a page break has cut in two, and of a resumed cell that would be whole by itself. */
const RESUMED = 6;
const RESUMED_WHOLE = 3;

/** All ways to begin a cell at piece `i` after `state`: further right in the row, in a new row, or in a row resumed on a new page. */
export function enter(scale: Scale, layout: Layout, state: State, i: number): readonly State[] {
  const { model, boundaries, pieces } = scale;
  const piece = pieces[i];
  if (!piece) return [];
  const isFirst = state.row < 0;
  const cut = isFirst ? 0 : (boundaries[i]?.cut ?? 0);
  const entries: State[] = [];
  for (const [column, to] of model.columns.entries()) {
    if (column > state.column && !isFirst) {
      const cost = cut + model.separators.cell[piece.separator] + to.filled;
      entries.push(step(cost + openCost(scale, state.reached + 1, column), column, 'same'));
    }
    if (column <= state.reached && piece.separator === 'page') {
      const isWhole = (to.vocabulary.get(piece.text) ?? scale.repeats.get(piece.text) ?? 0) > 2;
      entries.push(step(RESUMED + Math.log(layout.columns.length) + (isWhole ? RESUMED_WHOLE : 0), column, 'resumed'));
    }
    const row = isFirst
      ? 0
      : cut + model.separators.row[piece.separator] + openCost(scale, state.reached + 1, layout.columns.length);
    entries.push(step(row + to.opening, column, 'new'));
  }
  return entries;

  function step(cost: number, column: number, row: 'same' | 'new' | 'resumed'): State {
    const last = row === 'same' ? state.column : row === 'new' ? -1 : layout.columns.length;
    const key = enterKeys(layout, state.numbers, pieces[i]?.enumerator, column, last);
    return {
      cost: state.cost + cost + key.cost,
      column,
      reached: row === 'new' ? column : Math.max(state.reached, column),
      row: state.row + (row === 'new' ? 1 : 0),
      numbers: key.numbers,
      id: key.numbers.reduce((id, n) => id * 500 + (n % 500), 0) * 32 + column,
      from: i,
      to: i,
      previous: isFirst ? undefined : state,
    };
  }
}

/** Cost of leaving the columns `from` to `to` (half-open) open. */
export function openCost({ model }: Scale, from: number, to: number): number {
  let cost = 0;
  for (let c = from; c < to; c++) cost += model.columns[c]?.open ?? 0;
  return cost;
}
