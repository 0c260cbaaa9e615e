/** Quotes that belong together; what is inside holds neither. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['＂', '＂'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
  ['„', '“'],
];
/** Double quotes that close one another where the proper one is missing: 「“总药师"」. */
const LOOSE = '“”"＂„‟';

export interface Quoted {
  readonly inner: string;
  /** Behind the closing quote. */
  readonly end: number;
}

/** Whether a character opens a quotation. */
export function opensQuote(char: string): boolean {
  return char !== '' && (LOOSE.includes(char) || PAIRS.some(([open]) => open === char));
}

/** The quotation that opens at `at`; undefined where none does or it is never closed. */
export function quoteAt(text: string, at: number): Quoted | undefined {
  const char = text.charAt(at);
  for (const [open, close] of PAIRS) {
    if (open !== char) continue;
    const end = nextOf(text, at + 1, open + close);
    if (end >= 0 && text.charAt(end) === close) return { inner: text.slice(at + 1, end), end: end + 1 };
  }
  if (!LOOSE.includes(char) || char === '') return undefined;
  const end = nextOf(text, at + 1, LOOSE);
  // 「““总药师”」: the second quote opens the real one.
  return end <= at + 1 ? undefined : { inner: text.slice(at + 1, end), end: end + 1 };
}

function nextOf(text: string, from: number, chars: string): number {
  for (let at = from; at < text.length; at++) if (chars.includes(text.charAt(at))) return at;
  return -1;
}
