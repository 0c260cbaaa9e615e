import { describe, expect, it } from 'vitest';
import { lexicons } from '../../test/support/lexicons.js';
import { testSegmenter } from '../../test/support/segmenter.js';
import { makePlaceFinder } from './place-finder.js';

const find = makePlaceFinder(lexicons().structure.localities, (text) => testSegmenter().cut(text));

describe('makePlaceFinder', () => {
  it.each([
    ['在夏河县和四川省成都市开展试点', ['夏河县', '四川省成都市']],
    ['学习上海经验', ['上海']],
    ['网上海关办理业务', []],
    ['整治空闲地和田、水、路、林、村', []],
    ['建设和县城区道路', []],
    ['会议开封前检查，朝阳产业', []],
  ])('finds in %s %j', (text, names) => {
    const found = find(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(names);
    expect(found.every(({ codes }) => codes.length > 0)).toBe(true);
  });
});
