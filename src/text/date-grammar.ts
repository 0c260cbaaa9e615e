import type { Span } from '../domain/span.js';
import { findMatches } from './find-matches.js';

/** A date or a span of years as it stands in a text. */
export interface PrintedDate extends Span {
  /**
   * The last day, month or year meant: 「2022年6月底前」 `2022-06`, 「2025年底」 `2025-12-31`, 「“十四五”期间」 `2025`; `--06` for a
   * month without a year; undefined where the year is masked (20xx年) or only a length is given (三年内).
   */
  readonly value: string | undefined;
  /** Its own words say by when: 底, 末, 前, 期间, 内. */
  readonly isLimit: boolean;
}

type Read = (groups: readonly (string | undefined)[]) => Omit<PrintedDate, 'start' | 'end'>;

const YEAR = '((?:19|20)\\d{2})年';
const MONTH = '(1[0-2]|0?[1-9])月';
const DAY = '(3[01]|[12]\\d|0?[1-9])日';
const BEFORE = '(?:之前|以前|前)';
const FIVE_YEARS = '["“”]?十([一二三四五六])五["“”]?';
const QUARTERS: Readonly<Record<string, string>> = {
  一季度: '03',
  二季度: '06',
  上半年: '06',
  三季度: '09',
  四季度: '12',
  下半年: '12',
};

const pad = (digits = ''): string => digits.padStart(2, '0');
const limit = (mark: string | undefined): boolean => mark !== undefined && mark !== '';

/** Each pattern with what its groups say; all are bounded. Where two fit, the longer match counts. */
const KINDS: readonly (readonly [pattern: string, read: Read])[] = [
  // 「2021—2025年」, 「2021年至2025年」
  [`(?:19|20)\\d{2}年?(?:[-~]{1,2}|至|到)${YEAR}(期间)?`, ([year, mark]) => ({ value: year, isLimit: limit(mark) })],
  // 「2022年6月30日前」
  [
    `${YEAR}${MONTH}${DAY}(${BEFORE})?`,
    ([y, m, d, mark]) => ({ value: `${y}-${pad(m)}-${pad(d)}`, isLimit: limit(mark) }),
  ],
  // 「2022年6月底前」, 「2022年6月」
  [`${YEAR}${MONTH}份?((?:底|末)?${BEFORE}?)`, ([y, m, mark]) => ({ value: `${y}-${pad(m)}`, isLimit: limit(mark) })],
  // 「2022年上半年」, 「2022年第一季度末」
  [
    `${YEAR}第?(${Object.keys(QUARTERS).join('|')})(?:[底末]${BEFORE}?)?`,
    ([year, quarter = '']) => ({ value: `${year}-${QUARTERS[quarter]}`, isLimit: true }),
  ],
  // 「2025年底」, 「2025年年底前」
  [`${YEAR}(?:年?[底末]|年终)${BEFORE}?`, ([year]) => ({ value: `${year}-12-31`, isLimit: true })],
  // 「2025年」, 「2025年度内」, 「2025年前」
  [`${YEAR}度?(${BEFORE}|内)?`, ([year, mark]) => ({ value: year, isLimit: limit(mark) })],
  // 「“十四五”期间」, 「“十四五”到“十五五”期间」
  [
    `(?:["“”]?十[一二三四五六]五["“”]?(?:规划)?[至到和])?${FIVE_YEARS}(?:规划)?(?:期间|时期|期末|末)`,
    ([digit = '']) => ({ value: String(2000 + 5 * '一二三四五六'.indexOf(digit) + 10), isLimit: true }),
  ],
  // 「6月底前」
  [
    `(?<![\\d个])${MONTH}(?:份|(?:底|末)${BEFORE}?|${BEFORE})`,
    ([month]) => ({ value: `--${pad(month)}`, isLimit: true }),
  ],
  [`(?<![\\d个])${MONTH}${DAY}(${BEFORE})?`, ([, , mark]) => ({ value: undefined, isLimit: limit(mark) })],
  // 「20xx年12月27日」
  [`\\d{0,3}[xX×*]{1,4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?`, () => ({ value: undefined, isLimit: false })],
  // 「年底前」, 「三年内」, 「近3年」
  [`[今明当本次]?年[底末]${BEFORE}?`, () => ({ value: undefined, isLimit: true })],
  ['(?:[一二两三四五六七八九十]{1,2}|\\d{1,2})年(?:之内|以内|内)', () => ({ value: undefined, isLimit: true })],
];
const MAY_HOLD = /[\d一二两三四五六七八九十xX*年][年月]|年[底末]|五["“”]?(?:规划|期|时|末|至|到|和)/u;
const COMPILED = KINDS.map(([pattern, read]) => [new RegExp(pattern, 'gu'), read] as const);

/**
 * Find the dates of a text folded by `foldWidth`, in reading order and without overlaps. Numbers inside them are no quantities.
 * Plan periods end with their last year: 十四五 2025, 十五五 2030.
 */
export function findDates(folded: string): readonly PrintedDate[] {
  if (!MAY_HOLD.test(folded)) return [];
  const all = COMPILED.flatMap(([pattern, read]) =>
    findMatches(folded, pattern).map((match): PrintedDate => {
      const { value, isLimit } = read(match.slice(1));
      return { start: match.index, end: match.index + match[0].length, value, isLimit };
    }),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PrintedDate[] = [];
  for (const date of all) if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date);
  return kept;
}
