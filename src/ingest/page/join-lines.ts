const LATIN_END = /[A-Za-z0-9,;:]$/u;
const LATIN_START = /^[A-Za-z]/u;

/** Join hard-wrapped lines: Chinese without a space, Latin words with one. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => text + seam(text, line) + line, '');
}

/** What stands between two lines that belong together. */
export function seam(before: string, after: string): string {
  return LATIN_END.test(before) && LATIN_START.test(after) ? ' ' : '';
}
