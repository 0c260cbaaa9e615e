import { kindOf } from './column-kind.js';
import type { BodyText } from './body-text.js';
import type { FlowCell, Layout, Reading } from './layout.js';
import type { FlowText } from './flow-text.js';
import { WEIGHTS } from './weights.js';

/** Bodies of unlike length are compared by what this many pieces would cost. */
const COMMON_PIECES = 160;
/**
 * Cost of a reading together with that of its form, by which layouts are chosen. Each column must be worth its while,
 * without what it gains by texts that come again; a column that few rows fill is doubtful.
 */
export function judgeForm(layout: Layout, { body, pieces }: FlowText, reading: Reading): number {
  const rows = (reading.cells.at(-1)?.row ?? 0) + 1;
  let cost = (reading.cost * COMMON_PIECES) / Math.max(1, pieces.length);
  cost += WEIGHTS.column * layout.columns.length + WEIGHTS.spanning * layout.rowColumn;
  for (const [column, head] of layout.columns.entries()) {
    const cells = reading.cells.filter((cell) => cell.column === column);
    const share = Math.min(1, cells.length / rows);
    const mayBeOpen = column < layout.rowColumn || kindOf(head) === 'remark';
    if (share === 0 || !mayBeOpen) cost += WEIGHTS.openColumn * (1 - share);
    cost += countKnown(body, cells);
  }
  return cost;
}

/** What a column of few texts gains by them; two such columns would gain twice by the halves of one. */
function countKnown(body: BodyText, cells: readonly FlowCell[]): number {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const text = body.textOf(cell.from, cell.to);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  let gain = 0;
  for (const count of counts.values())
    if (count > 1) gain += count * Math.min(WEIGHTS.knownMost, WEIGHTS.known + 0.8 * Math.log(count));
  return gain;
}
