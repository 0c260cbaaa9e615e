import type { Span, TrackedText } from '../domain/span.js';
import { isDepartmentQuote } from '../text/department-quote.js';
import type { Enumerator } from './enumerator.js';
import { Series, findEnumerator } from './enumerator.js';
import type { Layout } from './layout.js';
import { isFull } from './layout.js';
import type { Line } from './line.js';
import { findMatches, findSpans } from '../text/find-matches.js';
import { slice } from '../text/tracked-text.js';
import { trimEnd } from '../text/trim-end.js';
import { joinOverBreak, squeeze } from './squeeze.js';

/** A paragraph of the body: hard wraps undone, white space left out. */
export interface Paragraph {
  readonly content: TrackedText;
  readonly span: Span;
  readonly enumerator: Enumerator | undefined;
  /** Length of the bold run at its head; 0 for none. */
  readonly boldLength: number;
  /**
   * Offset at which print sets a space between two Chinese words of the first line; undefined for none, and in articles, which have
   * their headings in brackets.
   */
  readonly gap: number | undefined;
  /** Rows of a table, joined. */
  readonly isTable: boolean;
}

const TERMINAL = /(?:[。！？；：…;:!?]|[\u4e00-\u9fff][.])$/u;
const FULL_STOP = /[。！？]$/u;
/** Quotes and brackets that may close behind a stop. */
const CLOSING = '"”’』」）)】';
const INNER_PUNCTUATION = /[，。；！？,;]/u;
/** A line that cannot open a paragraph. */
const CONTINUES = /^[，。、；：！？）)】〕》”’%％]/u;
/** How far back an open bracket still holds a paragraph together; a bracket that print forgot to close must not. */
const BRACKET_REACH = 240;

/**
 * Put lines together into paragraphs: undo hard wraps and page breaks, also inside words, brackets and lists.
 * What ends a paragraph: an enumerator that goes on with its series, a heading mark, an indent where paragraphs are
 * indented, a line that stops short of the margin, and the end of a sentence where lines are not wrapped.
 */
export function toParagraphs(lines: readonly Line[], layout: Layout): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const series = new Series();
  const numbering = findNumbering(lines);
  let open: Open | undefined;
  const close = (): void => {
    if (!open) return;
    const { content, first, last, enumerator, isTable } = open;
    paragraphs.push({
      content,
      span: { start: first.span.start, end: last.span.end },
      enumerator,
      boldLength: first.boldLength,
      gap: findGap(first, enumerator),
      isTable,
    });
  };
  for (const line of lines) {
    const content = isTight(line) ? line.content : squeeze(line.content);
    const isTable = isTableRow(line);
    const enumerator = isTable ? undefined : enumeratorOf(line, content, numbering);
    const starts = enumerator !== undefined && series.fits(enumerator);
    if (
      open &&
      (isTable || open.isTable ? isTable && open.isTable : goesOn(open, { line, text: content.text, starts }, layout))
    ) {
      open.content = joinOverBreak(open.content, content);
      open.last = line;
      continue;
    }
    close();
    if (enumerator) series.take(enumerator);
    open = { content, first: line, last: line, enumerator, isTable };
  }
  close();
  return paragraphs;
}

/** Whether a line has no white space. */
function isTight({ bare, content }: Line): boolean {
  return bare.length === content.text.length;
}

const BETWEEN_BARS = /^\|.*\|$/u;
const TABBED = /\S\t\s*\S/u;

/** A row of a table in the body: cells parted by tabs, or between bars. */
function isTableRow({ content }: Line): boolean {
  const { text } = content;
  return BETWEEN_BARS.test(text) || (text.includes('\t') && TABBED.test(text) && !/[。；]/u.test(text));
}

const GAP = /(?<=[\u4e00-\u9fff”》）])\s+(?=[\u4e00-\u9fff“《（])/gu;

/** Where the first line sets a space between two Chinese words, behind its enumerator. */
function findGap(line: Line, enumerator: Enumerator | undefined): number | undefined {
  if (!enumerator || enumerator.kind === 'article' || isTight(line)) return undefined;
  for (const { start } of findSpans(line.content.text, GAP)) {
    const at = squeeze(slice(line.content, 0, start)).text.length;
    if (at > enumerator.label.length + 1) return at;
  }
  return undefined;
}

/** A paragraph that may go on with the next line. */
interface Open {
  content: TrackedText;
  last: Line;
  readonly first: Line;
  readonly enumerator: Enumerator | undefined;
  readonly isTable: boolean;
}

interface Next {
  readonly line: Line;
  readonly text: string;
  /** The line begins with an enumerator that fits its series. */
  readonly starts: boolean;
}

function goesOn(open: Open, next: Next, layout: Layout): boolean {
  const { text } = open.content;
  if (next.line.headingLevel > 0 || open.last.headingLevel > 0) return false;
  if (CONTINUES.test(next.text)) return true;
  const inBracket = !FULL_STOP.test(trimEnd(text, CLOSING).slice(-1)) && hasOpenBracket(text);
  if (inBracket && (!next.starts || closesBracket(next.text))) return true;
  if (next.starts) return false;
  if (text.endsWith('》') && /^[《和与及等]/u.test(next.text)) return true;
  if (layout.indented && next.line.indent >= 1) return false;
  if (isDepartmentQuote(next.text) || closesWithDepartments(text)) return false;
  if (layout.wrapWidth !== undefined) return isFull(open.last, layout, open.first === open.last);
  return breaksOff(open, next, layout);
}

