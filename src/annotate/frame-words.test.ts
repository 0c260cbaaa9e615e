import { describe, expect, it } from 'vitest';
import { educationFramework } from '../../test/support/education-family.js';
import {
  findFrameTheme,
  findFrameThemes,
  findOpeningName,
  isBackground,
  isEnacting,
  toBareHeading,
} from './frame-words.js';

describe('toBareHeading', () => {
  it.each([
    ['（一）指导思想', '指导思想'],
    ['三、保障措施', '保障措施'],
    ['第二章 市场环境', '市场环境'],
    ['12. 建设数字校园', '建设数字校园'],
    ['一是夯实基础', '夯实基础'],
    ['第一书记选派', '第一书记选派'],
    ['一体化推进教育改革', '一体化推进教育改革'],
  ])('%s', (heading, bare) => {
    expect(toBareHeading(heading)).toBe(bare);
  });
});

describe('findFrameTheme', () => {
  const frame = findFrameThemes(educationFramework);

  it.each([
    ['一、工作目标', 'opening'],
    ['（二）基本原则', 'opening'],
    ['四、组织保障', 'closing'],
    ['五、工作要求', 'closing'],
    ['强化组织领导', 'closing'],
    ['完善教学保障体系', undefined],
    ['目标管理责任制', undefined],
  ])('%s', (heading, theme) => {
    expect(findFrameTheme(heading, frame)?.id).toBe(theme);
  });

  it('knows no frame where the framework names none', () => {
    const themes = [{ id: 'x', title: '市场环境', short: '市场环境', aliases: [] }];
    expect(findFrameThemes({ ...educationFramework, themes })).toEqual({ opening: undefined, closing: undefined });
  });
});

describe('isBackground', () => {
  it.each([
    ['一、起草背景', true],
    ['二、起草的过程', true],
    ['制定依据', true],
    ['出台背景和意义', true],
    ['背景音乐管理', false],
    ['完善决策过程', false],
  ])('%s: %s', (heading, expected) => {
    expect(isBackground(heading)).toBe(expected);
  });
});

describe('isEnacting', () => {
  it.each([
    ['结合我省实际，现提出如下实施意见。', true],
    ['为推进教育公平，制定本行动计划。', true],
    ['根据国家部署，经市政府同意，提出以下措施。', true],
    ['坚持立德树人，办好每一所学校。', false],
  ])('%s %s', (text, expected) => {
    expect(isEnacting(text)).toBe(expected);
  });
});

describe('findOpeningName', () => {
  it.each([
    ['a quoted part', '“组织保障”中增加了督导内容。', '组织保障'],
    ['a part named before a comma', '加强教师队伍建设版块，增加了轮岗的内容。', '加强教师队伍建设'],
    ['a quoted word that is no part', '“双减”工作取得成效。', undefined],
    ['a plain sentence', '各县要成立专班，落实责任。', undefined],
  ])('%s', (_why, text, name) => {
    expect(findOpeningName(text)).toBe(name);
  });
});
