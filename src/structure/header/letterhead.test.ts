import { describe, expect, it } from 'vitest';
import { findLetterheadBodies } from './letterhead.js';

describe('findLetterheadBodies', () => {
  it.each([
    ['one body', ' 安庆市人民政府办公室文件', ['安庆市人民政府办公室']],
    [
      'several lines, one spaced out',
      '广东省民政厅\n广 东 省 财 政 厅 文件\n广东省卫生健康委员会',
      ['广东省民政厅', '广东省财政厅', '广东省卫生健康委员会'],
    ],
    ['a line of two', '衡水市教育局　衡水市财政局文件', ['衡水市教育局', '衡水市财政局']],
    ['a name broken behind the place', '日照市\n人民政府办公室\n文件', ['日照市人民政府办公室']],
    ['a name broken before the office', '日照市人民政府\n办公室文件', ['日照市人民政府办公室']],
    ['a gazette above', '安徽省人民政府公报\n安徽省人民政府文件', ['安徽省人民政府']],
    ['an order', '衡水市人民政府令', ['衡水市人民政府']],
    ['an order with its number', '衡水市人民政府令\n第12号', ['衡水市人民政府']],
    ['a joint order', '教育部、公安部令', ['教育部', '公安部']],
    ['an order of the president', '中华人民共和国主席令', []],
    ['nothing', '', []],
  ])('reads %s', (_why, letterhead, expected) => {
    expect(findLetterheadBodies(letterhead)).toEqual(expected);
  });
});
