import type { Beam } from './beam.js';
import { countKeys, enterCost } from './key-cost.js';
import type { Layout } from './layout.js';
import type { Scale } from './scale.js';

/** A cell begun, with the cheapest known way to have read all pieces before it. */
export interface Entry {
  /** Cost of all before the cell and of its place in the table. */
  readonly cost: number;
  readonly column: number;
  /** The last column of the row that has a cell; beyond `column` where a row goes on after a page break. */
  readonly reached: number;
  readonly row: number;
  /** Last number seen of each key. */
  readonly numbers: readonly number[];
  /** One number for column and numbers: entries alike in it have the same future. */
  readonly id: number;
  /** Its first piece. */
  readonly from: number;
  readonly previous: Entry | undefined;
}

/** Nothing read yet. */
export function startOf(layout: Layout): Entry {
  const numbers = layout.keys.map((key) => key.start - 1);
  return { cost: 0, column: -1, reached: -1, row: -1, numbers, id: -1, from: 0, previous: undefined };
}

/** Cost of a row that a page break has cut in two, and of a resumed cell that would be whole by itself. */
const RESUMED = 6;
const RESUMED_WHOLE = 3;

/**
 * All ways to begin a cell at piece `i` after the cell `last`: further right in the row, in a new row, or in a row resumed
 * on a new page. They are offered to `beam`.
 * @param sofar  cost of all up to the end of `last`.
 */
export function enter(scale: Scale, layout: Layout, last: Entry, sofar: number, i: number, beam: Beam<Entry>): void {
  const { model, boundaries, pieces, openCosts } = scale;
  const piece = pieces[i];
  if (!piece) return;
  const isFirst = last.row < 0;
  const cut = isFirst ? 0 : (boundaries[i]?.cut ?? 0);
  const opens = openCosts[last.reached + 1] ?? [];
  const toCell = cut + model.separators.cell[piece.separator];
  const toRow = isFirst ? 0 : cut + model.separators.row[piece.separator] + (opens[model.columns.length] ?? 0);
  for (let column = 0; column < model.columns.length; column++) {
    const to = model.columns[column];
    if (!to) return;
    if (column > last.column && !isFirst) step(toCell + to.filled + (opens[column] ?? 0), column, 'same');
    if (column <= last.reached && piece.separator === 'page') {
      const isWhole = (to.vocabulary.get(piece.text) ?? scale.repeats.get(piece.text) ?? 0) > 2;
      step(RESUMED + Math.log(layout.columns.length) + (isWhole ? RESUMED_WHOLE : 0), column, 'resumed');
    }
    step(toRow + to.opening, column, 'new');
  }

  function step(stepCost: number, column: number, row: 'same' | 'new' | 'resumed'): void {
    const enumerator = piece?.enumerator;
    // Only a number makes an entry cheaper than its step.
    if (!enumerator && sofar + stepCost > beam.most) return;
    const left = row === 'same' ? last.column : row === 'new' ? -1 : layout.columns.length;
    const cost = sofar + stepCost + enterCost(layout, last.numbers, enumerator, column, left);
    if (cost > beam.most) return;
    const numbers = countKeys(layout, last.numbers, enumerator, column, left);
    const id = toId(numbers, column);
    beam.offer(id, cost, {
      cost,
      column,
      reached: row === 'new' ? column : Math.max(last.reached, column),
      row: last.row + (row === 'new' ? 1 : 0),
      numbers,
      id,
      from: i,
      previous: isFirst ? undefined : last,
    });
  }
}

function toId(numbers: readonly number[], column: number): number {
  let id = 0;
  for (const n of numbers) id = id * 500 + (n % 500);
  return id * 32 + column;
}
