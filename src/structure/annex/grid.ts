import { joinCell, printedWidth } from './cell-text.js';
import { parseEnumerator } from './enumerator.js';
import { headCost } from './head-words.js';
import { isNote } from './notes.js';
import { toPageLines, type PrintedLine } from './page-lines.js';
import { placeRows } from './place-row.js';
import type { RebuiltTable } from './rebuilt-table.js';

/** A run of text in a line, set apart by two spaces or more, with the columns of print it takes. */
interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Share of the lines below the head that hold two cells or more; wrapped lines often hold one. */
const MIN_SHARE = 0.35;

/**
 * Read a table whose columns stand below each other in print, set apart by two spaces or more; a cell may be wrapped
 * inside its column. A row begins where the column that holds the fewest lines (or the number) has text.
 * @returns undefined when most lines do not keep to the columns of the head.
 */
export function readGrid(raw: string): RebuiltTable | undefined {
  const { lines, pageLines } = toPageLines(raw);
  const printed = lines.filter((line) => line.text !== '');
  const start = printed.findIndex((line) => isHead(toRuns(line)));
  const headLine = printed[start];
  if (!headLine) return undefined;
  const end = printed.findIndex((line, i) => i > start && isNote(line.text));
  const body = printed.slice(start + 1, end < 0 ? undefined : end).map(toRuns);
  const heads = toRuns(headLine);
  const placed = body.map((runs) => placeRuns(runs, heads));
  const fit = placed.filter((cells) => cells !== undefined).length;
  const spread = body.filter((runs) => runs.length > 1).length;
  if (fit < body.length || spread < body.length * MIN_SHARE || body.length < 2) return undefined;
  const cells = placed.map((row) => row ?? []);
  const { columns, rows } = toRows(heads, cells);
  const notes = [...printed.slice(0, start), ...(end < 0 ? [] : printed.slice(end))].map((line) =>
    joinCell([line.text]),
  );
  return placeRows(columns, rows, { ground: 'columns', notes, pageMatter: pageLines });
}

function isHead(runs: readonly Run[]): boolean {
  return runs.length >= 2 && runs.filter((run) => headCost(run.text) <= 0.5).length * 2 > runs.length;
}

function toRuns(line: PrintedLine): readonly Run[] {
  const runs: Run[] = [];
  let at = line.indent;
  for (const part of line.text.split(/(\s{2,}|\t|\u3000)/u)) {
    const width = printedWidth(part.replaceAll('\t', '        '));
    if (part.trim() !== '') runs.push({ text: joinCell([part]), left: at, right: at + width });
    at += width;
  }
  return runs;
}

/** Texts of a line by column: each run goes to the head that begins nearest; undefined when two meet in one column. */
function placeRuns(runs: readonly Run[], heads: readonly Run[]): readonly string[] | undefined {
  const cells = heads.map(() => '');
  for (const run of runs) {
    const distance = heads.map((head) =>
      Math.min(Math.abs(head.left - run.left), Math.abs(middle(head) - middle(run))),
    );
    const column = distance.indexOf(Math.min(...distance));
    if (cells[column] !== '' || (distance[column] ?? 0) > 12) return undefined;
    cells[column] = run.text;
  }
  return cells;
}

function middle(run: Run): number {
  return (run.left + run.right) / 2;
}

/** Put the lines of print together to rows; lines between the head and the first row belong to the head. */
function toRows(
  heads: readonly Run[],
  lines: readonly (readonly string[])[],
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const anchor = findAnchor(heads, lines);
  const columns = heads.map((head) => head.text);
  const rows: string[][] = [];
  let isHeadOpen = true;
  for (const cells of lines) {
    if (
      isHeadOpen &&
      cells.every((cell, c) => cell === '' || headCost((columns[c] ?? '') + cell) < headCost(columns[c] ?? ''))
    ) {
      cells.forEach((cell, c) => (columns[c] = joinCell([columns[c] ?? '', cell])));
      continue;
    }
    isHeadOpen = false;
    const row = rows.at(-1);
    if (cells[anchor] !== '' || row === undefined) rows.push([...cells]);
    else cells.forEach((cell, c) => (row[c] = joinCell([row[c] ?? '', cell])));
  }
  return { columns, rows };
}

/** The column by which rows are told apart: that of the numbers, else the one with text in the fewest lines. */
function findAnchor(heads: readonly Run[], lines: readonly (readonly string[])[]): number {
  const filled = heads.map((_, c) => lines.map((cells) => cells[c] ?? '').filter((cell) => cell !== ''));
  const numbered = filled.findIndex(
    (cells) => cells.length > 1 && cells.every((cell) => parseEnumerator(cell) !== undefined),
  );
  if (numbered >= 0) return numbered;
  const first = lines.find((cells) => cells.filter((cell) => cell !== '').length === heads.length);
  const counts = filled.map((cells, c) => (first?.[c] ? cells.length : Infinity));
  const least = counts.indexOf(Math.min(...counts));
  return least < 0 ? 0 : least;
}
