import { describe, expect, it } from 'vitest';
import { maskGovernments, withoutPlaceWords } from './place-words.js';

describe('withoutPlaceWords', () => {
  it.each([
    ['国家建立统一的市场准入制度', '本市建立统一的市场准入制度'],
    ['在全国推行告知承诺制', '在全省推行告知承诺制'],
    ['县级以上地方人民政府及其有关部门应当公开政策', '市、区县(自治县)人民政府及其有关部门应当公开政策'],
  ])('reads %s and %s alike', (one, two) => {
    expect(withoutPlaceWords(one)).toBe(withoutPlaceWords(two));
  });

  it.each(['国家机关应当带头守信', '全市场监管', '推进区域协同', '制定国家标准'])(
    'leaves words of the matter in %s',
    (text) => {
      expect(withoutPlaceWords(text)).toBe(text);
    },
  );
});

describe('maskGovernments', () => {
  it('covers governments one for one and leaves the names of offices', () => {
    expect(maskGovernments('市、区县人民政府和税务部门', '*')).toBe('*********税务部门');
  });
});
