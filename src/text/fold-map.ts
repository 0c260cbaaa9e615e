import { fold } from './fold.js';

/** A folded text with the way back: character `k` of `folded` comes from `text` at `origin[k]`; one more entry ends it. */
export interface FoldedText {
  readonly folded: string;
  readonly origin: readonly number[];
}

/** Folded unit of each UTF-16 unit that folds to one unit, by its code; 0 not yet known, -1 to be folded at length. */
const shortcuts = new Int32Array(0x10000);

/**
 * Fold like `fold`, character by character, and keep where each came from: a match in the folded text can then be marked
 * in the original, also where one sign became three (㈢) or none (white space). Cost: a table look-up for a character.
 */
export function foldWithMap(text: string): FoldedText {
  const origin: number[] = [];
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const folded = shortcuts[unit] ?? -1;
    if (folded > 0) add(folded, at);
    else {
      const char = String.fromCodePoint(text.codePointAt(at) ?? unit);
      const plain = fold(char);
      if (char.length === 1) shortcuts[unit] = plain.length === 1 ? plain.charCodeAt(0) : -1;
      for (let i = 0; i < plain.length; i++) add(plain.charCodeAt(i), at);
      at += char.length - 1;
    }
  }
  origin.push(text.length);
  return { folded: fromUnits(units), origin };

  function add(unit: number, at: number): void {
    // A run of dashes folds into one.
    if (unit === DASH && units.at(-1) === DASH) return;
    units.push(unit);
    origin.push(at);
  }
}

const DASH = 0x2d;
/** More arguments than a call may have would overflow the stack. */
const PORTION = 8192;

function fromUnits(units: readonly number[]): string {
  if (units.length <= PORTION) return String.fromCharCode(...units);
  let text = '';
  for (let from = 0; from < units.length; from += PORTION)
    text += String.fromCharCode(...units.slice(from, from + PORTION));
  return text;
}
