import { weighCells, type Scale } from './cell-cost.js';
import { enterKeys, missedKeys } from './key-cost.js';
import type { FlowCell, Layout } from './layout.js';

/** A reading of the whole flow and what it costs; readings of one text by different layouts can be compared. */
export interface Reading {
  readonly cells: readonly FlowCell[];
  readonly cost: number;
}

/** The cheapest known way to have read all pieces before a place, the last cell being in `column`. */
interface State {
  readonly cost: number;
  readonly column: number;
  readonly row: number;
  /** Last number seen of each key. */
  readonly numbers: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly previous: State | undefined;
}

const BEAM = 12;
const BEAM_COST = 30;

/**
 * The cheapest assignment of the pieces, in order, to rows and columns, by dynamic programming over
 * (place, column, running numbers). Cost: pieces times longest cell times columns; at most `BEAM` states a place are kept.
 */
export function decode(scale: Scale, layout: Layout): Reading {
  const { pieces } = scale;
  const states: State[][] = pieces.map(() => []);
  states.push([]);
  const start = {
    cost: 0,
    column: -1,
    row: -1,
    numbers: layout.keys.map(() => 0),
    from: 0,
    to: 0,
    previous: undefined,
  };
  states[0] = [start];
  for (let i = 0; i < pieces.length; i++) {
    const entries = prune(prune(states[i] ?? []).flatMap((state) => enter(scale, layout, state, i)));
    states[i] = [];
    if (entries.length === 0) continue;
    extend(scale, layout, entries, i, states);
  }
  const ends = (states.at(-1) ?? []).map((s) => ({
    ...s,
    cost: s.cost + openCost(scale, s.column + 1, layout.columns.length),
  }));
  const best = prune(ends)[0];
  return best ? { cells: trace(best), cost: best.cost } : { cells: [], cost: Infinity };
}

/** Let each cell that begins at piece `i` grow piece by piece, until it is hopeless against what is known already. */
function extend(scale: Scale, layout: Layout, entries: readonly State[], i: number, states: readonly State[][]): void {
  const costs = entries.map((entry) => entry.cost);
  let to = i;
  let hopeless = 0;
  for (const cells of weighCells(scale, i)) {
    to += 1;
    const piece = scale.pieces[to - 1];
    const known = (states[to] ?? []).reduce((least, s) => Math.min(least, s.cost), Infinity);
    let isHopeless = true;
    for (const [e, entry] of entries.entries()) {
      const sofar = (costs[e] ?? 0) + (to > i + 1 ? missedKeys(layout, entry.numbers, piece) : 0);
      costs[e] = sofar;
      const cost = sofar + (cells[entry.column] ?? 0);
      if (cost > known + BEAM_COST) continue;
      isHopeless = false;
      keep(states[to], { ...entry, cost, to });
    }
    hopeless = isHopeless ? hopeless + 1 : 0;
    if (hopeless === 4) break;
  }
}

/** All ways to begin a cell at piece `i` after `state`: further right in the row, or in a new row. */
function enter(scale: Scale, layout: Layout, state: State, i: number): State[] {
  const { model, boundaries, pieces } = scale;
  const piece = pieces[i];
  if (!piece) return [];
  const cut = boundaries[i]?.cut ?? 0;
  const entries: State[] = [];
  for (const [column, to] of model.columns.entries()) {
    if (column > state.column && state.row >= 0) {
      const cost = cut + model.separators.cell[piece.separator] + openCost(scale, state.column + 1, column) + to.filled;
      push(cost, column, false);
    }
    const opening = state.row < 0 ? 0 : cut + model.separators.row[piece.separator];
    push(
      opening + (state.row < 0 ? 0 : openCost(scale, state.column + 1, layout.columns.length)) + to.opening,
      column,
      true,
    );
  }
  return entries;

  function push(cost: number, column: number, isNewRow: boolean): void {
    if (!piece) return;
    const key = enterKeys(layout, state.numbers, piece, column, isNewRow ? -1 : state.column);
    entries.push({
      cost: state.cost + cost + key.cost,
      column,
      row: state.row + (isNewRow ? 1 : 0),
      numbers: key.numbers,
      from: i,
      to: i,
      previous: state.previous === undefined && state.row < 0 ? undefined : state,
    });
  }
}

function openCost({ model }: Scale, from: number, to: number): number {
  let cost = 0;
  for (let c = from; c < to; c++) cost += model.columns[c]?.open ?? 0;
  return cost;
}

function keep(states: State[] | undefined, next: State): void {
  if (!states) return;
  const at = states.findIndex((s) => s.column === next.column && s.numbers.every((n, k) => n === next.numbers[k]));
  const same = states[at];
  if (!same) states.push(next);
  else if (next.cost < same.cost) states[at] = next;
}

function prune(states: readonly State[]): readonly State[] {
  const best = [...states].sort((a, b) => a.cost - b.cost);
  const kept: State[] = [];
  const limit = (best[0]?.cost ?? 0) + BEAM_COST;
  for (const state of best) {
    if (kept.length === BEAM || state.cost > limit) break;
    const isKnown = kept.some(
      (s) => s.column === state.column && s.row === state.row && s.numbers.every((n, k) => n === state.numbers[k]),
    );
    if (!isKnown) kept.push(state);
  }
  return kept;
}

function trace(end: State): FlowCell[] {
  const cells: FlowCell[] = [];
  for (let state: State | undefined = end; state; state = state.previous)
    cells.push({ from: state.from, to: state.to, column: state.column, row: state.row });
  return cells.reverse();
}
