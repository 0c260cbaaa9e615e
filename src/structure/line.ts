import type { Span, TrackedText } from '../domain/span.js';
import { concat, fromRaw } from '../text/tracked-text.js';

/** One printed line, without its line break, outer white space and Markdown marks. Blank lines are not kept. */
export interface Line {
  readonly content: TrackedText;
  /** The line in the raw text, outer white space left out, marks included. */
  readonly span: Span;
  /** Width of the leading white space in Chinese characters. */
  readonly indent: number;
  /** A page break (form feed) stands before the line. */
  readonly pageBreak: boolean;
  /** Markdown heading level; 0 for none. A hint only: levels lie. */
  readonly headingLevel: number;
  /** Length of the leading bold run in `content`; 0 for none. */
  readonly boldLength: number;
  /** An HTML comment or a rule, no text of the document. */
  readonly isMarkup: boolean;
}

const HEADING_MARK = /^#{1,6}(?!#)/u;
/** 「- 」, 「• 」, 「▌」; not the dash of a page number 「- 3 -」. */
const BULLET = /^(?:[-*+•●]\s+(?=\S)|[▌▍■◆▶►★☆※]\s*(?=\S))(?![0-9]{1,4}\s*[-—–－]\s*$)/u;
/** Marks inside a line that are no text: bold, the backslash of 「3\\.」, the entity of a space. */
const MARKS = /\*\*|\\(?=[-.#*_()[\]|])|&(?:nbsp|emsp|ensp);/gu;

/** Cut a stretch of raw text into its printed lines. Accepts any text. */
export function toLines(raw: string, within: Span): readonly Line[] {
  const lines: Line[] = [];
  let pageBreak = false;
  let at = within.start;
  while (at < within.end) {
    const found = raw.slice(at, within.end).search(/[\n\r\f\v\u2028\u2029]/u);
    const end = found < 0 ? within.end : at + found;
    const line = toLine(raw, at, end, pageBreak);
    if (line) lines.push(line);
    if (line) pageBreak = false;
    if (raw[end] === '\f') pageBreak = true;
    at = end + 1;
  }
  return lines;
}

function toLine(raw: string, from: number, to: number, pageBreak: boolean): Line | undefined {
  let start = from;
  while (start < to && isSpace(raw[start])) start++;
  let end = to;
  while (end > start && isSpace(raw[end - 1])) end--;
  if (start === end) return undefined;
  const printed = raw.slice(start, end);
  const headingLevel = HEADING_MARK.exec(printed)?.[0].length ?? 0;
  const skip = headingLevel || (BULLET.exec(printed)?.[0].length ?? 0);
  const { content, boldLength } = withoutMarks(raw, { start: start + skip, end });
  return {
    content,
    span: { start, end },
    indent: visualWidth(raw.slice(from, start)),
    pageBreak,
    headingLevel,
    boldLength,
    isMarkup: /^(?:<!--.*-->|-{3,}|\*{3,}|_{3,}|={3,})$/u.test(printed) || content.text.trim() === '',
  };
}

/** Leave out marks and leading white space, and say how far a leading bold run goes. */
function withoutMarks(raw: string, span: Span): { content: TrackedText; boldLength: number } {
  const parts: TrackedText[] = [];
  let boldLength = 0;
  let length = 0;
  let bold = false;
  let at = span.start;
  const take = (end: number): void => {
    let start = at;
    if (length === 0) while (start < end && isSpace(raw[start])) start++;
    if (start >= end) return;
    parts.push(fromRaw(raw, { start, end }));
    if (bold && boldLength === length) boldLength += end - start;
    length += end - start;
  };
  for (const mark of raw.slice(span.start, span.end).matchAll(MARKS)) {
    take(span.start + mark.index);
    if (mark[0] === '**') bold = !bold;
    at = span.start + mark.index + mark[0].length;
  }
  take(span.end);
  return { content: concat(parts), boldLength };
}

/** Width of a text in Chinese characters: a full-width character counts 1, a half-width one 0.5. */
export function visualWidth(text: string): number {
  let width = 0;
  for (const char of text)
    width += /[\u2010-\u205f\u2e80-\uffef]/u.test(char) ? 1 : (char.codePointAt(0) ?? 0) > 0xffff ? 1 : 0.5;
  return width;
}

function isSpace(char: string | undefined): boolean {
  return char !== undefined && /[\s\u00a0\u3000\ufeff\u200b]/u.test(char);
}
