import { joinCell, printedWidth } from './cell-text.js';
import { parseEnumerator, type Enumerator } from './enumerator.js';
import { toPageLines } from './page-lines.js';

/** What stands in front of a piece: one space, several, a tab, a line break, a blank line, a page break. */
export type Separator = 'space' | 'gap' | 'tab' | 'line' | 'blank' | 'page';

/** A run of text without white space: the smallest part that goes into a cell as a whole. */
export interface Piece {
  readonly text: string;
  readonly separator: Separator;
  readonly width: number;
  readonly enumerator: Enumerator | undefined;
}

/** The pieces of an annex in printed order, and the lines that belong to the page and not to the table. */
export interface PieceList {
  readonly pieces: readonly Piece[];
  readonly pageLines: readonly string[];
}

/** 「2022 年 6 月」, 「30 %」: a number and its unit are one piece. */
const UNIT_START = /^(?:年|月|日|%|％|个|万|亿|元|家|所|张|人|底)/u;

/** Cut the raw text of an annex at its white space. Page numbers and 「续表」 lines are set apart. Cost: linear. */
export function cutPieces(raw: string): PieceList {
  const { lines, pageLines } = toPageLines(raw);
  const pieces: Piece[] = [];
  let isBlank = false;
  for (const line of lines) {
    isBlank ||= line.text === '';
    if (line.text === '') continue;
    pushLine(pieces, line.text, line.isPageStart ? 'page' : isBlank ? 'blank' : 'line');
    isBlank = false;
  }
  return { pieces, pageLines };
}

function pushLine(pieces: Piece[], line: string, separator: Separator): void {
  let before = separator;
  for (const part of line.split(/(\s+)/u)) {
    if (/^\s/u.test(part)) {
      before = part.includes('\t') ? 'tab' : /^(?:[ \u00a0])$/u.test(part) ? 'space' : 'gap';
      continue;
    }
    if (part === '') continue;
    const last = pieces.at(-1);
    const isUnit = before === 'space' && last !== undefined && /\d$/u.test(last.text) && UNIT_START.test(part);
    const isCount =
      before === 'space' && last !== undefined && /\d年$|月$/u.test(last.text) && /^\d{1,2}(?:月|日)/u.test(part);
    if (isUnit || isCount) pieces[pieces.length - 1] = toPiece(last.text + part, last.separator);
    else pieces.push(toPiece(part, before));
  }
}

function toPiece(text: string, separator: Separator): Piece {
  return { text, separator, width: printedWidth(text), enumerator: parseEnumerator(text) };
}

/** Whether a separator ends a printed line. */
export function isBreak(separator: Separator | undefined): boolean {
  return separator === 'line' || separator === 'blank' || separator === 'page';
}

/** Printed lines of a run of pieces, white space squeezed. */
export function toLines(pieces: readonly Piece[]): string[] {
  const lines: string[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && !isBreak(piece.separator)) last.push(piece.text);
    else lines.push([piece.text]);
  }
  return lines.map(joinCell);
}
