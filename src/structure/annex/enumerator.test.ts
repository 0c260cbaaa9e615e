import { describe, expect, it } from 'vitest';
import { parseEnumerator } from './enumerator.js';

describe('parseEnumerator()', () => {
  it.each([
    ['a chapter number', '一、加强领导', { style: 'han-comma', value: 1 }],
    ['a bracketed Chinese number', '（十二）强化保障', { style: 'han-bracket', value: 12 }],
    ['an Arabic number with a point', '12.出院患者占比', { style: 'point', value: 12 }],
    ['a number before a year', '3.2025年底前完成', { style: 'point', value: 3 }],
    ['a bracketed Arabic number', '（3）建立台账', { style: 'bracket', value: 3 }],
    ['a number alone in its cell', '28', { style: 'bare', value: 28 }],
    ['a Chinese number alone in its cell', '二', { style: 'bare-han', value: 2 }],
    ['a decimal number', '1.5倍以上', undefined],
    ['a year', '2025年', undefined],
    ['a word that begins with a numeral', '一级指标', undefined],
    ['nothing', '', undefined],
  ])('reads %s', (_, text, expected) => {
    expect(parseEnumerator(text)).toEqual(expected);
  });
});
