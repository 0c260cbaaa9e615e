import type { Span } from '../domain/span.js';
import { findMatches } from './find-matches.js';

/** A document number (发文字号) as found in a text. The span covers the printed form. */
export interface DocumentNumber extends Span {
  /** As printed: 「运政办发〔2023〕13 号」. */
  readonly matchedText: string;
  /** 「运政办发〔2023〕13号」, 「中华人民共和国国务院令第722号」. */
  readonly value: string;
  /** Letters before the year or the 第 (机关代字): 「运政办发」. */
  readonly letters: string;
  /** Four digits; undefined for orders and notices that bear none. */
  readonly year: number | undefined;
}

/** Opening and closing brackets that stand around the year: 〔〕 of the standard and what scans and web pages make of it. */
const OPEN = '〔\\[［（(【﹝〖';
const CLOSE = '〕\\]］）)】﹞〗';
// 「〔2021〕18号」, 「[2021] 第18 号」: year, serial. Every gap is bounded.
const YEAR_AND_SERIAL = new RegExp(
  `[${OPEN}]\\s{0,3}([0-9０-９]{4})\\s{0,3}年?\\s{0,3}[${CLOSE}]\\s{0,4}第?\\s{0,3}([0-9０-９]{1,6})\\s{0,4}[号號]`,
  'gu',
);
// 「令第722号」, 「公告 第3号」, 「公告2021年第3号」, 「令（第12号）」, 「令第十二号」: kind, year, serial.
const ORDER =
  /(令|公告|通告)\s{0,3}[（(]?\s{0,2}(?:([0-9０-９]{4})\s{0,2}年\s{0,2})?第\s{0,3}([0-9０-９]{1,5}|[一二三四五六七八九十百〇零○]{1,8})\s{0,3}[号號]/gu;
/** 「河北省人民政府令〔2023〕第3号」: the year stands in brackets, the letters are the name of the order. */
const ORDER_NAME = /(?:令|公告|通告)$/u;
const LETTER = /[\p{Script=Han}A-Za-zＸ×]/u;
const MAX_LETTERS = 16;
const MAX_ISSUER = 40;
/** Words of running text that may touch the letters: 「根据国办发〔2021〕18号」, 「意见和国办发〔2021〕18号」. */
const LEAD_IN_WORDS =
  '根据|按照|依照|依据|遵照|参照|落实|贯彻|执行|转发|印发|文号|字号|编号|文件|通知|方案|意见|办法|规定|精神|关于|以及|根據|依據|落實|貫徹|執行|轉發|印發';
const LETTERS_LEAD_IN = new RegExp(`.*(?:${LEAD_IN_WORDS}|[由以和及与见为按照据的])(?=.)`, 'u');
/** Names of issuers hold 和 and 以 themselves (住房和城乡建设部令), so only the first character may be cut off. */
const ISSUER_LEAD_IN = new RegExp(`.*(?:${LEAD_IN_WORDS})(?=.)|^[由以和及与见按据](?=.)`, 'u');
/** What no letters begin with: cutting 「和政办发」 after 和 would leave this. */
const HALF_LETTERS = /^(?:[政府办发委字函]|人民政府)/u;

/**
 * Find the first document number (发文字号) in `text`, e.g. 「粤府办〔2024〕17号」, 「国务院令第722号」, 「公告第3号」.
 * Accepts 〔〕, [], （）, 【】 around the year and spaces or line breaks between the parts, because scans and web pages have them.
 * @returns undefined when there is none or the year or serial is masked (20XX). Never throws.
 * Source: GB/T 9704-2012, 7.2.5.
 */
export function findDocumentNumber(text: string): DocumentNumber | undefined {
  return findDocumentNumbers(text)[0];
}

/** Find all document numbers of a text in reading order; they never overlap. */
export function findDocumentNumbers(text: string): readonly DocumentNumber[] {
  if (!/[号號]/u.test(text)) return [];
  const found = [...findYearNumbers(text), ...findOrders(text)].sort((a, b) => a.start - b.start);
  return found.filter((number, i) => number.start >= (found[i - 1]?.end ?? 0));
}

/** Uniform form for comparing: 〔〕 around the year, no spaces, serial without leading zeros, 第 after the year only in orders. */
export function normaliseDocumentNumber(printed: string): string {
  return printed
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/(?<=令|公告|通告)[[(【〖﹝〔](\d{4})年?[\])】〗﹞〕](第?)0*(\d+)/u, '〔$1〕$2$3')
    .replace(/(?<!令|公告|通告)[[(【〖﹝〔](\d{4})年?[\])】〗﹞〕]第?0*(\d+)/u, '〔$1〕$2')
    .replace(/[(](第[^()]{1,8}[号號])[)]?/u, '$1')
    .replace(/第0+(\d)/u, '第$1');
}

