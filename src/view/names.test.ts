import { describe, expect, it } from 'vitest';
import { makeClause, makeDocument } from '../../test/support/make-document.js';
import { clauseName, clauseTitle, documentName, pathTitle, shortNames, splitLead } from './names.js';

const jiangxi = { name: '江西省', adcode: '360000', level: 'province', province: '江西省' } as const;
const bazhong = { name: '四川省巴中市', adcode: '511900', level: 'city', province: '四川省' } as const;

describe('documentName', () => {
  it.each([
    ['the title', { title: '实施方案' }, undefined, '实施方案'],
    ['locality and kind without a title', { locality: jiangxi }, undefined, '江西省 实施类文件（题名缺失）'],
    ['the part of a compilation', { locality: jiangxi }, '篇三', '江西省 实施类文件（题名缺失，篇三）'],
    [
      'what an interpretation is about',
      { kind: 'interpretation', subjectTitle: '实施方案' } as const,
      undefined,
      '《实施方案》政策解读（题名缺失）',
    ],
    ['nothing known', { kind: 'other' } as const, undefined, '地区不详 文件（题名缺失）'],
  ])('%s', (_name, header, part, expected) => {
    expect(documentName(makeDocument({ header, ...(part === undefined ? {} : { part }) }))).toBe(expected);
  });
});

describe('shortNames', () => {
  it('takes the locality, and what tells two of one locality apart', () => {
    const names = shortNames([
      makeDocument({ id: 'a', header: { locality: bazhong } }),
      makeDocument({ id: 'b', header: { locality: jiangxi, documentNumber: '赣府发〔2022〕1号' } }),
      makeDocument({ id: 'c', header: { locality: jiangxi, signedOn: '2024-01-02' } }),
      makeDocument({ id: 'd', header: { locality: jiangxi } }),
    ]);
    expect(names).toEqual(['巴中市', '江西省（赣府发〔2022〕1号）', '江西省（2024-01-02）', '江西省（第 3 份）']);
  });
});

describe('names of clauses', () => {
  it.each([
    ['label and heading', { label: '（一）', heading: '指导思想' }, '（一）指导思想', '指导思想'],
    [
      'an article without heading',
      { label: '第一条', text: '为了优化营商环境，制定本条例。' },
      '第一条 为了优化营商环境，制定本条例。',
      '',
    ],
    ['a preamble', { no: 1, text: '为贯彻落实上级文件，提出以下意见。' }, '为贯彻落实上级文件，提出以下意见。', '引言'],
    ['a plain paragraph', { no: 9, text: '各地抓好落实。' }, '各地抓好落实。', '（无标题）'],
  ])('%s', (_name, given, name, heading) => {
    const clause = makeClause(given);
    expect(clauseName(clause)).toBe(name);
    expect(clauseTitle(clause).heading).toBe(heading);
  });
});

describe('splitLead', () => {
  it('cuts a long text at a sentence end and keeps every character', () => {
    const text = '一二三四五六七。八九十一二三四，五六七八九十一二三四五六七八九十。';
    const { lead, rest } = splitLead(text, 12);
    expect(lead).toBe('一二三四五六七。');
    expect(lead + rest).toBe(text);
  });

  it('leaves a text whole that is hardly longer', () => {
    expect(splitLead('一二三四五六', 5)).toEqual({ lead: '一二三四五六', rest: '' });
  });
});

describe('pathTitle', () => {
  it.each([
    ['第一章总则', '第一章　总则'],
    ['第十二节监督', '第十二节　监督'],
    ['一、总体要求', '一、总体要求'],
    ['第三方评估', '第三方评估'],
  ])('%s', (given, expected) => {
    expect(pathTitle(given)).toBe(expected);
  });
});
