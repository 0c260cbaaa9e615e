import { describe, expect, it } from 'vitest';
import { lexicons } from '../../../test/support/lexicons.js';
import { testSegmenter } from '../../../test/support/segmenter.js';
import { makeFindNames } from './find-names.js';

const places = new Set(['西安', '南昌', '济南', '恩阳区', '青岛', '资兴', '上海', '江西']);
const findNames = makeFindNames(lexicons().concrete, places, (text) => testSegmenter().cut(text));

/** 「机构名 institution | …」. */
function show(text: string): string {
  return findNames(text)
    .map(({ start, end, kind }) => `${text.slice(start, end)} ${kind}`)
    .join(' | ');
}

describe('makeFindNames', () => {
  it.each([
    ['a body of a place', '支持西安交通大学第一附属医院创建中心。', '西安交通大学第一附属医院 institution'],
    ['two bodies', '依托南昌大学、恩阳区人民医院。', '南昌大学 institution | 恩阳区人民医院 institution'],
    ['a body of its level', '推动省转化医学研究院建设。', '省转化医学研究院 institution'],
    ['a zone', '支持青岛片区改革。', '青岛片区 institution'],
    ['a quoted project', '实施“秦跃计划”。', '“秦跃计划” project'],
    ['a quoted platform', '依托“渝快办”平台。', '“渝快办”平台 project'],
    ['a project that is put into practice', '实施泉城系列人才工程，', '泉城系列人才工程 project'],
  ])('finds %s', (_why, text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it.each([
    ['bodies in general', '三级公立医院和县级医院，全省医院，'],
    ['a place that is part of words', '为市场主体投资兴业提供安全的中心，'],
    ['a slogan in quotes', '健全居民健康“守门人”，落实“两个允许”，'],
    ['works in general', '推行工程建设项目分级管理，'],
    ['a title', '落实《江西行动计划（2021—2024年）》，'],
    ['a national body with a level before it', '积极落实省国家区域医疗中心，'],
  ])('takes no name from %s', (_why, text) => {
    expect(show(text)).toBe('');
  });
});
