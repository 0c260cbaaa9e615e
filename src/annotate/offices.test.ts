import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Office } from './offices.js';
import { makeOfficeFinder } from './offices.js';

const { offices } = JSON.parse(readFileSync(new URL('../../lexicons/offices.json', import.meta.url), 'utf8')) as {
  offices: Office[];
};

describe('makeOfficeFinder()', () => {
  const find = makeOfficeFinder(offices);

  it.each([
    ['国家卫生健康委', 'health'],
    ['省卫生健康委员会', 'health'],
    ['运城市卫健委', 'health'],
    ['区卫生健康局', 'health'],
    ['市中医药管理局', 'tcm'],
    ['省人力资源社会保障厅', 'human-resources'],
    ['市人力资源和社会保障局', 'human-resources'],
    ['市自然资源和规划局', 'natural-resources'],
    ['市政务和大数据局', 'data'],
    ['省委组织部', 'organisation'],
    ['市委编办', 'staffing'],
    ['各县（市、区）人民政府', 'government'],
    ['各市、县〔区〕政府', 'government'],
    ['经开区管委会', 'zone'],
    ['省政府国资委', 'state-assets'],
    ['市第一人民医院', undefined],
    ['', undefined],
  ])('takes %s for %s', (unit, id) => {
    expect(find(unit)).toBe(id);
  });

  it('is given no form twice', () => {
    const forms = offices.flatMap((office) => office.forms);
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
  });
});
