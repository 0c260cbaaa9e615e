import { describe, expect, it } from 'vitest';
import { traditionalToSimplified } from './traditional.js';

describe('traditionalToSimplified()', () => {
  it.each([
    ['a traditional text', '縣域醫共體 薪酬', '县域医共体 薪酬'],
    ['后 of place and time', '後勤服務', '后勤服务'],
    ['a character of both scripts in a traditional text', '乾淨的醫院', '干净的医院'],
    ['a character of both scripts by itself', '乾县', '乾县'],
    ['a rare character without another form', '喆', '喆'],
    ['a simplified text', '县域医共体', '县域医共体'],
    ['no Han character', 'DRG 1:2', 'DRG 1:2'],
    ['a lone surrogate', '縣\ud800', '县\ud800'],
  ])('%s: %s', (_why, text, expected) => {
    expect(traditionalToSimplified(text)).toBe(expected);
    expect(traditionalToSimplified(text)).toHaveLength(text.length);
  });
});
