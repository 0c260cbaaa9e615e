import { describe, expect, it } from 'vitest';
import { formatNumber } from './number-format.js';

describe('formatNumber()', () => {
  it.each([
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 12, '十二'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 105, '一百〇五'],
    ['chineseCountingThousand', 120, '一百二十'],
    ['chineseLegalSimplified', 3, '叁'],
    ['ideographDigital', 21, '二一'],
    ['ideographTraditional', 4, '丁'],
    ['ideographZodiac', 13, '子'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalFullWidth', 12, '１２'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['none', 5, ''],
    ['some future format', 7, '7'],
  ])('%s %i is %s', (format, value, printed) => {
    expect(formatNumber(value, format)).toBe(printed);
  });
});
