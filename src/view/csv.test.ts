import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.js';

describe('toCsv()', () => {
  it('marks UTF-8 and ends lines as spreadsheets expect', () => {
    expect(
      toCsv({
        columns: [
          { title: '指标', width: 10 },
          { title: '数值', width: 10 },
        ],
        rows: [['就诊率', 90]],
      }),
    ).toBe('\uFEFF指标,数值\r\n就诊率,90\r\n');
  });

  it.each([
    ['a formula', '=1+1', "'=1+1"],
    ['a sign', '+86', "'+86"],
    ['a minus', '-cmd', "'-cmd"],
    ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a wide sign', '＝1+1', "'＝1+1"],
    ['a tab', '\t=1', "'\t=1"],
    ['a negative number', -5, '-5'],
    ['a comma', '甲,乙', '"甲,乙"'],
    ['a quotation mark', '说"好"', '"说""好"""'],
    ['a line break', '甲\n乙', '"甲\n乙"'],
    ['nothing', undefined, ''],
  ])('writes %s', (_why, value, expected) => {
    expect(toCsv({ columns: [{ title: '列', width: 10 }], rows: [[value]] })).toBe(`\uFEFF列\r\n${expected}\r\n`);
  });
});
