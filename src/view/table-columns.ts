import type { Table, TableCell, TableColumn } from '../domain/table.js';

/** A column with what it says of a row. */
export interface Column<Row> extends TableColumn {
  readonly value: (row: Row) => TableCell;
}

/** A table by the one description of its columns that all forms of file share. */
export function toTable<Row>(title: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    title,
    columns: columns.map(({ value: _value, ...column }) => column),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}
