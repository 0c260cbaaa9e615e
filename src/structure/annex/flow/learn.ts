import { printedWidth } from '../cell-text.js';
import { isBreak, type Piece, type Separator } from '../pieces.js';
import { kindOf } from './column-kind.js';
import type { FlowCell, Layout } from './layout.js';
import { SEPARATOR_SHARES, toCosts, type ColumnModel, type FlowModel, type SeparatorCosts } from './model.js';

/** Characters of the same class count as one: what matters is that a column holds dates, not which. */
export const toClass = (char: string): string => (/\d/u.test(char) ? '0' : /[A-Za-z]/u.test(char) ? 'a' : char);

/** Limits of what is taken for the longest cell, in pieces. */
const MIN_CELL_PIECES = 20;
export const MAX_CELL_PIECES = 60;
const SHARE_WEIGHT = 12;
const AFFINITY_WEIGHT = 40;

/** Learn columns and separators from a reading of the table, for a better next reading. */
export function learnModel(pieces: readonly Piece[], layout: Layout, cells: readonly FlowCell[]): FlowModel {
  const all = countChars(pieces.map((p) => p.text));
  const rows = (cells.at(-1)?.row ?? 0) + 1;
  const openings = new Map<number, number>();
  const passed = layout.columns.map(() => 0);
  cells.forEach((cell, i) => {
    if (cells[i - 1]?.row === cell.row) return;
    openings.set(cell.column, (openings.get(cell.column) ?? 0) + 1);
    for (let c = cell.column + 1; c < passed.length; c++) passed[c] = (passed[c] ?? 0) + 1;
  });
  const columns = layout.columns.map((head, column): ColumnModel => {
    const own = cells.filter((cell) => cell.column === column);
    const texts = own.map((cell) => textOf(pieces, cell));
    const vocabulary = new Map<string, number>();
    for (const text of texts) vocabulary.set(text, (vocabulary.get(text) ?? 0) + 1);
    const later = own.length - (openings.get(column) ?? 0);
    const filled = Math.min(0.99, (later + 1.5) / ((passed[column] ?? 0) + 2));
    return {
      kind: kindOf(head),
      wrapWidth: findWrapWidth(pieces, own),
      vocabulary,
      isClosed: texts.length >= 5 && vocabulary.size * 2 <= texts.length,
      size: measure(texts),
      ...learnAffinity(texts, all),
      opening: -Math.log(((openings.get(column) ?? 0) + 0.3) / (rows + 0.3 * layout.columns.length)),
      filled: -Math.log(filled),
      open: -Math.log(Math.max(1 - filled, 0.25 / ((passed[column] ?? 0) + 2))),
    };
  });
  const longest = cells.reduce((most, cell) => Math.max(most, cell.to - cell.from), 0);
  return {
    columns,
    separators: learnSeparators(pieces, cells),
    longestCell: Math.min(MAX_CELL_PIECES, Math.max(MIN_CELL_PIECES, 3 * longest)),
  };
}

function textOf(pieces: readonly Piece[], cell: FlowCell): string {
  return pieces
    .slice(cell.from, cell.to)
    .map((p) => p.text)
    .join('');
}

function countChars(texts: readonly string[]): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const text of texts)
    for (const char of text) {
      counts.set(toClass(char), (counts.get(toClass(char)) ?? 0) + 1);
      total += 1;
    }
  return { counts, total };
}

function learnAffinity(
  texts: readonly string[],
  all: ReturnType<typeof countChars>,
): Pick<ColumnModel, 'affinity' | 'strange'> {
  const own = countChars(texts);
  const affinity = new Map<string, number>();
  for (const [char, count] of own.counts) {
    const share = (all.counts.get(char) ?? count) / all.total;
    affinity.set(char, Math.log((count + AFFINITY_WEIGHT * share) / ((own.total + AFFINITY_WEIGHT) * share)));
  }
  return { affinity, strange: Math.log(AFFINITY_WEIGHT / (own.total + AFFINITY_WEIGHT)) };
}

function measure(texts: readonly string[]): ColumnModel['size'] {
  if (texts.length < 3) return undefined;
  const logs = texts.map((text) => Math.log(printedWidth(text)));
  const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length;
  const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / logs.length;
  return { mean, spread: Math.sqrt(variance + 0.09) };
}

/** The width that nine of ten broken lines keep to; at least three broken lines must be known. */
function findWrapWidth(pieces: readonly Piece[], cells: readonly FlowCell[]): number | undefined {
  const widths: number[] = [];
  for (const cell of cells) {
    let width = 0;
    for (let i = cell.from; i < cell.to; i++) {
      const piece = pieces[i];
      if (!piece) break;
      if (i > cell.from && isBreak(piece.separator)) {
        widths.push(width);
        width = 0;
      }
      width += piece.width;
    }
  }
  if (widths.length < 3) return undefined;
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)];
}

function learnSeparators(pieces: readonly Piece[], cells: readonly FlowCell[]): SeparatorCosts {
  const counts = {
    join: new Map<Separator, number>(),
    cell: new Map<Separator, number>(),
    row: new Map<Separator, number>(),
  };
  const add = (map: Map<Separator, number>, piece: Piece | undefined): void => {
    if (piece) map.set(piece.separator, (map.get(piece.separator) ?? 0) + 1);
  };
  cells.forEach((cell, i) => {
    if (i > 0) add(cells[i - 1]?.row === cell.row ? counts.cell : counts.row, pieces[cell.from]);
    for (let k = cell.from + 1; k < cell.to; k++) add(counts.join, pieces[k]);
  });
  const share = (use: 'join' | 'cell' | 'row'): Record<Separator, number> => {
    const seen = counts[use];
    const total = [...seen.values()].reduce((sum, n) => sum + n, 0);
    const of = (s: Separator): number =>
      ((seen.get(s) ?? 0) + SHARE_WEIGHT * SEPARATOR_SHARES[use][s]) / (total + SHARE_WEIGHT);
    return {
      space: of('space'),
      gap: of('gap'),
      tab: of('tab'),
      line: of('line'),
      blank: of('blank'),
      page: of('page'),
    };
  };
  return toCosts({ join: share('join'), cell: share('cell'), row: share('row') });
}
