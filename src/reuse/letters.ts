import { fold } from '../text/fold.js';

const NO_CONTENT = /[\s\p{P}\p{S}]+/gu;

/** Folded letter of each UTF-16 unit that folds to one; 0 not yet known, -1 dropped, -2 to be folded at length. */
const shortcuts = new Int32Array(0x10000);
const [DROPPED, AT_LENGTH] = [-1, -2];

/**
 * What of a text counts when wordings are compared: folded (see `fold`), without punctuation, signs and white space, as UTF-16
 * units: 「２０２５年，达到85%。」 gives those of 「2025年达到85」. Cost: a table look-up for a character.
 */
export function toLetters(text: string): Uint16Array {
  let letters = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const known = shortcuts[unit] ?? 0;
    if (known > 0) letters[length++] = known;
    else if (known !== DROPPED) {
      const char = String.fromCodePoint(text.codePointAt(at) ?? unit);
      const plain = fold(char).replace(NO_CONTENT, '');
      if (char.length === 1) shortcuts[unit] = shortcutOf(plain);
      if (length + plain.length + text.length - at > letters.length) letters = enlarge(letters);
      for (let k = 0; k < plain.length; k++) letters[length++] = plain.charCodeAt(k);
      at += char.length - 1;
    }
  }
  return letters.slice(0, length);
}

function shortcutOf(plain: string): number {
  if (plain === '') return DROPPED;
  return plain.length === 1 ? plain.charCodeAt(0) : AT_LENGTH;
}

/** One character may fold to eighteen letters. */
function enlarge(letters: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(2 * letters.length + 32);
  larger.set(letters);
  return larger;
}
