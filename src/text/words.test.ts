import { describe, expect, it } from 'vitest';
import { testSegmenter } from '../../test/support/segmenter.js';
import { cutsQuantity, toWords } from './words.js';

const segmenter = testSegmenter();
const cut = (text: string): string[] => segmenter.cut(text);

describe('toWords', () => {
  it.each<[string, string]>([
    ['达到30%左右', '达到 30% 左右'],
    ['三分之一以上床位', '三分之一 以上 床位'],
    ['十五个工作日内办结', '十五个工作日 内 办结'],
    ['统一年度预算', '统一 年度预算'],
  ])('%s', (text, expected) => {
    expect(toWords(text, cut).join(' ')).toBe(expected);
  });
});

describe('cutsQuantity', () => {
  it.each<[string, number, boolean]>([
    ['130个', 1, true],
    ['130个医院', 3, true],
    ['130个医院', 4, false],
    ['公立医院', 2, false],
    ['三十日', 1, true],
  ])('%s at %i: %s', (text, at, expected) => {
    expect(cutsQuantity(text, at, cut)).toBe(expected);
  });
});
