import { joinCell } from './cell-text.js';
import { headCost } from './head-words.js';
import { isBreak, type Piece, type Separator } from './pieces.js';

/** A guess at where the column heads stand and how their pieces make up columns. */
export interface HeadGuess {
  readonly start: number;
  readonly end: number;
  readonly columns: readonly string[];
  /** Lower is likelier; about 0 for common heads, each on its own. */
  readonly cost: number;
  /** Whether the same heads come again further on, as at a page break. */
  readonly isRepeated: boolean;
}

const MAX_START = 8;
const MAX_PIECES = 14;
/** Heads come again on the next page, not only after thousands of pieces. */
const MAX_REPEAT_DISTANCE = 1500;
/** A guess that is so much dearer than the best is not tried. */
const MAX_BEHIND = 6;
const JOIN: Readonly<Record<Separator, number>> = { line: 0.8, blank: 0.8, space: 1.6, page: 4, gap: 4, tab: 6 };

/** The `count` likeliest heads among the first pieces, best first; none when nothing there looks like column heads. */
export function guessHeads(pieces: readonly Piece[], count: number): readonly HeadGuess[] {
  const guesses: HeadGuess[] = [];
  const within = pieces.slice(0, MAX_REPEAT_DISTANCE);
  for (let start = 0; start < Math.min(MAX_START, pieces.length); start++) {
    if (start > 0 && !isBreak(pieces[start]?.separator)) continue;
    for (let end = start + 1; end <= Math.min(start + MAX_PIECES, pieces.length - 2); end++) {
      if (pieces[end - 1]?.enumerator || (pieces[end - 1]?.text.length ?? 0) > 24) break;
      const isRepeated = isLongestRepeat(within, start, end);
      const place = skipCost(pieces.slice(0, start)) + placeCost(pieces, end, isRepeated);
      for (const { columns, cost } of groupHeads(pieces.slice(start, end)))
        if (columns.length >= 2) guesses.push({ start, end, columns, cost: cost + place, isRepeated });
    }
  }
  const likely = guesses
    .filter(({ isRepeated, cost, columns }) => isRepeated || (cost <= 1.4 * columns.length + 2 && areHeads(columns)))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count);
  return likely.filter((guess) => guess.cost <= (likely[0]?.cost ?? 0) + MAX_BEHIND);
}

function areHeads(columns: readonly string[]): boolean {
  return columns.filter((column) => headCost(column) <= 1.5).length * 2 > columns.length;
}

/** Where the heads that stand at `start`..`end` are printed again: half-open piece ranges after `end`. */
export function findRepeats(
  pieces: readonly Piece[],
  start: number,
  end: number,
): readonly { readonly from: number; readonly to: number }[] {
  const head = textOf(pieces.slice(start, end));
  const first = pieces[start]?.text.slice(0, 1) ?? '';
  const repeats: { from: number; to: number }[] = [];
  for (let i = end; i < pieces.length; i++) {
    if (!pieces[i]?.text.startsWith(first)) continue;
    let at = 0;
    let to = i;
    while (at < head.length && head.startsWith(pieces[to]?.text ?? '\0', at)) at += pieces[to++]?.text.length ?? 0;
    if (at !== head.length) continue;
    repeats.push({ from: i, to });
    i = to - 1;
  }
  return repeats;
}

/** What stands before the heads is a caption or a unit, and no head itself. */
function skipCost(skipped: readonly Piece[]): number {
  return skipped.reduce((cost, piece) => cost + Math.max(1.2, 4 - 2 * headCost(piece.text)), 0);
}

/** Whether the heads come again further on, and would not with one piece more. */
function isLongestRepeat(pieces: readonly Piece[], start: number, end: number): boolean {
  if (end - start < 2) return false;
  const repeats = findRepeats(pieces, start, end).length;
  return repeats > 0 && findRepeats(pieces, start, end + 1).length < repeats;
}

/** The pieces after the heads should open a line, carry the number 1 or at least not look like more heads. */
function placeCost(pieces: readonly Piece[], end: number, isRepeated: boolean): number {
  const next = pieces[end];
  if (!next) return 6;
  let cost = (isBreak(next.separator) ? 0 : 2.5) - (isRepeated ? 5 : 0);
  if (next.enumerator?.value === 1) return cost - 1.5;
  for (const piece of pieces.slice(end, end + 4)) {
    const likeness = 3 - 2 * headCost(piece.text);
    if (likeness <= 0) break;
    cost += likeness;
  }
  return cost;
}

/** The three cheapest ways to put neighbouring pieces together to column heads. */
function groupHeads(
  pieces: readonly Piece[],
): readonly { readonly columns: readonly string[]; readonly cost: number }[] {
  const best: { columns: string[]; cost: number }[][] = [[{ columns: [], cost: 0 }]];
  for (let end = 1; end <= pieces.length; end++) {
    const ways: { columns: string[]; cost: number }[] = [];
    for (let from = end - 1; from >= Math.max(0, end - 4); from--) {
      const parts = pieces.slice(from, end);
      const text = joinCell(parts.map((p) => p.text));
      const cost = headCost(text) + joinCost(parts);
      for (const way of best[from] ?? [])
        ways.push({
          columns: [...way.columns, text],
          cost: way.cost + cost + partedCost(way.columns.at(-1), text, pieces[from]),
        });
    }
    best.push(ways.sort((a, b) => a.cost - b.cost).slice(0, 3));
  }
  return best.at(-1) ?? [];
}

/** Cost of reading `parts` as one wrapped head: high where parts are common heads by themselves. */
function joinCost(parts: readonly Piece[]): number {
  let cost = 0;
  let sofar = parts[0]?.text ?? '';
  for (const part of parts.slice(1)) {
    const isBracket = /^[（(]/u.test(part.text);
    if (!isBracket) cost += JOIN[part.separator];
    if (!isBracket && headCost(sofar) + headCost(part.text) <= 0.5 && headCost(sofar + part.text) > 0) cost += 5;
    if (!isBracket && headCost(sofar) === 0 && headCost(sofar + part.text) > 1) cost += 2;
    sofar += part.text;
  }
  return cost;
}

/** Two short words under each other that make one common head are rather one head, wrapped. */
function partedCost(before: string | undefined, text: string, piece: Piece | undefined): number {
  if (before === undefined) return 0;
  if (/^[（(]/u.test(text)) return 4;
  if (!isBreak(piece?.separator) || before.length + text.length > 6) return 0;
  return headCost(before + text) === 0 ? 3 : 0;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((p) => p.text).join('');
}
