import { joinCell } from '../cell-text.js';
import { findRepeats, guessHeads, type HeadGuess } from '../head.js';
import { findNotes } from '../notes.js';
import { toLines, type Piece, type PieceList } from '../pieces.js';
import { fillSpans, type RebuiltTable } from '../rebuilt-table.js';
import { BodyText } from './body-text.js';
import { CellFactBook } from './cell-facts.js';
import { decode } from './decode.js';
import { fitLayout, readAgain } from './fit.js';
import { judgeForm } from './judge-form.js';
import { guessLayouts } from './keys.js';
import { prepareText, type FlowText } from './flow-text.js';
import type { FlowCell, Layout, Reading } from './layout.js';
import { learnModel } from './learn.js';
import { prepareScale } from './scale.js';

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

/** A guess at the form of the table, and how it reads the first part of the text. */
interface Guess {
  readonly head: HeadGuess;
  readonly layout: Layout;
  readonly body: Body;
  readonly flow: FlowText;
  readonly reading: Reading;
  readonly cost: number;
}

/** What stands below the heads; heads at one place have one body, however they are grouped. */
interface Body {
  readonly text: BodyText;
  readonly facts: CellFactBook;
  readonly repeatedHeads: readonly string[];
  /** Its first pieces, by their number, as they were prepared before. */
  readonly flows: Map<number, FlowText>;
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
  const { repeatedHeads } = guess.body;
  const { pieces } = guess.body.text;
  const { cells } = readWhole(guess);
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
  const bodies = new Map<string, Body>();
  const guesses = guessHeads(printed, HEAD_GUESSES).flatMap((head) => {
    const place = `${head.start}-${head.end}`;
    const body = bodies.get(place) ?? withoutHeads(printed, head);
    bodies.set(place, body);
    return guessLayouts(body.text.pieces, head.columns).map((layout) =>
      tryGuess({ head, layout, body }, FIRST_PIECES, 0),
    );
  });
  return guesses
    .sort((a, b) => a.cost - b.cost)
    .slice(0, FINALISTS)
    .map((guess) => tryGuess(guess, TRIAL_PIECES, TRIAL_PASSES))
    .sort((a, b) => a.cost - b.cost)[0];
}

/** Try a guess on the first `count` pieces. */
function tryGuess(guess: Pick<Guess, 'head' | 'layout' | 'body'>, count: number, passes: number): Guess {
  const { head, layout, body } = guess;
  const flow = firstPieces(body, count);
  const reading = fitLayout(flow, layout, passes);
  return { head, layout, body, flow, reading, cost: HEAD_SHARE * head.cost + judgeForm(layout, flow, reading) };
}

/** Read the whole text; the first reading knows what the trial has taught. */
function readWhole({ layout, body, flow, reading }: Guess): Reading {
  const { length } = body.text.pieces;
  const whole = firstPieces(body, length);
  const first = decode(prepareScale(whole, learnModel(flow, layout, reading.cells)), layout);
  return readAgain(whole, layout, first, length > LONG_TEXT ? 0 : PASSES);
}

function firstPieces({ text, facts, flows }: Body, count: number): FlowText {
  const most = Math.min(count, text.pieces.length);
  const flow = flows.get(most) ?? prepareText(facts, most);
  flows.set(most, flow);
  return flow;
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
  const text = new BodyText(pieces);
  return { text, facts: new CellFactBook(text), repeatedHeads, flows: new Map() };
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
