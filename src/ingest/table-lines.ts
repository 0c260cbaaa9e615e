/** A cell with this many characters in several paragraphs is no cell of a table but text that a page was laid out with. */
const LAYOUT_FROM = 400;

/** A table as read: rows of cells, each cell its paragraphs. */
export type TableCells = readonly (readonly (readonly string[])[])[];

/**
 * A table as lines: one row a line, cells between bars, as Markdown has it and `structure/` reads it. A table of a single column,
 * or one that only lays out running text, gives its paragraphs instead.
 */
export function toTableLines(table: TableCells): readonly string[] {
  const rows = table.filter((row) => row.some((cell) => cell.some((paragraph) => paragraph.trim() !== '')));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isLayout = rows.some((row) =>
    row.some((cell) => cell.length > 2 && cell.reduce((sum, text) => sum + text.length, 0) >= LAYOUT_FROM),
  );
  if (width <= 1 || isLayout) return rows.flatMap((row) => row.flat());
  return rows.map((row) => {
    const cells = row.map((cell) =>
      cell
        .map(toCellText)
        .filter((text) => text !== '')
        .join(' '),
    );
    while (cells.length < width) cells.push('');
    return `| ${cells.join(' | ')} |`;
  });
}

function toCellText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(/\|/gu, '\\|');
}
