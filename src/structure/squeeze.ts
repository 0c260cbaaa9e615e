import type { Span, TrackedText } from '../domain/span.js';
import { concat, without } from '../text/tracked-text.js';

const SPACES = /[\s\u200b]+/gu;
const LATIN = /[A-Za-z]/u;
const ALNUM = /[A-Za-z0-9]/u;

/**
 * Leave out white space as print sets it between Chinese characters and around numbers (「15 个」 becomes 「15个」);
 * one space stays between two Latin words or numbers.
 */
export function squeeze(source: TrackedText): TrackedText {
  const { text } = source;
  const spaces: Span[] = [];
  for (let match = SPACES.exec(text); match; match = SPACES.exec(text)) {
    const { index: start } = match;
    const end = start + match[0].length;
    const parts = ALNUM.test(text.charAt(start - 1)) && ALNUM.test(text.charAt(end));
    if (!parts || end > start + 1) spaces.push({ start: parts ? start + 1 : start, end });
  }
  return spaces.length === 0 ? source : without(source, spaces);
}

/** Join two squeezed texts over a line break: Chinese without a space, Latin words with one. */
export function joinOverBreak(left: TrackedText, right: TrackedText): TrackedText {
  const space = LATIN.test(left.text.at(-1) ?? '') && LATIN.test(right.text[0] ?? '');
  return concat(space ? [left, { text: ' ', pieces: [] }, right] : [left, right]);
}
