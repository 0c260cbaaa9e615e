import type { Line } from './line.js';
import { isAnnexMarker, isCaption } from './line-roles.js';

const DASHES = '[-—–－―·]{1,4}';
/** 「— 3 —」, 「- 3 -」, 「一 3 一」 of a scan, 「第3页 共10页」, 「3 / 10」, 「Page 1 of 3」. */
const PAGE_NUMBER = new RegExp(
  `^(?:${DASHES}[0-9０-９]{1,4}${DASHES}|一[0-9]{1,3}一|第[0-9]{1,4}页(?:[,，、/]?共[0-9]{1,4}页)?|[0-9]{1,4}/[0-9]{1,4}|[Pp]age[0-9]{1,4}(?:of[0-9]{1,4})?)$`,
  'u',
);
const MAX_PAGE_NUMBER = 16;
const BARE_NUMBER = /^[0-9]{1,3}$/u;
/** 「某某市门户网站 http://… 第1页」: a foot that ends in the page number. */
const FOOT = /^[^。；，]{2,70}第[0-9]{1,4}页(?:[/共][^。，]{0,8})?$/u;
/** Bare numbers are pages where they count up so far apart; closer together they are cells of a table. The last page may be short. */
const MIN_PAGE = 5;
/** Head of a gazette: once beside a page break is enough. */
const GAZETTE = /公报|第[0-9]{1,3}期|文件$/u;
/** How far from a page number or page break a running head may stand. */
const NEAR = 2;

/**
 * Find what page breaks leave in a text: page numbers, and heads and feet that are printed again on each page. A bare number
 * is a page number beside a page break, or where bare numbers count up page by page. Tables of annexes keep the heads that
 * print repeats in them.
 */
export function findPageMatter(lines: readonly Line[]): ReadonlySet<Line> {
  const annex = lines.findIndex(isAnnexMarker);
  const body = annex < 0 ? lines : lines.slice(0, annex);
  const found = new Set(lines.filter((line, i) => isPageNumber(lines, i)));
  for (const line of countingNumbers(body)) found.add(line);
  for (const line of runningHeads(body, found)) found.add(line);
  return found;
}

function isPageNumber(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  if (!line) return false;
  const text = line.bare;
  if ((text.length <= MAX_PAGE_NUMBER && PAGE_NUMBER.test(text)) || (text.includes('页') && FOOT.test(text)))
    return true;
  return (line.pageBreak || lines[i + 1]?.pageBreak === true) && BARE_NUMBER.test(text);
}

function countingNumbers(lines: readonly Line[]): readonly Line[] {
  const numbers: { line: Line; at: number; value: number }[] = [];
  lines.forEach((line, at) => {
    if (line.bare.length <= 3 && BARE_NUMBER.test(line.bare)) numbers.push({ line, at, value: Number(line.bare) });
  });
  const counts = numbers.every(({ at, value }, i) => {
    const before = numbers[i - 1];
    const isLastPage = i >= 2 && at === lines.length - 1;
    return !before || (value === before.value + 1 && (at - before.at >= MIN_PAGE || isLastPage));
  });
  return counts && numbers.length >= 2 ? numbers.map(({ line }) => line) : [];
}

/** Captions that stand again and again beside page numbers or page breaks. */
function runningHeads(lines: readonly Line[], pageNumbers: ReadonlySet<Line>): readonly Line[] {
  if (pageNumbers.size === 0 && !lines.some((line) => line.pageBreak)) return [];
  const besideBreak = (i: number): boolean =>
    lines.slice(Math.max(0, i - NEAR), i + NEAR + 1).some((line) => pageNumbers.has(line) || line.pageBreak);
  const byText = new Map<string, { all: number; beside: Line[] }>();
  lines.forEach((line, i) => {
    if (pageNumbers.has(line) || line.bare.length > 40 || !isCaption(line)) return;
    const words = line.content.text.split(/\s+/u).sort().join(' ');
    const seen = byText.get(words) ?? { all: 0, beside: [] };
    seen.all++;
    if (besideBreak(i)) seen.beside.push(line);
    byText.set(words, seen);
  });
  return [...byText].flatMap(([words, { all, beside }]) =>
    (all >= 2 && beside.length >= 2) || GAZETTE.test(words) ? beside : [],
  );
}
