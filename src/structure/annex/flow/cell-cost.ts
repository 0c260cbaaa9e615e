import { printedWidth } from '../cell-text.js';
import { isBreak, type Piece } from '../pieces.js';
import { weighBoundaries, type Boundary } from './boundary.js';
import { kindCost, type ColumnKind } from './column-kind.js';
import { MAX_CELL_PIECES, toClass } from './learn.js';
import type { ColumnModel, FlowModel } from './model.js';
import { WEIGHTS } from './weights.js';

/** The pieces below the head, with what holds for them under every layout. */
export interface FlowText {
  readonly pieces: readonly Piece[];
  readonly boundaries: readonly Boundary[];
  /** How often each text stands as a piece of its own. */
  readonly repeats: ReadonlyMap<string, number>;
  /** Costs by kind of column that were asked for before, by first piece and number of pieces. */
  readonly kindCosts: Map<ColumnKind, Map<number, number>>;
}

/** A text to be read with one model. */
export interface Scale extends FlowText {
  readonly model: FlowModel;
  /** Per piece and column: sum of the affinities of its characters. */
  readonly affinities: readonly (readonly number[])[];
  /** Length of the longest text that some column holds twice. */
  readonly longestKnown: number;
}

/** Texts that come again and again are whole cells when they are at most so wide. */
const SHORT = 10;

export function prepareText(pieces: readonly Piece[]): FlowText {
  const repeats = new Map<string, number>();
  for (const { text } of pieces) repeats.set(text, (repeats.get(text) ?? 0) + 1);
  return { pieces, boundaries: weighBoundaries(pieces), repeats, kindCosts: new Map() };
}

export function prepareScale(flow: FlowText, model: FlowModel): Scale {
  const affinities = flow.pieces.map(({ text }) =>
    model.columns.map((column) => {
      let sum = 0;
      for (const char of text) sum += column.affinity.get(toClass(char)) ?? column.strange;
      return sum;
    }),
  );
  let longestKnown = 0;
  for (const { vocabulary } of model.columns)
    for (const [text, count] of vocabulary) if (count > 1) longestKnown = Math.max(longestKnown, text.length);
  return { ...flow, model, affinities, longestKnown };
}

/**
 * Cost of the cells that begin with piece `from`: the n-th answer holds that of its first n pieces in each column.
 * Cheap is a cell that breaks at full lines, balances its brackets and resembles its column in words and size.
 */
export function* weighCells(scale: Scale, from: number): Generator<readonly number[], undefined> {
  const { pieces, boundaries, model, repeats } = scale;
  const columns = model.columns;
  const closed = columns.filter((column) => column.isClosed);
  const wraps = columns.map(() => 0);
  const affinity = columns.map(() => 0);
  let text = '';
  let width = 0;
  let line = 0;
  let joins = 0;
  let isWrapped = false;
  let widest = 0;
  let narrowest = Infinity;
  const depth = { open: 0, astray: 0 };
  for (let k = from; k < Math.min(pieces.length, from + model.longestCell); k++) {
    const piece = pieces[k];
    if (!piece) break;
    if (k > from) {
      joins += (boundaries[k]?.join ?? 0) + model.separators.join[piece.separator];
      if (isBreak(piece.separator)) {
        const start = leadWidth(piece.text);
        columns.forEach((column, c) => (wraps[c] = (wraps[c] ?? 0) + wrapCost(column, line, start)));
        narrowest = Math.min(narrowest, line + start);
        line = 0;
        isWrapped = true;
      }
    }
    text += piece.text;
    width += piece.width;
    line += piece.width;
    widest = Math.max(widest, line);
    const ragged = Math.min(4, WEIGHTS.ragged * Math.max(0, widest - narrowest));
    countBrackets(piece.text, depth);
    const brackets = depth.open !== 0 || depth.astray > 0 ? 6 : 0;
    const repeat = k === from && width <= SHORT ? 0.5 * Math.log(repeats.get(text) ?? 1) : 0;
    const known = text.length <= scale.longestKnown ? text : undefined;
    yield columns.map((column, c) => {
      affinity[c] = (affinity[c] ?? 0) + (scale.affinities[k]?.[c] ?? 0);
      return (
        joins +
        brackets -
        repeat +
        Math.max(ragged, wraps[c] ?? 0) +
        excessCost(column, line) -
        WEIGHTS.affinity * (affinity[c] ?? 0) +
        endCost(column, line, isWrapped) +
        sizeCost(column, width) +
        (known === undefined ? wordless(column) : wordCost(column, known, closed)) +
        cachedKindCost(scale, column.kind, from, k, text)
      );
    });
  }
  return undefined;
}

function cachedKindCost(flow: FlowText, kind: ColumnKind, from: number, last: number, text: string): number {
  let known = flow.kindCosts.get(kind);
  if (!known) flow.kindCosts.set(kind, (known = new Map<number, number>()));
  const place = from * MAX_CELL_PIECES + last - from;
  let cost = known.get(place);
  if (cost === undefined) known.set(place, (cost = kindCost(kind, text)));
  return cost;
}

/** Width of what cannot be parted at the start of a line: a number or a Latin word, with its first sign. */
function leadWidth(text: string): number {
  return printedWidth(/^(?:[\dA-Za-z.%％]+|.)[、，。；：）)》”]?/u.exec(text)?.[0] ?? '');
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
function wordCost(column: ColumnModel, text: string, closed: readonly ColumnModel[]): number {
  const count = column.vocabulary.get(text) ?? 0;
  const alien = closed.some((other) => other !== column && (other.vocabulary.get(text) ?? 0) > Math.max(2, count))
    ? WEIGHTS.alien
    : 0;
  if (count >= 2) return alien - Math.min(WEIGHTS.knownMost, WEIGHTS.known + 0.8 * Math.log(count));
  return alien + wordless(column);
}

function wordless(column: ColumnModel): number {
  return column.isClosed ? WEIGHTS.unseen : 0;
}

function countBrackets(text: string, depth: { open: number; astray: number }): void {
  let previous = '';
  for (const char of text) {
    if ('（(《“〔'.includes(char)) depth.open += 1;
    // 「1）」 numbers a line and closes nothing.
    else if ('）)》”〕'.includes(char) && (depth.open > 0 || !/\d/u.test(previous))) {
      if (depth.open > 0) depth.open -= 1;
      else depth.astray += 1;
    }
    previous = char;
  }
}
