import { describe, expect, it } from 'vitest';
import { testSegmenter } from '../../test/support/segmenter.js';
import { holdsWord, makeReader } from './reader.js';

const reader = makeReader(['江西', '陕西', '宁'], (text) => testSegmenter().cut(text));

describe('makeReader', () => {
  it.each([
    ['places', '建设健康江西', '建设健康陕西'],
    ['levels behind 跨', '减少跨省就医', '减少跨市就医'],
    ['levels behind 全', '全省推开', '全县推开'],
    ['跨区域 and 跨省', '跨区域就医', '跨省就医'],
    ['punctuation and width', '（一）分级、分层、分流', '(一)分级分层分流'],
  ])('makes %s one', (_name, first, second) => {
    expect(reader.bare(first)).toBe(reader.bare(second));
  });

  it.each([
    ['levels of bodies', '省级区域医疗中心', '市级区域医疗中心'],
    ['hospitals of two levels', '县级医院', '市级医院'],
  ])('keeps %s apart', (_name, first, second) => {
    expect(reader.bare(first)).not.toBe(reader.bare(second));
  });

  it('passes over names of one character', () => {
    expect(reader.bare('安宁疗护')).toBe('安宁疗护');
  });

  it('gives words and character pairs as tokens', () => {
    const tokens = reader.tokens('日间手术');
    expect([...tokens]).toEqual(expect.arrayContaining(['日间', '间手', '手术']));
    expect(reader.tokens('，。').size).toBe(0);
  });
});

describe('holdsWord', () => {
  const tokens = reader.tokens('实行结果互认。');
  it.each([
    ['结果互认', true],
    ['互认', true],
    ['结果公开', false],
    ['，', false],
  ])('%s: %s', (word, holds) => {
    expect(holdsWord(tokens, word)).toBe(holds);
  });
});
