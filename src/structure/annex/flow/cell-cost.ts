import { isBreak } from '../pieces.js';
import { kindCostsOf } from './cell-facts.js';
import type { ColumnModel } from './model.js';
import type { FlowText } from './flow-text.js';
import { WEIGHTS } from './weights.js';

/** All by which the cells of one column are weighed. */
export interface ColumnScale {
  readonly flow: FlowText;
  readonly column: ColumnModel;
  /** The other columns of a few texts that come again and again. */
  readonly closedOthers: readonly ColumnModel[];
  /** Per piece: cost of going on with it inside a cell, and how well its characters go with the column. */
  readonly joins: readonly number[];
  readonly affinities: readonly number[];
  /** Length of the longest text that some column holds twice. */
  readonly longestKnown: number;
  /** Costs by first piece as they were worked out before, where several readings ask for them. */
  readonly known: (readonly number[])[] | undefined;
}

/** Texts that come again and again are whole cells when they are at most so wide. */
const SHORT = 10;

/**
 * Costs of the cells of one piece, two… and at most `longest` that begin with piece `from`. Cheap is a cell that breaks at
 * full lines, balances its brackets and resembles its column in words and size.
 */
export function weighCells(scale: ColumnScale, from: number, longest: number): readonly number[] {
  const { flow, column, joins } = scale;
  const { body, pieces } = flow;
  const facts = flow.facts.from(from);
  const kindCosts = kindCostsOf(body, facts, from, column.kind);
  const costs: number[] = [];
  let join = 0;
  let wraps = 0;
  let affinity = 0;
  for (let k = from; k < Math.min(pieces.length, from + longest); k++) {
    if (k > from) {
      join += joins[k] ?? 0;
      if (isBreak(pieces[k]?.separator)) wraps += wrapCost(column, body.lastLineOf(from, k), body.leadOf(k));
    }
    affinity += scale.affinities[k] ?? 0;
    const line = body.lastLineOf(from, k + 1);
    costs.push(
      join +
        (facts.brackets[k - from] ?? 0) -
        (k === from ? repeatGain(flow, k) : 0) +
        Math.max(facts.ragged[k - from] ?? 0, wraps) +
        excessCost(column, line) -
        WEIGHTS.affinity * affinity +
        endCost(column, line, body.isWrapped(from, k + 1)) +
        sizeCost(column, body.widthOf(from, k + 1)) +
        wordCost(scale, from, k + 1) +
        (kindCosts[k - from] ?? 0),
    );
  }
  return costs;
}

/** What a short text gains as a whole cell by standing alone elsewhere, too. */
function repeatGain({ pieces, repeats }: FlowText, k: number): number {
  const piece = pieces[k];
  return piece && piece.width <= SHORT ? 0.5 * Math.log(repeats.get(piece.text) ?? 1) : 0;
}

/** A line is broken where the next word no longer fits. */
function wrapCost(column: ColumnModel, line: number, start: number): number {
  if (column.wrapWidth === undefined) return column.size ? 1 : 0;
  const gap = Math.max(0, column.wrapWidth - line - start);
  // In a narrow column a break is often set by hand, between words.
  return (
    (column.wrapWidth <= 12 ? Math.min(3, WEIGHTS.gapInNarrow * gap) : Math.min(6, WEIGHTS.gapInWide * gap)) +
    excessCost(column, line)
  );
}

function excessCost(column: ColumnModel, line: number): number {
  if (column.wrapWidth === undefined) return 0;
  const excess = line - column.wrapWidth - 2;
  return excess <= 0 ? 0 : Math.min(12, 2 + WEIGHTS.excess * excess);
}

/** The last line of a cell is seldom exactly full where lines are long. */
function endCost(column: ColumnModel, line: number, isWrapped: boolean): number {
  const width = column.wrapWidth;
  return isWrapped && width !== undefined && width >= 16 && line >= width - 1 ? WEIGHTS.fullEnd : 0;
}

function sizeCost({ size }: ColumnModel, width: number): number {
  if (!size) return 0;
  return Math.min(6, 0.5 * ((Math.log(width) - size.mean) / size.spread) ** 2) + Math.log(size.spread);
}

/** A text that a closed column is known for costs little there and more elsewhere. */
function wordCost({ flow, column, closedOthers, longestKnown }: ColumnScale, from: number, to: number): number {
  const wordless = column.isClosed ? WEIGHTS.unseen : 0;
  if (flow.body.lengthOf(from, to) > longestKnown) return wordless;
  const text = flow.body.textOf(from, to);
  const count = column.vocabulary.get(text) ?? 0;
  const most = Math.max(2, count);
  const alien = closedOthers.some((other) => (other.vocabulary.get(text) ?? 0) > most) ? WEIGHTS.alien : 0;
  if (count >= 2) return alien - Math.min(WEIGHTS.knownMost, WEIGHTS.known + 0.8 * Math.log(count));
  return alien + wordless;
}
