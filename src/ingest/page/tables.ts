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

/**
 * Cells by the columns of the fullest row; a cell that stands between them goes to the nearest. Where a row has fewer stacks, two cells
 * stood so close that they were read as one line: it is parted where a word begins at the edge of a column.
 */
function toCells(rows: readonly Row[]): readonly (readonly string[])[] {
  const fullest = rows.reduce((most, row) => (row.length > most.length ? row : most));
  const centres = fullest.map(centreOf);
  const edges = fullest.map((stack) => Math.min(...stack.map((line) => line.x0)));
  return rows.map((row) => {
    const cells: string[][] = centres.map(() => []);
    let from = 0;
    row.forEach((stack, i) => {
      const isWhole = row.length === centres.length;
      const at = isWhole ? i : nearest(centres, centreOf(stack), from, centres.length - (row.length - i));
      for (const line of stack) {
        const parts = isWhole ? [{ at, text: line.text }] : partLine(line, edges, from);
        for (const part of parts) cells[parts.length > 1 ? part.at : at]?.push(part.text);
        if (parts.length > 1) from = Math.max(from, parts.at(-1)?.at ?? 0);
      }
      from = Math.max(from, at) + 1;
    });
    return cells.map(joinLines);
  });
}

/** A line cut where a word begins at the edge of a later column; the columns of its parts. */
function partLine(line: PageLine, edges: readonly number[], from: number): readonly { at: number; text: string }[] {
  const parts: { at: number; text: string }[] = [];
  for (const { text, x0 } of line.words) {
    const at = edges.findIndex((edge, column) => column >= from && Math.abs(edge - x0) < line.size * 0.6);
    const last = parts.at(-1);
    if (!last) parts.push({ at: Math.max(at, from), text });
    else if (at > last.at) parts.push({ at, text });
    else last.text += ` ${text}`;
  }
  return parts.length === 0 ? [{ at: from, text: line.text }] : parts;
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
