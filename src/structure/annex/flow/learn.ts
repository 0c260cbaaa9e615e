import { isBreak, type Piece, type Separator } from '../pieces.js';
import { countChars } from './chars.js';
import { kindOf } from './column-kind.js';
import type { FlowCell, Layout } from './layout.js';
import type { FlowText } from './flow-text.js';
import {
  MAX_CELL_PIECES,
  SEPARATOR_SHARES,
  toCosts,
  type ColumnModel,
  type FlowModel,
  type SeparatorCosts,
} from './model.js';

/** Cells of so many pieces are looked for, however short all were. */
const MIN_CELL_PIECES = 20;
const SHARE_WEIGHT = 12;
const AFFINITY_WEIGHT = 40;

/** Learn columns and separators from a reading of the table, for a better next reading. */
export function learnModel(flow: FlowText, layout: Layout, cells: readonly FlowCell[]): FlowModel {
  const { body, pieces } = flow;
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
    const texts = own.map((cell) => body.textOf(cell.from, cell.to));
    const vocabulary = new Map<string, number>();
    for (const text of texts) vocabulary.set(text, (vocabulary.get(text) ?? 0) + 1);
    const later = own.length - (openings.get(column) ?? 0);
    const filled = Math.min(0.99, (later + 1.5) / ((passed[column] ?? 0) + 2));
    const { affinity, strange } = learnAffinity(flow, own);
    return {
      kind: kindOf(head),
      wrapWidth: findWrapWidth(flow, own),
      vocabulary,
      isClosed: texts.length >= 5 && vocabulary.size * 2 <= texts.length,
      size: measure(own.map((cell) => body.widthOf(cell.from, cell.to))),
      affinity,
      strange,
      opening: -Math.log(((openings.get(column) ?? 0) + 0.3) / (rows + 0.3 * layout.columns.length)),
      filled: -Math.log(filled),
      open: -Math.log(Math.max(1 - filled, 0.25 / ((passed[column] ?? 0) + 2))),
    };
  });
  const longest = cells.reduce((most, cell) => Math.max(most, cell.to - cell.from), 0);
  return {
    isLearned: true,
    separators: learnSeparators(pieces, cells),
    longestCell: Math.min(MAX_CELL_PIECES, Math.max(MIN_CELL_PIECES, 3 * longest)),
    columns,
  };
}

function learnAffinity(
  { body, chars }: FlowText,
  cells: readonly FlowCell[],
): Pick<ColumnModel, 'affinity' | 'strange'> {
  const own = countChars(cells.flatMap((cell) => body.classesOf(cell.from, cell.to)));
  const affinity = new Map<string, number>();
  for (const [char, count] of own.counts) {
    const share = (chars.counts.get(char) ?? count) / chars.total;
    affinity.set(char, Math.log((count + AFFINITY_WEIGHT * share) / ((own.total + AFFINITY_WEIGHT) * share)));
  }
  return { affinity, strange: Math.log(AFFINITY_WEIGHT / (own.total + AFFINITY_WEIGHT)) };
}

function measure(widths: readonly number[]): ColumnModel['size'] {
  if (widths.length < 3) return undefined;
  const logs = widths.map(Math.log);
  const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length;
  const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / logs.length;
  return { mean, spread: Math.sqrt(variance + 0.09) };
}

/** The width that nine of ten broken lines keep to; at least three broken lines must be known. */
function findWrapWidth({ body, pieces }: FlowText, cells: readonly FlowCell[]): number | undefined {
  const widths: number[] = [];
  for (const { from, to } of cells)
    for (let k = from + 1; k < to; k++) if (isBreak(pieces[k]?.separator)) widths.push(body.lastLineOf(from, k));
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
