import type { PageLine } from './page-text.js';

/** Lines stacked on one another: running text, or a cell. */
export type Stack = readonly PageLine[];

/** A run of stacks side by side; running text is a row of one stack. */
export type Row = readonly Stack[];

/**
 * Tell stacks apart by how the painting goes on: on to the right and not below means the next cell of the row, or the next column;
 * below and to the left means a new row. Needs the lines of one page in the order of painting.
 */
export function toRows(lines: readonly PageLine[]): readonly Row[] {
  const rows: PageLine[][][] = [];
  let row: PageLine[][] = [];
  for (const line of lines) {
    const stack = row.at(-1);
    const last = stack?.at(-1);
    if (!stack || !last) {
      row = [[line]];
      rows.push(row);
    } else if (isRightOf(line, last)) {
      const above = row.length === 1 ? cutAbove(stack, line) : [];
      if (above.length > 0) rows.splice(-1, 0, [above]);
      row.push([line]);
    } else if (row.length > 1 && !overlaps(line, stack)) {
      row = [[line]];
      rows.push(row);
    } else stack.push(line);
  }
  return rows;
}

function isRightOf(line: PageLine, last: PageLine): boolean {
  return line.x0 >= last.x1 - line.size * 0.3 && line.y <= last.y + line.size * 0.5;
}

/** Lines of running text that stand above the first cell of a row; they are taken out of the stack. */
function cutAbove(stack: PageLine[], right: PageLine): PageLine[] {
  let from = stack.length - 1;
  while (from > 0) {
    const above = stack[from - 1];
    const below = stack[from];
    if (!above || !below || above.x1 > right.x0 || Math.abs(above.size - below.size) > below.size * 0.1) break;
    if (below.y - above.y > below.size * 2 || below.y < above.y) break;
    from--;
  }
  return stack.splice(0, from);
}

function overlaps(line: PageLine, stack: Stack): boolean {
  const x0 = Math.min(...stack.slice(-8).map((one) => one.x0));
  const x1 = Math.max(...stack.slice(-8).map((one) => one.x1));
  const last = stack.at(-1);
  return line.x0 < x1 && line.x1 > x0 && line.x0 > x0 - line.size * 1.5 && line.y > (last?.y ?? 0);
}
