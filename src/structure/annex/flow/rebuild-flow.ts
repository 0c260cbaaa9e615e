import { joinCell } from '../cell-text.js';
import { findRepeats, guessHeads, type HeadGuess } from '../head.js';
import { findNotes } from '../notes.js';
import { toLines, type Piece, type PieceList } from '../pieces.js';
import { fillSpans, type RebuiltTable } from '../rebuilt-table.js';
import { prepareText, type FlowText } from './cell-cost.js';
import { fitLayout } from './fit.js';
import { learnModel } from './learn.js';
import type { FlowModel } from './model.js';
import { judgeForm } from './judge-form.js';
import { guessLayouts } from './keys.js';
import type { FlowCell, Layout } from './layout.js';

const HEAD_GUESSES = 5;
/** Longer texts are kept as text. */
const MAX_FLOW_PIECES = 30_000;
/** Pieces by which the guesses are compared; the best one then reads the whole text. */
const FIRST_PIECES = 100;
const TRIAL_PIECES = 160;
const FINALISTS = 4;
const TRIAL_PASSES = 2;
const PASSES = 5;
/** Texts of more pieces are read once, with what the trial taught. */
const LONG_TEXT = 3000;
const HEAD_SHARE = 4;

interface Guess {
  readonly head: HeadGuess;
  readonly layout: Layout;
  readonly body: Body;
  /** What the trial taught; the reading of the whole text begins with it. */
  readonly model: FlowModel;
  readonly cost: number;
}

interface Body {
  readonly pieces: readonly Piece[];
  readonly repeatedHeads: readonly string[];
}

/**
 * Rebuild a table whose cells follow each other without marks, as in text taken from a PDF file.
 * Each likely head with each likely numbering reads the first part of the text; the cheapest reading wins.
 */
export function rebuildFlow(list: PieceList): RebuiltTable | undefined {
  if (list.pieces.length > MAX_FLOW_PIECES) return undefined;
  const end = findNotes(list.pieces);
  const printed = list.pieces.slice(0, end);
  const guess = chooseGuess(printed);
  if (!guess) return undefined;
  const { pieces, repeatedHeads } = guess.body;
  const passes = pieces.length > LONG_TEXT ? 0 : PASSES;
  const { cells } = fitLayout(prepareText(pieces), guess.layout, passes, guess.model);
  const { rows, spanned } = fillSpans(toRows(pieces, guess.layout, cells));
  if (!isTable(cells, rows.length)) return undefined;
  return {
    table: { columns: guess.layout.columns, rows },
    ground: 'flow',
    spanned,
    notes: [...toLines(printed.slice(0, guess.head.start)), ...toLines(list.pieces.slice(end))],
    pageMatter: [...repeatedHeads, ...list.pageLines],
    diagnostics: [
      {
        ruleId: 'structure/annex-table-inferred',
        severity: 'info',
        message: `附件表格由分行文字推定：${guess.layout.columns.length}列、${rows.length}行，请与原文核对`,
      },
    ],
  };
}

/** The cheapest guess: all are tried with one reading of a short part, the best few with further ones. */
function chooseGuess(printed: readonly Piece[]): Guess | undefined {
  const bodies = guessHeads(printed, HEAD_GUESSES).map((head) => ({ head, body: withoutHeads(printed, head) }));
  return bodies
    .flatMap(({ head, body }) => {
      const flow = prepareText(body.pieces.slice(0, FIRST_PIECES));
      return guessLayouts(body.pieces, head.columns).map((layout) => tryGuess({ head, layout, body }, flow, 0));
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, FINALISTS)
    .map((guess) => tryGuess(guess, prepareText(guess.body.pieces.slice(0, TRIAL_PIECES)), TRIAL_PASSES))
    .sort((a, b) => a.cost - b.cost)[0];
}

function tryGuess(guess: Omit<Guess, 'cost' | 'model'>, flow: FlowText, passes: number): Guess {
  const reading = fitLayout(flow, guess.layout, passes);
  return {
    ...guess,
    cost: HEAD_SHARE * guess.head.cost + judgeForm(guess.layout, flow.pieces, reading),
    model: learnModel(flow.pieces, guess.layout, reading.cells),
  };
}

function withoutHeads(printed: readonly Piece[], head: HeadGuess): Body {
  const pieces: Piece[] = [];
  const repeatedHeads: string[] = [];
  let at = head.end;
  for (const repeat of findRepeats(printed, head.start, head.end)) {
    pieces.push(...asPageStart(printed.slice(at, repeat.from), at > head.end));
    repeatedHeads.push(joinCell(printed.slice(repeat.from, repeat.to).map((p) => p.text)));
    at = repeat.to;
  }
  pieces.push(...asPageStart(printed.slice(at), at > head.end));
  return { pieces, repeatedHeads };
}

function asPageStart(pieces: readonly Piece[], isPageStart: boolean): readonly Piece[] {
  const first = pieces[0];
  return first && isPageStart ? [{ ...first, separator: 'page' }, ...pieces.slice(1)] : pieces;
}

function toRows(pieces: readonly Piece[], layout: Layout, cells: readonly FlowCell[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const cell of cells) {
    const row = (rows[cell.row] ??= layout.columns.map(() => ''));
    row[cell.column] = joinCell([row[cell.column] ?? '', ...pieces.slice(cell.from, cell.to).map((p) => p.text)]);
  }
  return rows;
}

/** Two rows at least, and in most rows more than one cell. */
function isTable(cells: readonly FlowCell[], rows: number): boolean {
  return rows >= 2 && cells.length >= rows * 1.6;
}
