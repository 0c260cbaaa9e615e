/**
 * How much each ground counts, in natural logarithms of likelihood. Set by trial on invented tables flattened at many
 * widths, with and without blank lines; no weight is an estimate from printed tables.
 */
export const WEIGHTS = {
  /** Share of the sum over characters: characters of a cell do not speak independently. */
  affinity: 0.3,
  /** A break before the line is full, for each missing half-width unit, in narrow and in wide columns. */
  gapInNarrow: 0.25,
  gapInWide: 0.5,
  /** A line shorter than a later line of its cell, for each unit. */
  ragged: 0.4,
  /** A line wider than its column, for each unit. */
  excess: 1,
  /** A cell that ends in a full line, where lines are long. */
  fullEnd: 1,
  /** A cell that its column is known for, and the most that this can count. */
  known: 1,
  knownMost: 4,
  /** A new text in a column of few texts; a text that another such column is known for. */
  unseen: 3,
  alien: 2,
  /** A form with one column more; a column that no row fills. */
  column: 10,
  /** A leading column that spans rows. */
  spanning: 4,
  openColumn: 15,
};
