/** A printed line, white space around it left out, except for tabs and the indent. */
export interface PrintedLine {
  readonly text: string;
  /** Columns of white space before the text, in half-width units; a tab counts 8. */
  readonly indent: number;
  /** Whether a page begins with this line. */
  readonly isPageStart: boolean;
}

/** The lines of an annex, blank ones with an empty text; page numbers and 「续表」 lines are set apart. */
export interface PageLines {
  readonly lines: readonly PrintedLine[];
  readonly pageLines: readonly string[];
}

const PAGE_NUMBER =
  /^(?:[-—–－─·•]{1,3}\s{0,3}\d{1,4}\s{0,3}[-—–－─·•]{1,3}|第\s?\d{1,4}\s?页[^，。]{0,14}|[（(]?续表[^，。]{0,6})$/u;
const LONE_NUMBER = /^\d{1,4}$/u;

export function toPageLines(raw: string): PageLines {
  const lines: PrintedLine[] = [];
  const pageLines: string[] = [];
  let isPageStart = false;
  const printed = raw.split(/\r\n|[\n\r\u2028\u2029]/u);
  for (const [index, line] of printed.entries()) {
    const text = trimSpaces(line);
    if (line.includes('\f')) isPageStart = true;
    const words = text.trim();
    if (
      words !== '' &&
      (PAGE_NUMBER.test(words.slice(0, 40)) || (LONE_NUMBER.test(words) && isAtPageBreak(printed, index)))
    ) {
      pageLines.push(words);
      isPageStart = true;
      continue;
    }
    lines.push({ text: words === '' ? '' : text, indent: indentOf(line), isPageStart });
    if (words !== '') isPageStart = false;
  }
  return { lines, pageLines };
}

/** Without white space around it, tabs excepted: a tab at either end stands beside an open cell. */
function trimSpaces(line: string): string {
  const isSpace = (char: string | undefined): boolean => char !== undefined && char !== '\t' && /\s/u.test(char);
  let start = 0;
  let end = line.length;
  while (start < end && isSpace(line[start])) start += 1;
  while (end > start && isSpace(line[end - 1])) end -= 1;
  return line.slice(start, end);
}

function isAtPageBreak(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index + 1, index + 4).find((line) => line.trim() !== '' || line.includes('\f'));
  return next?.startsWith('\f') ?? false;
}

function indentOf(line: string): number {
  let indent = 0;
  for (const char of line) {
    if (/\S/u.test(char)) break;
    indent += char === '\t' ? 8 : char === '\u3000' ? 2 : char === '\f' ? 0 : 1;
  }
  return indent;
}
