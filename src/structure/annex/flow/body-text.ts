import { printedWidth } from '../cell-text.js';
import { isBreak, type Piece } from '../pieces.js';
import { findBrackets, type BracketMark } from './brackets.js';
import { toClass } from './chars.js';

/**
 * The pieces below a head, with all that a reading asks of them and that no layout and no model changes. A cell is told
 * by its first piece and the piece after its last.
 */
export class BodyText {
  readonly pieces: readonly Piece[];
  private readonly text: string;
  /** Where each piece begins in `text`; one more for the end. */
  private readonly offsets: readonly number[];
  /** Printed width before each piece; one more for that of all. */
  private readonly widths: readonly number[];
  /** The piece with which the printed line of each piece begins. */
  private readonly lineStarts: readonly number[];
  private readonly classes: (readonly string[])[] = [];
  private readonly leads: (number | undefined)[] = [];
  private readonly brackets: (readonly BracketMark[] | undefined)[] = [];

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
    this.text = pieces.map((piece) => piece.text).join('');
    this.offsets = sumUp(pieces.map((piece) => piece.text.length));
    this.widths = sumUp(pieces.map((piece) => piece.width));
    this.lineStarts = findLineStarts(pieces);
  }

  textOf(from: number, to: number): string {
    return this.text.slice(this.offsets[from], this.offsets[to]);
  }

  /** Length of the text of a cell in UTF-16 units. */
  lengthOf(from: number, to: number): number {
    return (this.offsets[to] ?? 0) - (this.offsets[from] ?? 0);
  }

  /** Width of a cell, all its lines together, in half-width units. */
  widthOf(from: number, to: number): number {
    return (this.widths[to] ?? 0) - (this.widths[from] ?? 0);
  }

  /** Width of the last line of a cell. */
  lastLineOf(from: number, to: number): number {
    return this.widthOf(Math.max(from, this.lineStarts[to - 1] ?? 0), to);
  }

  /** Whether a line ends inside a cell. */
  isWrapped(from: number, to: number): boolean {
    return (this.lineStarts[to - 1] ?? 0) > from;
  }

  /** Classes of the characters of each piece of a cell. */
  classesOf(from: number, to: number): readonly (readonly string[])[] {
    for (let k = from; k < to; k++) this.classes[k] ??= Array.from(this.pieces[k]?.text ?? '', toClass);
    return this.classes.slice(from, to);
  }

  /** Width of what cannot be parted at the start of piece `k`. */
  leadOf(k: number): number {
    return (this.leads[k] ??= leadWidth(this.pieces[k]?.text ?? ''));
  }

  bracketsOf(k: number): readonly BracketMark[] {
    return (this.brackets[k] ??= findBrackets(this.pieces[k]?.text ?? ''));
  }
}

/** Sums of the first 0, 1, 2… of `values`. */
function sumUp(values: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...values.map((value) => (sum += value))];
}

function findLineStarts(pieces: readonly Piece[]): readonly number[] {
  let start = 0;
  return pieces.map((piece, k) => {
    if (isBreak(piece.separator)) start = k;
    return start;
  });
}

/** A number or a Latin word, with the first sign after it, goes to the next line as a whole. */
function leadWidth(text: string): number {
  return printedWidth(/^(?:[\dA-Za-z.%％]+|.)[、，。；：）)》”]?/u.exec(text)?.[0] ?? '');
}
