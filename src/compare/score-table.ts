/** A number for each pair of a base clause (row) and another clause (column). */
export interface ScoreTable {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: Float64Array;
}

export function makeTable(
  rows: number,
  columns: number,
  valueAt?: (row: number, column: number) => number,
): ScoreTable {
  const values = new Float64Array(rows * columns);
  if (valueAt)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) values[row * columns + column] = valueAt(row, column);
  return { rows, columns, values };
}

export function at(table: ScoreTable, row: number, column: number): number {
  return table.values[row * table.columns + column] ?? 0;
}

/** Rows and columns changed. */
export function transpose(table: ScoreTable): ScoreTable {
  return makeTable(table.columns, table.rows, (row, column) => at(table, column, row));
}

/** The highest value of each row and of each column; 0 where there is none. */
export function bestOf(table: ScoreTable): { readonly row: Float64Array; readonly column: Float64Array } {
  const row = new Float64Array(table.rows);
  const column = new Float64Array(table.columns);
  table.values.forEach((value, index) => {
    const i = Math.floor(index / table.columns);
    const j = index % table.columns;
    row[i] = Math.max(row[i] ?? 0, value);
    column[j] = Math.max(column[j] ?? 0, value);
  });
  return { row, column };
}
