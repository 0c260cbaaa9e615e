import { Readability } from '@mozilla/readability';
import type { Diagnostic } from '../../domain/diagnostic.js';
import { decode } from '../decode.js';
import type { Reader, ReadResult } from '../reader.js';
import { RefusedFile } from '../refused-file.js';
import { blockLines } from './block-lines.js';
import { CONTENT_SELECTORS, FIELD_LINE, NOISE_SELECTOR } from './content-selectors.js';
import { parsePage, type DomElement, type Page } from './dom.js';

/** Less text is no content of a document. */
const MIN_CONTENT = 100;
/** A content element must hold so much of the long paragraphs of its page; else it is one box among several. */
const MIN_SHARE = 0.8;
const LONG_LINE = 40;

/**
 * Reads web pages: the text of the document, with its title and the information table over it. Navigation is left out where the page
 * marks its content by a known template, or where Readability finds it without losing text; else the whole page is kept, and
 * `structure/` sets navigation aside.
 */
export const htmlReader: Reader = {
  format: 'html',
  read: (bytes, _limits, charset) => Promise.resolve(readHtml(bytes, charset)),
};

/** @param charset  what the server said; it goes before what the page says, as in a browser */
function readHtml(bytes: Uint8Array, charset?: string): ReadResult {
  const decoded = decode(bytes, charset ?? declaredEncoding(bytes));
  if (!decoded.ok) throw new RefusedFile(decoded.reason);
  const page = parsePage(decoded.text);
  const titles = titlesOf(page);
  const published = metaOf(page, 'PubDate');
  for (const noise of [...page.whole.querySelectorAll(NOISE_SELECTOR)]) noise.remove();
  const whole = blockLines(page.whole).lines;
  const found = findByTemplate(page.whole, whole) ?? findByReadability(decoded.text, whole);
  if (!found) return result(withTitle(whole, titles), decoded, []);
  const left = whole.length - found.before.length - found.content.length;
  const notes = left > 0 ? [`网页导航、页脚等 ${left} 行未读入（正文取自 ${found.by}）`] : [];
  return result(withTitle([...fieldsOf(found.before, published), ...found.content], titles), decoded, notes);
}

interface Found {
  readonly by: string;
  /** Lines of the page before the content. */
  readonly before: readonly string[];
  readonly content: readonly string[];
}

function findByTemplate(page: DomElement, whole: readonly string[]): Found | undefined {
  for (const selector of CONTENT_SELECTORS)
    for (const root of page.querySelectorAll(selector)) {
      if ((root.textContent ?? '').length < MIN_CONTENT) continue;
      const { lines, from, to } = blockLines(page, root);
      const content = lines.slice(from, to);
      if (holdsText(content, whole)) return { by: selector, before: lines.slice(0, from), content };
    }
  return undefined;
}

/** Numbered units, annexes and rows of tables: a reading that leaves such lines out is not trusted. */
const OF_DOCUMENT =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百零〇]{1,6}[章节条]|[0-9]{1,2}[.．、]|附件|\|)/u;

/** Where the text begins and ends is what Readability says; all that stands between is kept. */
function findByReadability(html: string, whole: readonly string[]): Found | undefined {
  const article = readable(html);
  const content = article?.content ? blockLines(parsePage(article.content).whole).lines : [];
  if (content.length === 0 || !holdsText(content, whole, 1)) return undefined;
  const from = whole.indexOf(content[0] ?? '');
  const to = whole.lastIndexOf(content.at(-1) ?? '');
  if (from < 0 || to < from) return undefined;
  const outside = [...whole.slice(0, from), ...whole.slice(to + 1)];
  if (outside.some((line) => OF_DOCUMENT.test(line) && !FIELD_LINE.test(line))) return undefined;
  return { by: '正文识别', before: whole.slice(0, from), content: whole.slice(from, to + 1) };
}

/** Readability takes the page apart, so it gets one of its own; pages that it cannot read are no fault. */
function readable(html: string): { readonly content?: string | null | undefined } | null {
  try {
    return new Readability(parsePage(html).document).parse();
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    return null;
  }
}

/** Whether the content holds the long paragraphs of the page. */
function holdsText(content: readonly string[], whole: readonly string[], share = MIN_SHARE): boolean {
  const kept = lengthOfLong(content);
  return kept >= MIN_CONTENT && kept >= lengthOfLong(whole) * share;
}

function lengthOfLong(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (line.length >= LONG_LINE ? line.length : 0), 0);
}

/** The information table, and the date of publication where only the head of the page gives it. */
function fieldsOf(before: readonly string[], published: string | undefined): readonly string[] {
  const fields = before.filter((line) => line.length <= 300 && FIELD_LINE.test(line));
  return published === undefined || fields.some((line) => /发\s*布\s*(?:日|时)/u.test(line))
    ? fields
    : [...fields, `发布日期：${published.slice(0, 40)}`];
}

/** The title as the page gives it, in the order of trust: head of the article, its metadata, its first heading. */
function titlesOf(page: Page): readonly string[] {
  return [metaOf(page, 'ArticleTitle'), page.document.querySelector('h1')?.textContent ?? undefined]
    .map((title) => title?.replace(/\s+/gu, ' ').trim() ?? '')
    .filter((title) => title.length >= 6 && title.length <= 200);
}

function metaOf(page: Page, name: string): string | undefined {
  for (const meta of page.document.querySelectorAll('meta'))
    if (meta.getAttribute('name')?.toLowerCase() === name.toLowerCase()) {
      const content = meta.getAttribute('content')?.trim();
      if (content) return content;
    }
  return undefined;
}

/** Where the text does not print its title itself, the page's stands before it. */
function withTitle(lines: readonly string[], titles: readonly string[]): readonly string[] {
  const [title] = titles;
  if (title === undefined) return lines;
  const isPrinted = lines.slice(0, 40).join('').replace(/\s+/gu, '').includes(title.replace(/\s+/gu, ''));
  if (isPrinted) return lines;
  const at = lines.findLastIndex((line) => FIELD_LINE.test(line)) + 1;
  return [...lines.slice(0, at), title, ...lines.slice(at)];
}

const CHARSET = /charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w-]{3,20})/iu;

/** The encoding that the page names. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  return CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1];
}

function result(
  lines: readonly string[],
  { encoding, broken }: { readonly encoding: string; readonly broken: number },
  notes: readonly string[],
): ReadResult {
  return {
    text: lines.join('\n'),
    encoding,
    brokenCharacters: broken,
    diagnostics: notes.map((message): Diagnostic => ({ ruleId: 'ingest/left-out', severity: 'info', message })),
  };
}
