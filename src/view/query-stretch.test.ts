import { describe, expect, it } from 'vitest';
import { quoteStretch, removeExcluded, removePhrase, removeStretch } from './query-stretch.js';

describe('removeStretch()', () => {
  it.each([
    ['a word between spaces', '江西 薪酬', '江西', '薪酬'],
    ['a field with its value', '薪酬 地区:江西 改革', '地区:江西', '薪酬 改革'],
    ['a stretch inside a run of characters', '江西薪酬制度', '江西', '薪酬制度'],
    ['the free place before the one inside a word', '江西省人民医院 江西', '江西', '江西省人民医院'],
    ['the free place before the one inside quotes', '“江西” 江西', '江西', '“江西”'],
    ['the free place before the one inside straight quotes', '"江西 医院" 江西', '江西', '"江西 医院"'],
    ['the whole text', '江西', '江西', ''],
  ])('takes out %s', (_why, q, stretch, left) => {
    expect(removeStretch(q, stretch)).toBe(left);
  });

  it('gives nothing where the text does not hold the stretch', () => {
    expect(removeStretch('薪酬', '江西')).toBeUndefined();
    expect(removeStretch('薪酬', '')).toBeUndefined();
  });
});

describe('quoteStretch()', () => {
  it.each([
    ['a word between spaces', '江西 薪酬', '江西', '“江西” 薪酬'],
    ['a stretch inside a run', '江西薪酬制度', '江西', '“江西” 薪酬制度'],
    ['a stretch that has quotes of its own', '甲「乙」', '甲「乙」', '“甲乙”'],
  ])('puts quotes round %s', (_why, q, stretch, quoted) => {
    expect(quoteStretch(q, stretch)).toBe(quoted);
  });
});

describe('removePhrase() and removeExcluded()', () => {
  it.each([
    ['curled quotes', '“两个允许” 薪酬', '薪酬'],
    ['straight quotes', '薪酬 "两个允许"', '薪酬'],
    ['corner quotes with spaces inside', '薪酬 「 两个允许 」', '薪酬'],
  ])('takes a phrase out of %s', (_why, q, left) => {
    expect(removePhrase(q, '两个允许')).toBe(left);
  });

  it('leaves an excluded phrase alone when the demanded one is meant', () => {
    expect(removePhrase('-“试点” “试点”', '试点')).toBe('-“试点”');
    expect(removeExcluded('“试点” -“试点”', '试点')).toBe('“试点”');
  });

  it.each([
    ['a word', '薪酬 -试点', '薪酬'],
    ['a word with a wide sign', '－试点 薪酬', '薪酬'],
    ['a phrase', '薪酬 -"试点"', '薪酬'],
  ])('takes out %s that is excluded', (_why, q, left) => {
    expect(removeExcluded(q, '试点')).toBe(left);
  });

  it('takes signs that mean something in patterns as they are', () => {
    expect(removePhrase('“1.(a)” 薪酬', '1.(a)')).toBe('薪酬');
    expect(removeExcluded('薪酬 -a+b', 'a+b')).toBe('薪酬');
    expect(removeExcluded('薪酬 -5G-A', '5G-A')).toBe('薪酬');
  });
});
