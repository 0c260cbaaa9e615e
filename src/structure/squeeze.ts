import type { TrackedText } from '../domain/span.js';
import { concat, filter } from '../text/tracked-text.js';

const SPACE = /[\s\u00a0\u3000\ufeff\u200b]/u;
const LATIN = /[A-Za-z]/u;
const ALNUM = /[A-Za-z0-9]/u;

/**
 * Leave out white space as print sets it between Chinese characters and around numbers (「15 个」 becomes 「15个」);
 * one space stays between two Latin words or numbers.
 */
export function squeeze(source: TrackedText): TrackedText {
  const { text } = source;
  if (!SPACE.test(text)) return source;
  return filter(source, (i) => {
    if (!SPACE.test(text[i] ?? '')) return false;
    if (SPACE.test(text[i - 1] ?? '')) return true;
    let next = i + 1;
    while (next < text.length && SPACE.test(text[next] ?? '')) next++;
    return !(ALNUM.test(text[i - 1] ?? '') && ALNUM.test(text[next] ?? ''));
  });
}

/** Join two squeezed texts over a line break: Chinese without a space, Latin words with one. */
export function joinOverBreak(left: TrackedText, right: TrackedText): TrackedText {
  const space = LATIN.test(left.text.at(-1) ?? '') && LATIN.test(right.text[0] ?? '');
  return concat(space ? [left, { text: ' ', pieces: [] }, right] : [left, right]);
}
