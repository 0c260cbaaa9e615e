import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferKind } from './kind.js';
import type { DocumentKindLexicon } from './lexicons.js';

const lexicon = JSON.parse(
  readFileSync(new URL('../../../lexicons/document-kinds.json', import.meta.url), 'utf8'),
) as DocumentKindLexicon;

describe('inferKind', () => {
  it.each([
    ['a plan', '商洛市推进旅游发展实施方案', 'plan'],
    ['an 实施意见', '青海省人民政府办公厅关于加快旅游发展的实施意见', 'plan'],
    ['a plan with years', '吕梁市养老服务“三年”行动计划（2023—2025年）', 'plan'],
    ['a plan on trial', '舒城县医保支付改革工作方案（试行）', 'plan'],
    ['a number behind it', '衡水市人民政府办公室关于推进托育服务发展的实施意见（衡政办发〔2023〕5号）', 'plan'],
    ['a number in round brackets behind it', '关于推进托育服务发展的实施意见(衡政办发(2023)5号)', 'plan'],
    ['a bare number behind it', '关于推进托育服务发展的实施意见 衡政办发〔2023〕5号', 'plan'],
    ['trial and number behind it', '托育服务行动计划（试行）（衡政办发[2023]5号）', 'plan'],
    ['traditional characters', '促進廈臺青年就業實施計劃', 'plan'],
    ['traditional characters of rules', '廈門市節約用水辦法', 'regulation'],
    ['measures', '关于促进民营经济发展的若干措施', 'plan'],
    ['an outline of planning', '“健康贵州2030”规划纲要', 'plan'],
    ['a notice that prints a plan', '玉溪市人民政府关于印发《玉溪市就业行动方案》的通知', 'plan'],
    ['a guiding opinion', '国务院办公厅关于推动外贸发展的指导意见', 'opinion'],
    ['an opinion', '国务院办公厅关于推进养老服务发展的意见', 'opinion'],
    ['an opinion of the State Council with its number', '国务院关于促进冷链发展的意见（国发〔2024〕6号）', 'opinion'],
    ['several opinions', '关于深化改革的若干意见', 'opinion'],
    ['a regulation', '潮州市文明行为促进条例', 'regulation'],
    ['measures for a law', '浙江省实施《中华人民共和国教师法》办法', 'regulation'],
    ['detailed rules', '公积金提取实施细则（暂行）', 'regulation'],
    ['a law', '行政诉讼法', 'regulation'],
    ['an interpretation', '《商洛市推进旅游发展实施方案》政策解读', 'interpretation'],
    ['a picture', '一图读懂《常州市促进条例》', 'interpretation'],
    ['a drafting note', '关于《舒城县发展规划》的编制说明', 'drafting-note'],
    ['a notice about a matter', '关于做好春季防火工作的通知', 'other'],
  ])('reads %s from the title', (_why, title, kind) => {
    expect(inferKind({ title, preamble: '', body: '' }, lexicon)).toBe(kind);
  });

  it.each([
    ['a plan that names itself', '根据要求，结合我省实际，现提出如下实施方案。', '', 'plan'],
    ['a hard-wrapped plan', '为更好满足需求，制定\n\n本行动计划。', '', 'plan'],
    ['an 实施意见', '经省政府同意，提出以下实施意见。', '', 'plan'],
    ['an opinion', '经国务院同意，现提出以下意见。', '', 'opinion'],
    ['a regulation', '', '第一条 为了优化环境，结合本市实际，制定本条例。', 'regulation'],
    [
      'an interpretation',
      '县卫生健康委起草了《舒城县促进中医药发展实施方案》（以下简称《实施方案》）。\n\n《实施方案》坚持以人民为中心。\n\n《实施方案》主要从六个方面提出措施：',
      '一是构建新体系。',
      'interpretation',
    ],
    ['a drafting note', '现将《关于推动旅游发展的实施方案》编制情况作以简要说明。', '一、起草的背景', 'drafting-note'],
    ['nothing', '各位代表：', '欢迎。', 'other'],
  ])('reads %s from the text where the title is lost', (_why, preamble, body, kind) => {
    expect(inferKind({ preamble, body }, lexicon)).toBe(kind);
  });

  it('does not take a plan for an interpretation because it names itself once', () => {
    const body = '《实施方案》明确的任务由各部门落实。';
    expect(inferKind({ preamble: '现提出如下实施方案。', body }, lexicon)).toBe('plan');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (title, preamble, body) => {
        expect(inferKind({ title, preamble, body }, lexicon)).toBeTypeOf('string');
      }),
    );
  });
});
