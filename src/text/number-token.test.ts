import { describe, expect, it } from 'vitest';
import { normalizeNumber, numberSearchForms } from './number-token.js';

describe('normalizeNumber()', () => {
  it.each([
    ['range marks', '4～5所', '4-5所'],
    ['range in words', '20至30张', '20-30张'],
    ['a long dash', '2021——2025年', '2021-2025年'],
    ['ratio marks', '1∶2', '1:2'],
    ['full width', '５０％', '50%'],
    ['thousands', '1,000张', '1000张'],
    ['no number: folded only', 'ＤＲＧ', 'drg'],
  ])('%s', (_why, token, expected) => {
    expect(normalizeNumber(token)).toBe(expected);
  });
});

describe('numberSearchForms()', () => {
  it.each([
    ['a percentage', '30%', '30% 30'],
    ['a range', '4至5所', '4-5所 4 5 4所 5所'],
    ['a range of percents', '3%-5%', '3%-5% 3 5 3% 5%'],
    ['a bare decimal', '1.3', '1.3'],
    ['a ratio gives no bare numbers', '1:0.6', '1:0.6'],
  ])('%s', (_why, token, expected) => {
    expect(numberSearchForms(token)).toEqual(expected.split(' '));
  });
});
