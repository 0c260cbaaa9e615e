import type { Table, TableCell } from '../domain/table.js';

/** The mark by which spreadsheet programs know UTF-8. */
const BOM = '\uFEFF';
/** A cell that begins with one of these is taken for a formula; some programs take the wide signs for the narrow ones. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;

/**
 * A table as CSV for spreadsheet programs: with a byte order mark, CRLF line ends, quotes where needed; a cell that would be
 * taken for a formula gets an apostrophe before it, numbers are left alone.
 */
export function toCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  return BOM + lines.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(value: TableCell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
