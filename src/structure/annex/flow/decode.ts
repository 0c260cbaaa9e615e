import { weighCells, type Scale } from './cell-cost.js';
import { enter, openCost, START, type State } from './enter.js';
import { missedKeys } from './key-cost.js';
import type { FlowCell, Layout } from './layout.js';

/** A reading of the whole flow and what it costs; readings of one text by different layouts can be compared. */
export interface Reading {
  readonly cells: readonly FlowCell[];
  readonly cost: number;
}

/** States at one place by id, and the least of their costs. */
interface Place {
  readonly states: Map<number, State>;
  least: number;
}

const BEAM = 8;
const BEAM_COST = 18;
/** For texts of more pieces than this, fewer states are kept. */
const LONG_TEXT = 3000;
const LONG_TEXT_BEAM = 6;
const LONG_TEXT_COST = 15;
/** A cell is given up after so many pieces at which it was dearer than all else. */
const PATIENCE = 4;

/**
 * The cheapest assignment of the pieces, in order, to rows and columns, by dynamic programming over
 * (place, column, running numbers). Cost: pieces times longest cell times columns; at most `BEAM` states a place are kept.
 */
export function decode(scale: Scale, layout: Layout): Reading {
  const { pieces } = scale;
  const beam =
    pieces.length > LONG_TEXT ? { states: LONG_TEXT_BEAM, cost: LONG_TEXT_COST } : { states: BEAM, cost: BEAM_COST };
  const start: State = { ...START, numbers: layout.keys.map((key) => key.start - 1) };
  const places: Place[] = [start, ...pieces].map(() => ({ states: new Map<number, State>(), least: Infinity }));
  places[0]?.states.set(start.id, start);
  for (const [i, place] of places.slice(0, -1).entries()) {
    const best = prune([...place.states.values()], beam);
    const entries = prune(
      best.flatMap((state) => enter(scale, layout, state, i)),
      beam,
    );
    place.states.clear();
    if (entries.length > 0) extend(scale, layout, entries, i, places, beam.cost);
  }
  const ends = [...(places.at(-1)?.states.values() ?? [])].map((s) => ({
    ...s,
    cost: s.cost + openCost(scale, s.reached + 1, layout.columns.length),
  }));
  const best = prune(ends, beam)[0];
  return best ? { cells: trace(best), cost: best.cost } : { cells: [], cost: Infinity };
}

/** Let each cell that begins at piece `i` grow piece by piece, until it is hopeless against what is known already. */
function extend(
  scale: Scale,
  layout: Layout,
  entries: readonly State[],
  i: number,
  places: readonly Place[],
  slack: number,
): void {
  const costs = entries.map((entry) => entry.cost);
  let to = i;
  let hopeless = 0;
  for (const cells of weighCells(scale, i)) {
    to += 1;
    const place = places[to];
    const piece = scale.pieces[to - 1];
    if (!place) return;
    const limit = place.least + slack;
    let isHopeless = true;
    for (let e = 0; e < entries.length; e++) {
      const entry = entries[e];
      if (!entry) break;
      let cost = costs[e] ?? 0;
      if (to > i + 1 && piece?.enumerator) costs[e] = cost += missedKeys(layout, entry.numbers, piece.enumerator);
      cost += cells[entry.column] ?? 0;
      if (cost > limit) continue;
      isHopeless = false;
      if (cost >= (place.states.get(entry.id)?.cost ?? Infinity)) continue;
      place.states.set(entry.id, { ...entry, cost, to });
      if (cost < place.least) place.least = cost;
    }
    hopeless = isHopeless ? hopeless + 1 : 0;
    if (hopeless === PATIENCE) return;
  }
}

/** The best states, no two with the same future. */
function prune(states: readonly State[], beam: { readonly states: number; readonly cost: number }): readonly State[] {
  const best = [...states].sort((a, b) => a.cost - b.cost);
  const kept = new Map<number, State>();
  const limit = (best[0]?.cost ?? 0) + beam.cost;
  for (const state of best) {
    if (kept.size === beam.states || state.cost > limit) break;
    if (!kept.has(state.id)) kept.set(state.id, state);
  }
  return [...kept.values()];
}

function trace(end: State): FlowCell[] {
  const cells: FlowCell[] = [];
  for (let state: State | undefined = end; state; state = state.previous)
    cells.push({ from: state.from, to: state.to, column: state.column, row: state.row });
  return cells.reverse();
}
