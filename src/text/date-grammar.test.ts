import { describe, expect, it } from 'vitest';
import { findDates } from './date-grammar.js';
import { foldWidth } from './fold-width.js';

/** 「2025年底前」 → 「2025年底前=2025-12-31!」; 「!」 where its own words say by when, 「?」 where there is no year. */
function show(text: string): string {
  return findDates(foldWidth(text))
    .map(({ start, end, value, isLimit }) => `${text.slice(start, end)}=${value ?? '?'}${isLimit ? '!' : ''}`)
    .join(' | ');
}

describe('findDates()', () => {
  it.each([
    ['year', '到2025年建成', '2025年=2025'],
    ['full width', '２０２５年', '２０２５年=2025'],
    [
      'end of year',
      '2025年底前、2026年末、2027年年底',
      '2025年底前=2025-12-31! | 2026年末=2026-12-31! | 2027年年底=2027-12-31!',
    ],
    ['before the end of the year', '2022年底以前', '2022年底以前=2022-12-31!'],
    ['month', '2022年6月底前、2023年9月', '2022年6月底前=2022-06! | 2023年9月=2023-09'],
    ['day', '2022年6月30日前、2021年5月1日', '2022年6月30日前=2022-06-30! | 2021年5月1日=2021-05-01'],
    ['half-year and quarter', '2023年上半年、2024年第一季度', '2023年上半年=2023-06! | 2024年第一季度=2024-03!'],
    ['span of years', '2021—2025年、2022年至2024年期间', '2021—2025年=2025 | 2022年至2024年期间=2024!'],
    ['plan periods', '“十四五”期间、十五五末', '“十四五”期间=2025! | 十五五末=2030!'],
    ['two plan periods', '“十四五”到“十五五”期间', '“十四五”到“十五五”期间=2030!'],
    ['a plan by its name is no date', '《“十四五”规划》', ''],
    ['month without year', '9月底前', '9月底前=--09!'],
    ['masked year', '20xx年12月27日', '20xx年12月27日=?'],
    ['lengths and years of the reader', '三年内、年底前', '三年内=?! | 年底前=?!'],
    ['lengths in months are no months', '3个月内', ''],
  ])('%s', (_why, text, expected) => {
    expect(show(text)).toBe(expected);
  });
});
