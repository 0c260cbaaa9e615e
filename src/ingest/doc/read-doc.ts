import WordExtractor from 'word-extractor';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Reader, ReadResult } from '../reader.js';
import { RefusedFile, damaged } from '../refused-file.js';
import { checkCompound } from './compound-file.js';

/**
 * Reads Word 97-2003 documents (.doc, and .wps where it is the same container): text, tables, text boxes, notes. Labels of automatic
 * lists are not stored in the text and are lost; where that is likely, a diagnostic says so.
 */
export const docReader: Reader = { format: 'doc', read };

async function read(bytes: Uint8Array): Promise<ReadResult> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkCompound(buffer);
  const document = (await new WordExtractor().extract(buffer).catch((cause: unknown) => {
    throw damaged(' Word 正文', cause);
  })) as unknown as ExtractedText;
  const plain = { filterUnicode: false };
  const body = document.getBody(plain);
  if (body.trim() === '') throw new RefusedFile('文件里没有文字');
  const parts = [
    body,
    document.getTextboxes({ ...plain, includeHeadersAndFooters: false }),
    document.getFootnotes(plain),
    document.getEndnotes(plain),
  ];
  const text = parts
    .map(toLines)
    .filter((part) => part !== '')
    .join('\n');
  return { text, diagnostics: diagnose(text, document) };
}

/** The library's types leave out the option without which it turns 「“”」 and 「—」 into ASCII. */
interface ExtractedText {
  getBody(options: { filterUnicode: boolean }): string;
  getFootnotes(options: { filterUnicode: boolean }): string;
  getEndnotes(options: { filterUnicode: boolean }): string;
  getHeaders(options: { filterUnicode: boolean }): string;
  getAnnotations(options: { filterUnicode: boolean }): string;
  getTextboxes(options: { filterUnicode: boolean; includeHeadersAndFooters: boolean }): string;
}

function toLines(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => (/\S\t/u.test(line) ? line.replace(/\t+$/u, '') : line.trim()))
    .filter((line) => line !== '')
    .join('\n');
}

const ENUMERATED =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百零]{1,6}[章节条]|[0-9]{1,2}[.．、])/mu;
/** A longer text without a single number was numbered automatically. */
const LONG = 2000;

function diagnose(text: string, document: ExtractedText): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (text.length >= LONG && !ENUMERATED.test(text))
    found.push({
      ruleId: 'ingest/no-numbers',
      severity: 'warning',
      message: '正文没有序号：.doc 的自动编号读不出来；请用 Word 或 WPS 打开，另存为 .docx 后再放入',
    });
  const furniture = document.getHeaders({ filterUnicode: false }).replace(/\s+/gu, ' ').trim();
  if (/\p{L}/u.test(furniture))
    found.push({ ruleId: 'ingest/left-out', severity: 'info', message: `页眉页脚未读入：${furniture.slice(0, 200)}` });
  if (document.getAnnotations({ filterUnicode: false }).trim() !== '')
    found.push({ ruleId: 'ingest/left-out', severity: 'info', message: '批注未读入' });
  return found;
}
