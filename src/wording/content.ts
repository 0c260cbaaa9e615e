import { foldWidth } from '../text/fold-width.js';
import { toSimplified } from '../text/simplified.js';

/** Marks that carry no meaning of their own: punctuation and strays, but none that belong to a quantity. */
const MARK = /^(?![%％‰])[\p{P}\s`^|~～¨´]$/u;

/** Whether a character is a mark: 「，」, 「（」, a stray 「`」; 「%」, 「+」 and 「≥」 are none. */
export function isMark(char: string): boolean {
  return MARK.test(char);
}

/** What a text says (实字): no marks, half width, lower case, simplified characters; with the way back to the text. */
export interface Content {
  readonly text: string;
  /** Offset in the printed text of each character. */
  readonly origin: readonly number[];
}

/** The content of a text, one character for one. Cost: linear. */
export function toContent(text: string): Content {
  // Latin capitals alone, because a change of case may change the length of other letters.
  const folded = toSimplified(foldWidth(text)).replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
  const origin: number[] = [];
  let content = '';
  for (let at = 0; at < folded.length; at++) {
    const char = folded.charAt(at);
    if (isMark(char)) continue;
    content += char;
    origin.push(at);
  }
  return { text: content, origin };
}

/** The content of a text without the way back. */
export function contentOf(text: string): string {
  return toContent(text).text;
}

/** Half-width stops that part Chinese text; between digits and Latin letters they part nothing. */
const HALF_STOPS = /(?<![0-9A-Za-z])[,;:!?]|[,;:!?](?![0-9A-Za-z])/gu;
const FULL_STOPS: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };

/** The text with half-width stops as full-width ones, one for one, so that it is cut into the same fragments. */
export function withFullStops(text: string): string {
  return text.replace(HALF_STOPS, (stop) => FULL_STOPS[stop] ?? stop);
}
