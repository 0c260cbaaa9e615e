import { kindCost, kindOf, type ColumnKind } from './flow/column-kind.js';
import { fillSpans, type RebuiltTable } from './rebuilt-table.js';

/** Cells that span rows stand on the left: a column left open behind a printed cell is less likely. */
const OPEN_LATER = 0.3;
const REMARK = 0.5;

/**
 * A table from rows whose cells are told apart. Repeated heads go to the page matter; a row with too few cells
 * (a cell above it spans it) is set where its cells resemble their columns best; too many go to the last column.
 * @returns undefined when there is no row below the head.
 */
export function placeRows(
  columns: readonly string[],
  printed: readonly (readonly string[])[],
  rest: Pick<RebuiltTable, 'ground' | 'notes' | 'pageMatter'>,
): RebuiltTable | undefined {
  const head = columns.join('');
  const pageMatter = [...rest.pageMatter];
  const kinds = columns.map(kindOf);
  const seen = columns.map(() => new Set<string>());
  const rows: (readonly string[])[] = [];
  for (const cells of printed) {
    if (cells.join('') === head) pageMatter.push(head);
    else if (cells.some((cell) => cell !== '')) {
      const row = placeRow(cells, kinds, seen);
      rows.push(row);
      row.forEach((cell, c) => seen[c]?.add(cell));
    }
  }
  if (rows.length === 0) return undefined;
  const { rows: filled, spanned } = fillSpans(rows);
  return { ...rest, pageMatter, table: { columns, rows: filled }, spanned, diagnostics: [] };
}

function placeRow(
  cells: readonly string[],
  kinds: readonly ColumnKind[],
  seen: readonly ReadonlySet<string>[],
): readonly string[] {
  const width = kinds.length;
  if (cells.length === width) return cells;
  if (cells.length > width) return [...cells.slice(0, width - 1), cells.slice(width - 1).join('')];
  // best[c]: the cheapest way to have set the cells so far with the last one before column c.
  let best: ({ cost: number; row: string[] } | undefined)[] = Array.from({ length: width + 1 }, () => ({
    cost: 0,
    row: kinds.map(() => ''),
  }));
  cells.forEach((cell, k) => {
    const next: typeof best = [undefined];
    for (let c = 0; c < width; c++) {
      const before = best[c];
      const left = next[c];
      const skipped = left && { ...left, cost: left.cost + OPEN_LATER };
      const cost = (before?.cost ?? Infinity) + cellCost(cell, kinds[c] ?? 'text', seen[c]);
      const isBetter = c >= k && before !== undefined && cost <= (skipped?.cost ?? Infinity);
      next.push(isBetter ? { cost, row: before.row.with(c, cell) } : skipped);
    }
    best = next;
  });
  return best[width]?.row ?? [...cells, ...kinds.slice(cells.length).map(() => '')];
}

function cellCost(cell: string, kind: ColumnKind, seen: ReadonlySet<string> | undefined): number {
  if (cell === '') return 0.5;
  if (kind === 'remark') return REMARK;
  return Math.min(3, kindCost(kind, cell)) - (seen?.has(cell) ? 1.5 : 0);
}
