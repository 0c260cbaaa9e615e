import { joinCell } from './cell-text.js';
import { parseEnumerator } from './enumerator.js';
import { isNote } from './notes.js';
import { toPageLines } from './page-lines.js';
import { placeRows } from './place-row.js';
import type { RebuiltTable } from './rebuilt-table.js';

/** A printed line as cells, with what stands around it. */
interface TabLine {
  readonly cells: readonly string[];
  readonly isAfterBlank: boolean;
  /** Whether a line with tabs follows further down. */
  readonly isInside: boolean;
}

/**
 * Read a table whose cells are set apart by tabs, as web pages give it. A cell that holds line breaks is put together
 * while its row is short of cells; what stands above the head or below the last row is a note.
 * @returns undefined when fewer than two lines have tabs.
 */
export function readTabs(raw: string): RebuiltTable | undefined {
  const { lines, pageLines } = toPageLines(raw);
  const isTabbed = lines.map((line) => line.text.trim().includes('\t'));
  const first = isTabbed.indexOf(true);
  const last = isTabbed.lastIndexOf(true);
  if (first === last) return undefined;
  const head = toCells(lines[first]?.text ?? '');
  const notes: string[] = [];
  const rows: string[][] = [];
  let isEnded = false;
  for (const [i, { text }] of lines.entries()) {
    if (text === '' || i === first) continue;
    const line = { cells: toCells(text), isAfterBlank: lines[i - 1]?.text === '', isInside: i <= last };
    isEnded ||= i > last && isNote(text);
    if (i < first || isEnded || !addLine(rows, line, head.length)) {
      isEnded ||= i > first;
      notes.push(joinCell([text]));
    }
  }
  return placeRows(head, rows, { ground: 'tabs', notes, pageMatter: pageLines });
}

/** Add a line to the rows; false when it stands below the last row. */
function addLine(rows: string[][], line: TabLine, width: number): boolean {
  const row = rows.at(-1);
  if (row !== undefined && continues(row, line, width)) {
    row[row.length - 1] = joinCell([row.at(-1) ?? '', line.cells[0] ?? '']);
    row.push(...line.cells.slice(1));
    return true;
  }
  if (line.cells.length === 1 && !line.isInside) return false;
  rows.push([...line.cells]);
  return true;
}

/** Whether the first cell of a line goes on with the last cell of the row above. */
function continues(row: readonly string[], { cells, isAfterBlank, isInside }: TabLine, width: number): boolean {
  if (isAfterBlank) return false;
  const number = parseEnumerator(cells[0] ?? '');
  const isSection = number?.style.startsWith('han') === true;
  if (row.length === width) return cells.length === 1 && isInside && !isSection;
  const opening = parseEnumerator(row[0] ?? '');
  const opensRow = number !== undefined && (opening === undefined || opening.style === number.style);
  return (
    row.length + cells.length - 1 <= width &&
    (cells.length === 1 || !opensRow) &&
    (cells.length === 1 || row.length + cells.length - 1 === width)
  );
}

function toCells(line: string): string[] {
  return line.split('\t').map((cell) => joinCell([cell]));
}
