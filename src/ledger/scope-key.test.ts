import { describe, expect, it } from 'vitest';
import { toScopeKey } from './scope-key.js';

const FAMILY = '公立医院高质量发展';
const keyOf = (scope: string | undefined): string => toScopeKey(scope, FAMILY);

describe('toScopeKey()', () => {
  it.each([
    ['the whole place', '全省', undefined],
    ['what the family is about', '公立医院', undefined],
    ['及以上', '二级及以上医院', '全市二级以上医院'],
    ['all of them', '所有三级医院', '三级医院'],
    ['every county, however listed', '每个县（市、区）', '各县区'],
    ['the order of a list', '三级医院和二级医院', '二级医院、三级医院'],
    ['what is put forward', '市人民政府应当将许可事项', '许可事项'],
  ])('is one for %s', (_why, a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  it.each([
    ['grades', '三级公立医院', '二级公立医院'],
    ['levels', '省级医院', '市级医院'],
    ['all and each', '县级医院', '每个县级医院'],
    ['places', '每个县', '每个市'],
    ['a part and the whole', '三级医院', undefined],
  ])('tells apart %s', (_why, a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });
});
