import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Table } from '../../domain/document.js';

/** A cell that the print leaves open because the cell above spans its row; the table repeats the text of that cell. */
export interface SpannedCell {
  readonly row: number;
  readonly column: number;
}

/** By what the cells were told apart: markup, tabs, columns of print, or the flow of words alone. */
export type TableGround = 'pipes' | 'tabs' | 'columns' | 'flow';

/**
 * A table rebuilt from the text of an annex. Every printed character stands once in a column head, in a cell that is
 * not in `spanned`, in `notes` or in `pageMatter`.
 */
export interface RebuiltTable {
  readonly table: Table;
  readonly ground: TableGround;
  readonly spanned: readonly SpannedCell[];
  /** Lines before the head and after the last row (注：…, 单位：万元), white space squeezed. */
  readonly notes: readonly string[];
  /** Heads repeated at page breaks, 续表 lines and page numbers. */
  readonly pageMatter: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const TOTAL = /^(?:合计|总计|小计|共计|注[：:])/u;

/** Repeat a spanning cell in each of its rows: leading open cells take the text of the row above, but not in a sum row. */
export function fillSpans(rows: readonly (readonly string[])[]): {
  readonly rows: readonly (readonly string[])[];
  readonly spanned: readonly SpannedCell[];
} {
  const filled: string[][] = [];
  const spanned: SpannedCell[] = [];
  for (const printed of rows) {
    const row = [...printed];
    const first = row.findIndex((cell) => cell !== '');
    const above = filled.at(-1);
    if (above && first > 0 && !TOTAL.test(row[first] ?? ''))
      for (let column = 0; column < first; column++) {
        row[column] = above[column] ?? '';
        if (row[column] !== '') spanned.push({ row: filled.length, column });
      }
    filled.push(row);
  }
  return { rows: filled, spanned };
}
