import { describe, expect, it } from 'vitest';
import { makeLocalBodyFinder } from './local-bodies.js';

const find = makeLocalBodyFinder(
  ['陕西', '运城'],
  ['西安', '西安市', '宝鸡', '商洛', '通江县', '通江', '南江', '南江县'],
);

describe('makeLocalBodyFinder', () => {
  it.each([
    ['a hospital of a university', '支持西安交通大学第一附属医院创建中心', ['西安交通大学第一附属医院']],
    ['a hospital that is called a centre', '以运城市中心医院为牵头单位', ['运城市中心医院']],
    ['places in a list', '支持宝鸡、商洛市新建医院', ['宝鸡', '商洛市']],
    ['a county before a hospital', '南江县、通江县人民医院创建三级医院', ['南江县', '通江县人民医院']],
    ['its own name alone', '推进健康陕西建设', []],
    ['a kind of body', '运城市公立医院应当公开', []],
    ['nothing', '推广日间手术', []],
    ['a place twice', '宝鸡先行，宝鸡推广', ['宝鸡']],
  ])('finds %s', (_name, text, bodies) => {
    expect(find(text)).toEqual(bodies);
  });

  it('finds nothing where no place is known', () => {
    expect(makeLocalBodyFinder([], [])('西安市第一医院')).toEqual([]);
  });
});