/** One line a paragraph: only running prose that breaks off in the middle of a sentence goes on. */
function breaksOff(open: Open, next: Next, layout: Layout): boolean {
  const { text } = open.content;
  if (TERMINAL.test(trimEnd(text, CLOSING).slice(-2))) return false;
  if (layout.indented && open.first.indent >= 1 && next.line.indent === 0 && !isCaptionLike(open)) return true;
  return INNER_PUNCTUATION.test(text) && !next.text.startsWith('附件');
}

/** How a document sets its numbers, where one line alone does not tell. */
interface Numbering {
  /** Articles are set off by a space: 「第十二条 」. */
  readonly articlesSpaced: boolean;
  /** Units are numbered 1, 1.1, 1.1.1 throughout, as in emergency plans. */
  readonly decimal: boolean;
}

function enumeratorOf(line: Line, content: TrackedText, numbering: Numbering): Enumerator | undefined {
  const found = findEnumerator(content.text);
  if (found?.kind === 'article' && numbering.articlesSpaced)
    return ARTICLE_HEAD.test(line.content.text) ? found : undefined;
  if (found?.kind === 'decimal2' || found?.kind === 'decimal3') return numbering.decimal ? found : undefined;
  const top = numbering.decimal && !found ? DECIMAL_TOP.exec(line.content.text)?.[1] : undefined;
  return top === undefined ? found : { kind: 'third', label: top, ordinal: Number(top) };
}

/** 「1 总则」: the top level of decimal numbering has no mark but the space. */
const DECIMAL_TOP = /^([1-9][0-9]?)\s+[\u4e00-\u9fff]/u;

const DECIMAL = /^[1-9][0-9]?[.．]/u;

function findNumbering(lines: readonly Line[]): Numbering {
  const decimals = lines.filter((line) => DECIMAL.test(line.bare) && findEnumerator(line.bare)?.kind === 'decimal2');
  return { articlesSpaced: areArticlesSpaced(lines), decimal: decimals.length >= 3 };
}

/** 「第十二条 」 with the space, bracket or end that sets it off from a sentence such as 「第十二条规定的…」. */
const ARTICLE_HEAD = /^第\s*[^\s条]{1,7}\s*条(?:之[一二三四五六七八九十]+)?(?:[\s\u3000（(【:：]|$)/u;

const ARTICLE = /^第[^\s条]{1,7}条/u;

function areArticlesSpaced(lines: readonly Line[]): boolean {
  const heads = lines.filter((line) => ARTICLE.test(line.content.text));
  return heads.filter((line) => ARTICLE_HEAD.test(line.content.text)).length >= heads.length * 0.8;
}

const PAIRS: Readonly<Record<string, string>> = {
  '（': '(',
  '(': '(',
  '〔': '[',
  '[': '[',
  '【': '【',
  '《': '《',
  '“': '“',
};
const CLOSERS: Readonly<Record<string, string>> = {
  '）': '(',
  ')': '(',
  '〕': '[',
  ']': '[',
  '】': '【',
  '》': '《',
  '”': '“',
};

const OPENING = /[（(〔[【《“]/u;
const BRACKETS = /[（(〔[【《“）)〕\]】》”]/gu;

/** Whether a bracket is still open at the end of `text`; brackets of one shape close each other over widths. */
export function hasOpenBracket(text: string): boolean {
  const near = text.slice(-BRACKET_REACH);
  if (!OPENING.test(near)) return false;
  const stack: string[] = [];
  for (const [bracket] of findMatches(near, BRACKETS)) {
    const opens = PAIRS[bracket];
    if (opens) stack.push(opens);
    else {
      const at = stack.lastIndexOf(CLOSERS[bracket] ?? '');
      if (at >= 0) stack.length = at;
    }
  }
  return stack.length > 0;
}

/** Whether the text closes a bracket that an earlier line has opened: 「任单位：市卫健委）」. */
function closesBracket(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (PAIRS[char] !== undefined) depth++;
    else if (CLOSERS[char] !== undefined && --depth < 0) return true;
    else if (char === '。') return false;
  }
  return false;
}

/** A heading or caption, which ends with its line. */
function isCaptionLike({ content: { text }, first, last }: Open): boolean {
  return first === last && text.length <= 30 && !INNER_PUNCTUATION.test(text);
}

/** Whether `text` ends with a final department parenthesis, which closes its clause. */
function closesWithDepartments(text: string): boolean {
  const start = findFinalParenthesis(text);
  return start !== undefined && isDepartmentQuote(text.slice(start));
}

const CLOSING_BRACKETS = '）)〕]】';

/** Offset of the parenthesis that ends `text` (a final 「。」 aside); undefined where the text ends otherwise. */
export function findFinalParenthesis(text: string): number | undefined {
  const end = trimEnd(text, '。．.；;').length;
  if (!CLOSING_BRACKETS.includes(text.charAt(end - 1)) || end === 0) return undefined;
  let depth = 0;
  for (let i = end - 1; i >= 0; i--) {
    const char = text[i] ?? '';
    if (CLOSING_BRACKETS.includes(char)) depth++;
    else if ('（(〔[【'.includes(char) && --depth === 0) return i;
  }
  return undefined;
}
