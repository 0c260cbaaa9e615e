import type { Span, TrackedText } from '../domain/span.js';
import { concat, fromRaw } from '../text/tracked-text.js';

/** One printed line, without its line break, outer white space and Markdown marks. Blank lines are not kept. */
export interface Line {
  readonly content: TrackedText;
  /** Text of `content` without any white space, as patterns want it. */
  readonly bare: string;
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
const MAY_HOLD_MARK = /[*\\&]/u;
const MARKS = /\*\*|\\(?=[-.#*_()[\]|])|&(?:nbsp|emsp|ensp);/gu;

const SPACE = /[\s\u00a0\u3000\ufeff\u200b]/u;
const SPACES = /[\s\u200b]+/gu;
const RULE_OR_COMMENT = /^(?:<!--.*-->|-{3,}|\*{3,}|_{3,}|={3,})$/u;

/** Cut a raw text into its printed lines. Accepts any text. */
export function toLines(raw: string): readonly Line[] {
  const lines: Line[] = [];
  let pageBreak = false;
  let at = 0;
  while (at < raw.length) {
    let end = at;
    while (end < raw.length && !isBreak(raw.charCodeAt(end))) end++;
    const line = toLine(raw, at, end, pageBreak);
    if (line) lines.push(line);
    if (line) pageBreak = false;
    if (raw[end] === '\f') pageBreak = true;
    at = end + 1;
  }
  return lines;
}

/** Whether a UTF-16 unit ends a printed line: \n, \v, \f (a page break), \r and the separators of Unicode. */
function isBreak(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x2028 || unit === 0x2029;
}

/** A line with other content, as where it is cut. */
export function withContent(line: Line, content: TrackedText, span: Span): Line {
  return { ...line, content, bare: withoutSpace(content.text), span };
}

function toLine(raw: string, from: number, to: number, pageBreak: boolean): Line | undefined {
  const start = skipSpace(raw, from, to);
  let end = to;
  while (end > start && isSpace(raw[end - 1])) end--;
  if (start === end) return undefined;
  const printed = raw.slice(start, end);
  const headingLevel = HEADING_MARK.exec(printed)?.[0].length ?? 0;
  const skip = headingLevel || (BULLET.exec(printed)?.[0].length ?? 0);
  const { content, boldLength } = withoutMarks(raw, { start: start + skip, end });
  return {
    content,
    bare: withoutSpace(content.text),
    span: { start, end },
    indent: visualWidth(raw.slice(from, start)),
    pageBreak,
    headingLevel,
    boldLength,
    isMarkup: RULE_OR_COMMENT.test(printed) || content.text.trim() === '',
  };
}

/** Leave out marks and leading white space, and say how far a leading bold run goes. */
function withoutMarks(raw: string, span: Span): { content: TrackedText; boldLength: number } {
  const printed = raw.slice(span.start, span.end);
  if (!MAY_HOLD_MARK.test(printed))
    return { content: fromRaw(raw, { start: skipSpace(raw, span.start, span.end), end: span.end }), boldLength: 0 };
  const parts: TrackedText[] = [];
  let boldLength = 0;
  let length = 0;
  let bold = false;
  let at = span.start;
  const take = (end: number): void => {
    const start = length === 0 ? skipSpace(raw, at, end) : at;
    if (start >= end) return;
    parts.push(fromRaw(raw, { start, end }));
    if (bold && boldLength === length) boldLength += end - start;
    length += end - start;
  };
  for (const mark of printed.matchAll(MARKS)) {
    take(span.start + mark.index);
    if (mark[0] === '**') bold = !bold;
    at = span.start + mark.index + mark[0].length;
  }
  take(span.end);
  return { content: concat(parts), boldLength };
}

function withoutSpace(text: string): string {
  return text.replace(SPACES, '');
}

/** Width of a text in Chinese characters: a full-width character counts 1, a half-width one 0.5. */
export function visualWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const isWide = code >= 0x2e80 ? code <= 0xffef || code > 0xffff : code >= 0x2010 && code <= 0x205f;
    width += isWide ? 1 : 0.5;
    if (code > 0xffff) at++;
  }
  return width;
}

/** Offset of the first character between two offsets that is no white space; the second one where there is none. */
function skipSpace(raw: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(raw[at])) at++;
  return at;
}

function isSpace(char: string | undefined): boolean {
  return char !== undefined && SPACE.test(char);
}
