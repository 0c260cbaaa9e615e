import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, findDates } from './dates.js';

describe('findDate', () => {
  it.each([
    ['the plain form', '湖北省人民政府\n2023年5月3日', '2023-05-03'],
    ['spaces', '2023 年 5 月 23 日', '2023-05-23'],
    ['hyphens', '成文日期: 2022-01-10', '2022-01-10'],
    ['points', '发布于2022.1.10', '2022-01-10'],
    ['slashes', '2022/01/10 09:30', '2022-01-10'],
    ['full width digits', '２０２１年１２月３１日', '2021-12-31'],
    ['Chinese numerals', '二〇二三年五月二十三日', '2023-05-23'],
    ['a circle for zero', '二○二○年十月十日', '2020-10-10'],
    ['a letter for zero', '二O二一年一月三十一日', '2021-01-31'],
    ['old style', '一九九八年正月廿三日', '1998-01-23'],
    ['an impossible date before a real one', '2021年13月40日，2021年3月4日', '2021-03-04'],
  ])('reads %s', (_why, text, iso) => {
    expect(findDate(text)?.iso).toBe(iso);
  });

  it.each([
    ['a masked year', '20xx年5月14日'],
    ['a masked day', '2021年5月X日'],
    ['a month alone', '2022年6月底前'],
    ['31 February', '2021年2月31日'],
    ['a version number', '1.2.3'],
    ['a long number', '12022-01-101'],
    ['an unreal year', '0001-01-01'],
  ])('finds nothing in %s', (_why, text) => {
    expect(findDate(text)).toBeUndefined();
  });

  it('keeps spans in bounds and never throws', () => {
    const part = fc.constantFrom('2023', '年', '5', '月', '23', '日', '二〇二三', '-', '.', '/', ' ', '○', 'x');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const { start, end, iso } of findDates(text)) {
            expect(text.slice(start, end).length).toBe(end - start);
            expect(iso).toMatch(/^\d{4}-\d\d-\d\d$/u);
          }
        },
      ),
    );
  });
});
