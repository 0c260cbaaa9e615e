import { joinLines } from './join-lines.js';
import type { PageLine } from './page-text.js';
import type { Row, Stack } from './rows.js';

/** Running lines, or a table. */
export type PagePart =
  | { readonly kind: 'lines'; readonly lines: readonly PageLine[] }
  | { readonly kind: 'table'; readonly page: number; readonly rows: readonly (readonly string[])[] };

/** A taller stack is a column of the page. */
const MAX_CELL_LINES = 14;
const MIN_ROWS = 2;

/** Two rows of several cells, one below the other, make a table; all else is running text in the order of painting. */
export function toParts(rows: readonly Row[]): readonly PagePart[] {
  const parts: PagePart[] = [];
  let table: Row[] = [];
  const close = (): void => {
    const page = table[0]?.[0]?.[0]?.page ?? 1;
    if (table.length >= MIN_ROWS) parts.push({ kind: 'table', page, rows: toCells(table) });
    else for (const row of table) parts.push({ kind: 'lines', lines: unfoldRow(row) });
    table = [];
  };
  for (const row of rows) {
    const isTableRow = row.length > 1 && row.every((stack) => stack.length <= MAX_CELL_LINES);
    if (isTableRow) table.push(row);
    else {
      close();
      parts.push({ kind: 'lines', lines: row.flat() });
    }
  }
  close();
  return parts;
}

/** A single row of one-line stacks is a line with wide gaps; of longer stacks, columns one after the other. */
function unfoldRow(row: Row): readonly PageLine[] {
  const [first] = row.flat();
  if (!first || row.some((stack) => stack.length > 1)) return row.flat();
  const lines = row.flat();
  return [{ ...first, text: lines.map((line) => line.text).join(' '), x1: Math.max(...lines.map((line) => line.x1)) }];
}

/** Cells by the columns of the fullest row; a cell that stands between them goes to the nearest. */
function toCells(rows: readonly Row[]): readonly (readonly string[])[] {
  const fullest = rows.reduce((most, row) => (row.length > most.length ? row : most));
  const columns = fullest.map(centreOf);
  return rows.map((row) => {
    const cells = columns.map(() => '');
    let from = 0;
    row.forEach((stack, i) => {
      const last = columns.length - (row.length - i);
      const at = row.length === columns.length ? i : nearest(columns, centreOf(stack), from, last);
      cells[at] = joinLines(stack.map((line) => line.text));
      from = at + 1;
    });
    return cells;
  });
}

function nearest(columns: readonly number[], centre: number, from: number, to: number): number {
  let best = from;
  for (let at = from; at <= to; at++)
    if (Math.abs((columns[at] ?? 0) - centre) < Math.abs((columns[best] ?? 0) - centre)) best = at;
  return best;
}

function centreOf(stack: Stack): number {
  return (Math.min(...stack.map((line) => line.x0)) + Math.max(...stack.map((line) => line.x1))) / 2;
}
