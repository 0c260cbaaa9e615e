import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitedParents } from './cited-parents.js';

const plain = (text: string) =>
  findCitedParents(text).map(({ title, documentNumber }) => `${title ?? ''}|${documentNumber ?? ''}`);

describe('findCitedParents', () => {
  it.each([
    [
      'two parents joined by 、',
      '根据《国务院办公厅关于加强数字政府建设的意见》（国办发〔2022〕14号）、《湖北省人民政府关于印发湖北省数字政府建设规划的通知》（鄂政发〔2022〕9号）要求，结合我市实际，制定本方案。',
      [
        '国务院办公厅关于加强数字政府建设的意见|国办发〔2022〕14号',
        '湖北省人民政府关于印发湖北省数字政府建设规划的通知|鄂政发〔2022〕9号',
      ],
    ],
    [
      'a hard-wrapped preamble',
      '为贯彻落实《国务院办公厅关于推进养老服务发展的\n\n意见》（国办发〔2019〕5 号）和《辽宁省人民政府办公厅关\n\n于印发养老服务行动方案的通知》（辽政\n\n办发〔2020〕31 号）精神，制定本计划。',
      [
        '国务院办公厅关于推进养老服务发展的意见|国办发〔2019〕5号',
        '辽宁省人民政府办公厅关于印发养老服务行动方案的通知|辽政办发〔2020〕31号',
      ],
    ],
    ['a number alone', '根据国办发〔2021〕18号文件精神，现提出如下意见。', ['|国办发〔2021〕18号']],
    [
      'an interpretation that tells the story',
      '2021年3月1日，国务院办公厅印发了《关于加快中医药特色发展的若干政策措施》（国办发〔2021〕3号）。2021年9月，省政府办公厅出台了《关于加快中医药特色发展的若干措施》（皖政办〔2021〕12号）。县卫生健康委起草了《舒城县促进中医药发展实施方案》（以下简称《实施方案》）。',
      ['关于加快中医药特色发展的若干政策措施|国办发〔2021〕3号', '关于加快中医药特色发展的若干措施|皖政办〔2021〕12号'],
    ],
    [
      'the first article of a regulation',
      '第一章 总则\n第一条 为了优化营商环境，根据《优化营商环境条例》《江苏省优化营商环境条例》等法律法规，结合本市实际，制定本条例。\n第二条 依照《中华人民共和国行政许可法》办理。',
      ['优化营商环境条例|', '江苏省优化营商环境条例|'],
    ],
    [
      'a superior document and an own plan to be joined with it',
      '根据《国务院办公厅关于加快发展外贸新业态的意见》（国办发〔2021〕24号）等的要求，结合《天津市对外贸易发展“十四五”规划》（津政发〔2021〕10号），制定本实施方案。',
      [
        '国务院办公厅关于加快发展外贸新业态的意见|国办发〔2021〕24号',
        '天津市对外贸易发展“十四五”规划|津政发〔2021〕10号',
      ],
    ],
    [
      'inner marks',
      '按照《国务院关于印发〈“十四五”就业促进规划〉的通知》（国发〔2021〕14号）部署，提出以下措施。',
      ['国务院关于印发〈“十四五”就业促进规划〉的通知|国发〔2021〕14号'],
    ],
    [
      'the policies of a chain, not the laws, below a heading that speaks of its making',
      '1.2 编制依据\n依据《中华人民共和国环境保护法》《中华人民共和国突发事件应对法》\n《国家突发环境事件应急预案》《福建省突发环境事件应急预案》等，制定本预案。',
      ['国家突发环境事件应急预案|', '福建省突发环境事件应急预案|'],
    ],
    [
      'all of a chain in a regulation',
      '第一条 （目的依据）根据《中华人民共和国公路法》《河北省公路条例》等法律、法规，制定本办法。',
      ['中华人民共和国公路法|', '河北省公路条例|'],
    ],
    [
      'laws in a note on a regulation',
      '一、起草依据\n《办法》依据《中华人民共和国消防法》《山东省消防条例》制定。',
      ['中华人民共和国消防法|', '山东省消防条例|'],
    ],
    [
      'the law of a decision',
      '根据《中华人民共和国耕地占用税法》，结合本市实际，决定如下。',
      ['中华人民共和国耕地占用税法|'],
    ],
    [
      'measures and methods that are no laws',
      '根据《河北省推进办法》《三年行动做法》要求，制定本方案。',
      ['河北省推进办法|', '三年行动做法|'],
    ],
    [
      'a section on the background',
      '现将有关情况说明如下。\n一、起草背景\n2022年4月，国务院办公厅印发《关于进一步释放消费潜力的意见》。\n二、主要内容\n落实《保障中小企业款项支付条例》有关要求。',
      ['关于进一步释放消费潜力的意见|'],
    ],
  ])('finds %s', (_why, text, expected) => {
    expect(plain(text)).toEqual(expected);
  });

  it.each([
    ['the notice about itself', '《商洛市推进旅游发展实施方案》已经市政府同意，现印发给你们，请认真组织实施。'],
    [
      'a document deep in the clauses',
      '为加快发展，现提出意见。\n一、总体要求\n落实《关于深化薪酬制度改革的指导意见》（人社部发〔2021〕52号）。',
    ],
    ['a short form', '按照《实施方案》要求，各部门要抓好落实。'],
    ['a model', '根据要求，参考了《苏州市促进办法》的做法。'],
    ['a title that opens and never closes', `根据《${'意'.repeat(400)}`],
    ['empty text', ''],
  ])('passes over %s', (_why, text) => {
    expect(plain(text)).toEqual([]);
  });

  it('covers title and number with the span', () => {
    const text = '根据《国务院关于促进服务业的意见》（国发〔2021〕2号）要求';
    const [parent] = findCitedParents(text);
    expect(text.slice(parent?.start, parent?.end)).toBe('《国务院关于促进服务业的意见》（国发〔2021〕2号）');
  });

  it('keeps spans in bounds and never throws', () => {
    const part = fc.constantFrom(
      '根据',
      '《',
      '》',
      '（',
      '）',
      '国办发〔2021〕1号',
      '。',
      '\n',
      '一、',
      '印发了',
      '意见',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end } of findCitedParents(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = start;
          }
        },
      ),
    );
  });
});
