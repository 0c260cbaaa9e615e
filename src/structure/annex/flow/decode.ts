import { FirstComeBeam } from './beam.js';
import { enter, startOf, type Entry } from './enter.js';
import { Growth } from './growth.js';
import type { FlowCell, Layout, Reading } from './layout.js';
import { Place } from './place.js';
import type { Scale } from './scale.js';

/** How many states a place keeps, and how much dearer than the cheapest they may be. */
interface Width {
  readonly states: number;
  readonly cost: number;
}

const WIDTH: Width = { states: 8, cost: 18 };
/** For texts of more pieces than this, fewer states are kept. */
const LONG_TEXT = 3000;
const LONG_TEXT_WIDTH: Width = { states: 6, cost: 15 };
/** A cell is given up after so many pieces at which it was dearer than all else. */
const PATIENCE = 4;

/**
 * The cheapest assignment of the pieces, in order, to rows and columns, by dynamic programming over
 * (place, column, running numbers). Cost: pieces times longest cell times columns; at most `WIDTH` states a place are kept.
 */
export function decode(scale: Scale, layout: Layout): Reading {
  const { pieces, openCosts } = scale;
  const width = pieces.length > LONG_TEXT ? LONG_TEXT_WIDTH : WIDTH;
  const start = startOf(layout);
  const places = pieces.map(() => new Place(width.states));
  places[0]?.offer(start.id, start.cost, start);
  const end = new Place(Infinity);
  if (pieces.length === 0) end.offer(start.id, start.cost, start);
  places.push(end);
  for (let i = 0; i < pieces.length; i++) {
    const entries = enterAt(scale, layout, places, i, width);
    if (entries.length > 0) extend(scale, new Growth(scale, layout, entries, i), i, places, width.cost);
  }
  const best = end.cheapestWith(({ reached }) => openCosts[reached + 1]?.[layout.columns.length] ?? 0);
  return best ? { cells: trace(best.entry, pieces.length), cost: best.cost } : { cells: [], cost: Infinity };
}

/** The cheapest cells that begin at piece `i`; what ended there is let go. */
function enterAt(scale: Scale, layout: Layout, places: readonly Place[], i: number, width: Width): readonly Entry[] {
  const place = places[i];
  const beam = new FirstComeBeam<Entry>(width.states);
  if (!place) return [];
  const count = place.countWithin(width.cost);
  for (let k = 0; k < count; k++) {
    const last = place.states[k];
    if (last) enter(scale, layout, last, place.costs[k] ?? 0, i, beam);
  }
  place.clear();
  return beam.states.slice(0, beam.countWithin(width.cost));
}

/** Let the cells that begin at piece `i` grow piece by piece, until they are hopeless against what is known already. */
function extend({ pieces, model }: Scale, cells: Growth, i: number, places: readonly Place[], slack: number): void {
  const last = Math.min(pieces.length, i + model.longestCell);
  let hopeless = 0;
  for (let to = i + 1; to <= last; to++) {
    const place = places[to];
    if (!place) return;
    const enumerator = pieces[to - 1]?.enumerator;
    if (enumerator && to > i + 1) cells.passNumber(enumerator);
    hopeless = cells.endAt(place, to - i, slack) ? 0 : hopeless + 1;
    if (hopeless === PATIENCE) return;
  }
}

/** The cells from the first to `end`, whose last piece is the one before `to`. */
function trace(end: Entry, to: number): FlowCell[] {
  const cells: FlowCell[] = [];
  for (let entry: Entry | undefined = end; entry; entry = entry.previous) {
    cells.push({ from: entry.from, to, column: entry.column, row: entry.row });
    to = entry.from;
  }
  return cells.reverse();
}
