import type { Span } from '../../domain/span.js';
import { parseNumeral } from '../../text/numeral.js';

/** A full date as found in a text. The span covers the printed form. */
export interface FoundDate extends Span {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
}

const D = '[0-9０-９]';
const ZEROS = '〇○零ＯOoΟ◯0';
const C = `[一二三四五六七八九${ZEROS}]`;
// 「2023 年 5 月 23 日」; 「2022-01-10」, 「2022.1.10」, 「2022/01/10」; 「二〇二三年五月二十三日」, 「二○二三年 五月廿三日」.
const DATES = new RegExp(
  [
    `(?<!${D})(${D}{4})\\s{0,3}年\\s{0,3}(${D}{1,2})\\s{0,3}月\\s{0,3}(${D}{1,2})\\s{0,3}[日号]`,
    `(?<![0-9０-９.\\-/])(${D}{4})([-./－．])(${D}{1,2})\\5(${D}{1,2})(?![0-9０-９])`,
    `(${C}{4})\\s{0,3}年\\s{0,3}([正一二三四五六七八九十]{1,2})\\s{0,3}月\\s{0,3}([一二三四五六七八九十廿卅]{1,3})\\s{0,3}日`,
  ].join('|'),
  'gu',
);

/**
 * Find the first full date of a text, e.g. the date of signature (成文日期).
 * @returns undefined when there is none; a masked year (20xx年), a month without a day and 31 February are none. Never throws.
 */
export function findDate(text: string): FoundDate | undefined {
  return findDates(text)[0];
}

/** Find all full dates of a text in reading order. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(DATES)) {
    const [, y1, m1, d1, y2, , m2, d2, y3, m3, d3] = match;
    const iso = toIso(toNumber(y1 ?? y2 ?? y3), toNumber(m1 ?? m2 ?? m3), toNumber(d1 ?? d2 ?? d3));
    if (iso !== undefined) found.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function toNumber(printed: string | undefined): number | undefined {
  if (printed === undefined) return undefined;
  if (/^[0-9]+$/u.test(printed)) return Number(printed);
  const plain = printed.normalize('NFKC');
  if (/^\d+$/u.test(plain)) return Number(plain);
  return parseNumeral(plain.replace(new RegExp(`[${ZEROS}]`, 'gu'), '〇').replace('正', '一'));
}

function toIso(year?: number, month?: number, day?: number): string | undefined {
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2199) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
