const LATIN_END = /[A-Za-z]$/u;
const LATIN_START = /^[A-Za-z]/u;

/**
 * Text of a cell from its printed parts: white space and hard wraps left out, otherwise exactly as printed;
 * two Latin words stay apart by one space.
 */
export function joinCell(parts: readonly string[]): string {
  let text = '';
  let last = '';
  for (const part of parts.flatMap((p) => p.split(/\s+/u))) {
    if (part === '') continue;
    text += LATIN_END.test(last) && LATIN_START.test(part) ? ` ${part}` : part;
    last = part.slice(-1);
  }
  return text;
}

/** Printed width in half-width units: a Han character counts 2, a Latin letter or a digit 1. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) < 0x2e80 && !/[“”‘’—…×≥≤Ⅰ-Ⅻ]/u.test(char) ? 1 : 2;
  return width;
}
