import type { EnumeratorStyle } from '../enumerator.js';

/** A column whose cells are numbered on and on: 一、二、三… or 1. 2. 3. */
export interface Key {
  readonly column: number;
  readonly style: EnumeratorStyle;
  /** The first number: 1, but for a table that goes on with another. */
  readonly start: number;
}

/** A guess at the form of a table: its column heads and the columns that carry a running number. */
export interface Layout {
  readonly columns: readonly string[];
  /** From left to right; the last one numbers the rows, one before it the groups. */
  readonly keys: readonly Key[];
  /** The column that every row prints; those before it are group columns that span several rows. */
  readonly rowColumn: number;
}

/** A cell read from the flow of pieces: pieces `from` to `to` (half-open) stand in `column` of `row`. */
export interface FlowCell {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly row: number;
}

/** A reading of the whole flow and what it costs; readings of one text by different layouts can be compared. */
export interface Reading {
  readonly cells: readonly FlowCell[];
  readonly cost: number;
}
