import type { Line } from './line.js';

/** Words of web pages and printing notes (lexicons/page-furniture.json). */
export interface FurnitureLexicon {
  /** Lines that are exactly this. */
  readonly whole: readonly string[];
  readonly starts: readonly string[];
  readonly contains: readonly string[];
  /** Names of the fields of a page's information table: 「索引号」, 「发文机关」. */
  readonly fields: readonly string[];
  /** Notes on publication: 「此件公开发布」. */
  readonly notes: readonly string[];
}

/** A longer line is prose, whatever it begins with. */
const MAX_LENGTH = 120;

/** Whether the line is navigation or a footer of a web page. Ask only outside the body of a document. */
export function isNavigation(line: Line, lexicon: FurnitureLexicon): boolean {
  const { text } = line.content;
  if (line.isMarkup) return true;
  if (text.length > MAX_LENGTH) return false;
  const { bare } = line;
  if (/^[-—–_=*·.…~|＊※◆●■]+$/u.test(bare)) return true;
  return (
    lexicon.whole.includes(bare) ||
    isBreadcrumb(text) ||
    text.split(/[\s|·]+/u).every((word) => word === '' || lexicon.whole.includes(word)) ||
    lexicon.starts.some((start) => text.startsWith(start) || bare.startsWith(start)) ||
    lexicon.contains.some((part) => text.includes(part))
  );
}

/** 「首页 > 政务公开 > 政策文件」. */
function isBreadcrumb(text: string): boolean {
  const steps = text.split(/\s*[>＞»›]+\s*/u);
  return steps.length >= 3 && steps.every((step) => step.length <= 24) && !/[。；]/u.test(text);
}

const COPIES = /^(?:抄送|主送|分送|报送|抄报)[:：]/u;
const PRINTED_ON = /[0-9〇○零一二三四五六七八九十]{1,4}日印(?:发|制)?$/u;
const CONTACT = /^[（(]?联系人[:：]/u;
const NUMBER_OF_COPIES = /^(?:共印|印数)[:：]?[0-9]+份/u;
const BRACKET_AHEAD = /^[（(]/u;

/**
 * Whether the line belongs to the printing notes (版记、附注): copies, printing office and date, note on publication.
 * Source: GB/T 9704-2012, 7.3.6 and 7.4.
 */
export function isPrintingNote(line: Line, lexicon: FurnitureLexicon): boolean {
  const text = line.bare;
  if (text.length > 300) return false;
  if (COPIES.test(text)) return true;
  if (text.length <= 60 && text.includes('日印') && PRINTED_ON.test(text)) return true;
  if (text.length <= 90 && CONTACT.test(text)) return true;
  if (NUMBER_OF_COPIES.test(text)) return true;
  if (text.length > 40) return false;
  const inner = text.replace(BRACKET_AHEAD, '');
  return lexicon.notes.some((note) => inner.startsWith(note));
}
