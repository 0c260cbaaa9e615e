import { fold } from './fold.js';

/** A folded text with the way back: character `k` of `folded` comes from `text` at `origin[k]`; one more entry ends it. */
export interface FoldedText {
  readonly folded: string;
  readonly origin: readonly number[];
}

const PLAIN = /^[\p{Script=Han}a-z0-9]$/u;
const remembered = new Map<string, string>();

/**
 * Fold like `fold`, character by character, and keep where each came from: a match in the folded text can then be marked
 * in the original, also where one sign became three (㈢) or none (white space).
 */
export function foldWithMap(text: string): FoldedText {
  const origin: number[] = [];
  let folded = '';
  let at = 0;
  for (const char of text) {
    const plain = foldChar(char);
    // A run of dashes folds into one.
    if (!(plain === '-' && folded.endsWith('-')))
      for (const unit of plain.split('')) {
        folded += unit;
        origin.push(at);
      }
    at += char.length;
  }
  origin.push(text.length);
  return { folded, origin };
}

function foldChar(char: string): string {
  const known = remembered.get(char);
  if (known !== undefined) return known;
  const plain = PLAIN.test(char) && char.normalize('NFKC') === char ? char : fold(char);
  if (remembered.size < 20_000) remembered.set(char, plain);
  return plain;
}
