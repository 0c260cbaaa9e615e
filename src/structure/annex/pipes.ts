import { joinCell } from './cell-text.js';
import { placeRows } from './place-row.js';
import type { RebuiltTable } from './rebuilt-table.js';
import { toPageLines } from './page-lines.js';

const RULE_CELL = /^\s*:?-+:?\s*$/u;

/**
 * Read a table that is written with pipes (Markdown), also without outer pipes and rule.
 * @returns undefined when fewer than two lines are piped.
 */
export function readPipes(raw: string): RebuiltTable | undefined {
  const rows: string[][] = [];
  const notes: string[] = [];
  for (const line of toPageLines(raw).lines) {
    const cells = splitPipes(line.text);
    if (cells === undefined) {
      if (line.text !== '') notes.push(joinCell([line.text]));
    } else if (!cells.every((cell) => RULE_CELL.test(cell)))
      rows.push(cells.map((cell) => joinCell(cell.split(/<br\s*\/?>/iu))));
  }
  const head = rows[0];
  if (!head || rows.length < 2 || head.length < 2 || notes.length > rows.length) return undefined;
  return placeRows(head, rows.slice(1), { ground: 'pipes', notes, pageMatter: toPageLines(raw).pageLines });
}

/** Cells between the pipes of a line; undefined for a line without two cells. 「\|」 is a printed pipe. */
function splitPipes(line: string): string[] | undefined {
  if (!line.includes('|')) return undefined;
  const cells = line.replaceAll('\\|', '\u0000').split('|');
  if (cells[0]?.trim() === '' && line.startsWith('|')) cells.shift();
  if (cells.at(-1)?.trim() === '' && line.endsWith('|')) cells.pop();
  return cells.length < 2 ? undefined : cells.map((cell) => cell.replaceAll('\u0000', '|'));
}