function* findYearNumbers(text: string): Generator<DocumentNumber> {
  for (const match of findMatches(text, YEAR_AND_SERIAL)) {
    const start = startOfLetters(text, match.index);
    if (start !== undefined) yield toNumber(text, start, match.index, match.index + match[0].length, match[1]);
  }
}

function* findOrders(text: string): Generator<DocumentNumber> {
  for (const match of findMatches(text, ORDER)) {
    const kindEnd = match.index + (match[1]?.length ?? 0);
    yield toNumber(text, startOfIssuer(text, match.index), kindEnd, match.index + match[0].length, match[2]);
  }
}

function toNumber(text: string, start: number, lettersEnd: number, end: number, year?: string): DocumentNumber {
  const matchedText = text.slice(start, end);
  return {
    matchedText,
    value: normaliseDocumentNumber(matchedText),
    letters: text.slice(start, lettersEnd).replace(/\s+/gu, ''),
    year: year === undefined ? undefined : Number(year.normalize('NFKC')),
    start,
    end,
  };
}

/** Where the name of the issuer before `end` begins; the 日 of a date that touches it is cut off. */
function startOfIssuer(text: string, end: number): number {
  const run = runBefore(text, end, MAX_ISSUER);
  const start = end - run.length;
  if (run.startsWith('日') && /[0-9０-９]/u.test(text[start - 1] ?? '')) return start + 1;
  return end - run.replace(ISSUER_LEAD_IN, '').length;
}

/** Where the letters before the bracket at `at` begin; undefined when there are none. */
function startOfLetters(text: string, at: number): number | undefined {
  const end = skipSpacesBack(text, at, 3);
  if (ORDER_NAME.test(text.slice(Math.max(0, end - 2), end))) return startOfIssuer(text, end);
  const near = runBefore(text, end, MAX_LETTERS);
  if (near === '') return undefined;
  const start = end - near.length;
  // A hard wrap inside a parenthesis: 「（晋政⏎办发〔2022〕31号）」 belongs together, 「…办公室文件⏎晋政办发〔2022〕31号」 does not.
  const before = skipSpacesBack(text, start, 4);
  const far = before < start ? runBefore(text, before, MAX_LETTERS) : '';
  if (far !== '' && far.length + near.length <= MAX_LETTERS && /[（(]/u.test(text[before - far.length - 1] ?? ''))
    return before - far.length;
  const letters = trimLeadIn(near);
  return end - letters.length;
}

function trimLeadIn(run: string): string {
  const rest = run.replace(LETTERS_LEAD_IN, '');
  return HALF_LETTERS.test(rest) ? run : rest;
}

function runBefore(text: string, end: number, max: number): string {
  let start = end;
  while (start > 0 && end - start < max && LETTER.test(text[start - 1] ?? '')) start--;
  return text.slice(start, end);
}

function skipSpacesBack(text: string, end: number, max: number): number {
  let at = end;
  while (at > 0 && end - at < max && /\s/u.test(text[at - 1] ?? '')) at--;
  return at;
}
