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
  const bare = text.replace(/\s+/gu, '');
  if (/^[\p{P}\p{S}]+$/u.test(bare)) return true;
  return (
    lexicon.whole.includes(text) ||
    lexicon.whole.includes(bare) ||
    lexicon.starts.some((start) => text.startsWith(start) || bare.startsWith(start)) ||
    lexicon.contains.some((part) => text.includes(part))
  );
}

/** Whether the line is a page number: 「— 3 —」, 「- 3 -」, 「第3页 共10页」, 「3 / 10」. Bare numbers count only beside a page break. */
export function isPageNumber(line: Line): boolean {
  const text = line.content.text.replace(/\s+/gu, '');
  if (text.length > 16) return false;
  return (
    /^[-—–－―·]{1,4}[0-9０-９]{1,4}[-—–－―·]{1,4}$/u.test(text) ||
    /^第[0-9]{1,4}页(?:[,，、/]?共[0-9]{1,4}页)?$/u.test(text) ||
    /^[0-9]{1,4}\/[0-9]{1,4}$/u.test(text)
  );
}

/**
 * Whether the line belongs to the printing notes (版记、附注): copies, printing office and date, note on publication.
 * Source: GB/T 9704-2012, 7.3.6 and 7.4.
 */
export function isPrintingNote(line: Line, lexicon: FurnitureLexicon): boolean {
  const text = line.content.text.replace(/\s+/gu, '');
  if (text.length > 300) return false;
  if (/^(?:抄送|主送|分送|报送|抄报)[:：]/u.test(text)) return true;
  if (/[0-9〇○零一二三四五六七八九十]{1,4}日印(?:发|制)?$/u.test(text) && text.length <= 60) return true;
  if (/^(?:共印|印数)[:：]?[0-9]+份/u.test(text)) return true;
  const inner = /^[（(]?(.+?)[）)]?$/u.exec(text)?.[1] ?? '';
  return text.length <= 40 && lexicon.notes.some((note) => inner.startsWith(note));
}

/** One field of the information table of a page. */
export interface PageField {
  /** Name without spaces: 「有效性」. */
  readonly name: string;
  readonly value: string;
}

/** The pattern that finds field names of a page; build it once for a run. */
export function fieldPattern(lexicon: FurnitureLexicon): RegExp {
  const names = [...new Set(lexicon.fields.map((name) => name.replace(/\s/gu, '')))]
    .sort((a, b) => b.length - a.length)
    .map((name) => [...name].join('\\s*'));
  return new RegExp(`(?:^|[\\s|\\]】])[\\[【|\\s]{0,4}(${names.join('|')})\\s*[】\\]]?\\s*(?:[:：]|(?=\\|))`, 'gu');
}

/**
 * Find the fields that one line of a page prints, e.g. 「发布日期：2022-02-28 来源：本网」 or 「| 文 号: | 赣府厅发〔2022〕1号 |」.
 * @param pattern made by `fieldPattern`
 * @returns [] where the line begins otherwise.
 */
export function findPageFields(line: Line, pattern: RegExp): readonly PageField[] {
  const { text } = line.content;
  if (text.length > 400) return [];
  const found = [...text.matchAll(pattern)];
  if (found[0] === undefined || !/^[|\s[【]*$/u.test(text.slice(0, found[0].index))) return [];
  return found.map((match, i) => {
    const from = match.index + match[0].length;
    const value = text.slice(from, found[i + 1]?.index ?? text.length).replace(/^[|\s]+|[|\s]+$/gu, '');
    return { name: (match[1] ?? '').replace(/\s/gu, ''), value };
  });
}
