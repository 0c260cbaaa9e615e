import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedUnits } from '../../test/support/segmenter.js';
import { foldWidth } from './fold-width.js';
import { makeNumberFinder } from './number-grammar.js';

const findNumbers = makeNumberFinder(shippedUnits);

/** 「4-5所」 → 「4-5所=4..5 所」; a ratio has 「:」, 余 a 「+」. */
function show(text: string): string {
  const folded = foldWidth(text);
  return findNumbers(folded)
    .map(({ start, end, value, unit, form, more }) => {
      const shown = typeof value === 'number' ? String(value) : value.join(form === 'ratio' ? ':' : '..');
      return `${text.slice(start, end)}=${shown}${more ? '+' : ''}${unit === undefined ? '' : ` ${unit}`}`;
    })
    .join(' | ');
}

describe('makeNumberFinder()', () => {
  it.each([
    ['unit and percent', '建成10个，达到30%', '10个=10 个 | 30%=30 %'],
    ['full width', '新增５００张床位', '５００张=500 张'],
    ['thousands and decimals', '1,200.5万元', '1,200.5万元=1200.5 万元'],
    ['the scale belongs to the unit', '3亿元、5万人次、2万', '3亿元=3 亿元 | 5万人次=5 万人次 | 2万=2 万'],
    ['more than', '10余家、20多万人', '10余家=10+ 家 | 20多万人=20+ 万人'],
    ['Chinese numerals', '十二所、两家、一百零三个', '十二所=12 所 | 两家=2 家 | 一百零三个=103 个'],
    ['Chinese decimal', '一点五倍', '一点五倍=1.5 倍'],
    ['parts', '百分之三十五、千分之二', '百分之三十五=35 % | 千分之二=2 ‰'],
    ['fractions', '三分之二、1/4', '三分之二=0.6667 | 1/4=0.25'],
    ['percentage points', '提高5个百分点', '5个百分点=5 个百分点'],
    ['unit of two words', '35微克/立方米', '35微克/立方米=35 微克/立方米'],
    ['ranges', '4-5所、3～6家、7%—8%、2至3个', '4-5所=4..5 所 | 3～6家=3..6 家 | 7%—8%=7..8 % | 2至3个=2..3 个'],
    ['range in Chinese', '三至五个工作日、两三个', '三至五个工作日=3..5 个工作日 | 两三个=2..3 个'],
    [
      'a range of parts',
      '百分之三十至四十，百分之三到百分之五',
      '百分之三十至四十=30..40 % | 百分之三到百分之五=3..5 %',
    ],
    ['a falling pair is no range', '5-3个', '5=5 | 3个=3 个'],
    ['ratios with three colons', '1:2、1：3、1∶4', '1:2=1:2 比 | 1：3=1:3 比 | 1∶4=1:4 比'],
    ['digits in Latin words are none', '5G、PM2.5、H7N9、20xx', ''],
    ['scales without a digit are words', '千县工程、百强企业、万元收入', ''],
    ['digits in a row that are no number', '十四五、三六九', ''],
  ])('%s', (_why, text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it('gives ordered spans in bounds, whatever the text', () => {
    const sign = fc.constantFrom(...Array.from('0123456789.,:/-~%万亿十百千一二两三分之余多至到个所元年点'));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const { start, end } of findNumbers(foldWidth(text))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
