import { describe, expect, it } from 'vitest';
import { lexicons } from '../../test/support/lexicons.js';
import type { TypedHeader } from '../domain/addition.js';
import { readTyped } from './typed-header.js';

const READ: TypedHeader = {
  title: '某县实施方案',
  documentNumber: '某政发〔2024〕3号',
  issuingAuthorities: '某县人民政府',
  place: '江西省',
  kind: 'plan',
  signedOn: '2024-03-05',
  publishedOn: '',
  effectiveFrom: '',
};
const read = (typed: Partial<TypedHeader>) => readTyped({ ...READ, ...typed }, READ, lexicons().structure.localities);

describe('readTyped()', () => {
  it.each<[string, Partial<TypedHeader>, unknown]>([
    ['nothing changed', {}, undefined],
    ['only white space changed', { title: ' 某县实施方案 ' }, undefined],
    ['a title', { title: '别的\n题名' }, { title: '别的 题名' }],
    ['a field emptied', { documentNumber: ' ' }, { documentNumber: null }],
    ['authorities', { issuingAuthorities: '甲厅、 乙厅，丙厅' }, { issuingAuthorities: ['甲厅', '乙厅', '丙厅'] }],
    ['no authorities', { issuingAuthorities: '、' }, { issuingAuthorities: null }],
    ['a place by its full name', { place: '四川省巴中市' }, { adcode: '511900' }],
    ['a place by its own name', { place: '遂川县' }, { adcode: '360827' }],
    ['a place by its short name', { place: '吉林' }, { adcode: '220000' }],
    ['the nation', { place: '全国' }, { adcode: '000000' }],
    ['no place', { place: '' }, { adcode: null }],
    ['a kind', { kind: 'regulation' }, { kind: 'regulation' }],
    ['a day in Chinese', { effectiveFrom: '2024年4月1日' }, { effectiveFrom: '2024-04-01' }],
    ['a day with slashes', { effectiveFrom: '2024/4/1' }, { effectiveFrom: '2024-04-01' }],
  ])('reads %s', (_name, typed, correction) => {
    expect(read(typed)).toEqual({ correction });
  });

  it.each<[string, Partial<TypedHeader>, keyof TypedHeader, string]>([
    ['a name of several places', { place: '朝阳区' }, 'place', '“北京市朝阳区”'],
    ['a name of no place', { place: '亚特兰蒂斯' }, 'place', '没有这个地方'],
    ['a day that is none', { signedOn: '2024-06-31' }, 'signedOn', '成文日期：'],
    ['a word for a day', { publishedOn: '去年' }, 'publishedOn', '发布日期：'],
    ['a kind that is none', { kind: 'constructor' }, 'kind', '请从列表里选'],
    ['an endless title', { title: '长'.repeat(501) }, 'title', '最长 500 字'],
  ])('refuses %s', (_name, typed, field, fault) => {
    expect(read(typed)).toEqual({ faults: { [field]: expect.stringContaining(fault) as string } });
  });
});
