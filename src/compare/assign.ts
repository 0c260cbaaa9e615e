import { at, makeTable, type ScoreTable } from './score-table.js';

/** One row given to one column. */
export interface Assignment {
  readonly row: number;
  readonly column: number;
}

/** Worth of keeping the order, against equal scores only. */
const ORDER_WEIGHT = 1e-6;

/**
 * Give each row at most one column, and each column at most one row, so that the scores sum up highest (Hungarian method,
 * shortest augmenting paths). Among equal sums the one that keeps the order of the documents; moves cost nothing else.
 * A pair of score 0 is not given. @returns pairs by rising row. Cost: O(min² · max).
 */
export function assignBest(table: ScoreTable): Assignment[] {
  const flip = table.rows > table.columns;
  const [rows, columns] = flip ? [table.columns, table.rows] : [table.rows, table.columns];
  const costs = makeTable(rows, columns, (row, column) => {
    const inOrder = Math.abs((row + 1) / rows - (column + 1) / columns);
    return ORDER_WEIGHT * inOrder - (flip ? at(table, column, row) : at(table, row, column));
  });
  return findCheapest(costs)
    .map(({ row, column }) => (flip ? { row: column, column: row } : { row, column }))
    .filter(({ row, column }) => at(table, row, column) > 0)
    .sort((a, b) => a.row - b.row);
}

/** Cheapest assignment of all rows (at most as many as columns). Index 0 stands for "none" in all arrays. */
function findCheapest({ rows, columns, values }: ScoreTable): Assignment[] {
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const distance = new Float64Array(columns + 1).fill(Infinity);
    const done = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let last = 0;
    while ((rowOf[last] ?? 0) !== 0) {
      done[last] = 1;
      const current = rowOf[last] ?? 0;
      const offset = (current - 1) * columns - 1;
      const price = rowPrice[current] ?? 0;
      let nearest = 0;
      let step = Infinity;
      for (let column = 1; column <= columns; column++) {
        if (done[column] === 1) continue;
        const reduced = (values[offset + column] ?? 0) - price - (columnPrice[column] ?? 0);
        if (reduced < (distance[column] ?? 0)) {
          distance[column] = reduced;
          cameFrom[column] = last;
        }
        const reached = distance[column] ?? 0;
        if (reached < step) [step, nearest] = [reached, column];
      }
      raisePrices(step, { rowPrice, columnPrice, rowOf, distance, done });
      last = nearest;
    }
    while (last !== 0) {
      const before = cameFrom[last] ?? 0;
      rowOf[last] = rowOf[before] ?? 0;
      last = before;
    }
  }
  return Array.from(rowOf.entries())
    .filter(([column, row]) => column > 0 && row > 0)
    .map(([column, row]) => ({ row: row - 1, column: column - 1 }));
}

interface Prices {
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  readonly rowOf: Int32Array;
  readonly distance: Float64Array;
  readonly done: Uint8Array;
}

function raisePrices(step: number, { rowPrice, columnPrice, rowOf, distance, done }: Prices): void {
  for (let column = 0; column < rowOf.length; column++)
    if (done[column] === 1) {
      const row = rowOf[column] ?? 0;
      rowPrice[row] = (rowPrice[row] ?? 0) + step;
      columnPrice[column] = (columnPrice[column] ?? 0) - step;
    } else distance[column] = (distance[column] ?? 0) - step;
}
