import type { Table, TableCell, TableColumn } from '../domain/table.js';

/** A column with what it says of a row. */
export interface Column<Row> extends TableColumn {
  readonly value: (row: Row) => TableCell;
}

/** A table by the one description of its columns that all forms of file share. */
export function toTable<Row>(title: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    title,
    columns: columns.map(toPlainColumn),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

/** The column without its function: a table goes to another thread. */
function toPlainColumn({ title, width, isLink, isSaidAbove }: TableColumn): TableColumn {
  return { title, width, ...(isLink ? { isLink } : {}), ...(isSaidAbove ? { isSaidAbove } : {}) };
}
