import { describe, expect, it } from 'vitest';
import { makeDocument, type GivenDocument } from '../../test/support/make-document.js';
import { lexicons } from '../../test/support/lexicons.js';
import { testSegmenter } from '../../test/support/segmenter.js';
import type { CodingVerdict, ResolvedCoding } from '../domain/coding.js';
import type { DocumentComparison } from '../domain/comparison.js';
import { toClauseId } from '../domain/ids.js';
import { alignDocuments } from './align-documents.js';
import { buildAlignmentContext } from './alignment-context.js';

const segmenter = testSegmenter();
const context = buildAlignmentContext({
  cut: (text) => segmenter.cut(text),
  formulae: lexicons().legalFormulae,
  givenFrameworks: new Set(['hospital']),
});

/** `base no-other no`, an uncertain link with a question mark. */
function linksOf({ links }: DocumentComparison): string[] {
  const no = (id: string): string => id.replace(/^.*:p/u, '');
  return links.map((link) => `${no(link.base)}-${no(link.other)}${link.status === 'uncertain' ? '?' : ''}`);
}

const align = (base: GivenDocument, other: GivenDocument): DocumentComparison =>
  alignDocuments(makeDocument({ ...base, id: 'base' }), makeDocument({ ...other, id: 'other' }), context);

const preamble = {
  text: '为贯彻落实《国务院办公厅关于推动公立医院高质量发展的意见》，结合我省实际，提出如下实施意见。',
};
const budget = {
  heading: '加强全面预算管理',
  text: '以医院战略发展规划和年度计划目标为依据，实行全口径、全过程、全员性、全方位预算管理，强化预算约束。',
};
const pay = {
  heading: '改革薪酬分配制度',
  text: '合理确定公立医院薪酬水平，建立主要体现岗位职责和知识价值的薪酬体系，对主要负责人实行年薪制。',
};
const city = {
  heading: '建设城市医疗集团',
  text: '发挥公立医院在城市医疗集团中的牵头作用，为网格内居民提供一体化、连续性医疗卫生服务。',
};
const county = {
  heading: '建设县域医共体',
  text: '发展以县级医院为龙头的紧密型县域医共体，提高县域医疗服务能力和就诊率。',
};
const local = {
  heading: '发展温泉康养产业',
  text: '依托温泉资源打造康养小镇，培育旅居品牌，吸引外地游客前来度假疗养。',
};

describe('alignDocuments', () => {
  it('links every clause of a document to itself and to nothing else', () => {
    const clauses = [preamble, budget, pay, city, county, local];
    const found = align({ clauses }, { clauses });
    expect(linksOf(found)).toEqual(['1-1', '2-2', '3-3', '4-4', '5-5', '6-6']);
    expect(found.links.every((link) => link.score > 0.99 && link.score < 1.01)).toBe(true);
    expect([found.onlyBase, found.onlyOther]).toEqual([[], []]);
  });

  it('follows clauses that stand in another order, preambles included', () => {
    const other = {
      clauses: [
        { heading: '改革薪酬制度', text: '建立主要体现岗位职责和知识价值的薪酬体系。' },
        { text: '根据《国务院办公厅关于推动公立医院高质量发展的意见》，结合我市实际，制定本方案。' },
        { heading: '强化预算管理', text: '实行全口径、全过程、全员性、全方位预算管理，不得编制赤字预算。' },
      ],
    };
    expect(linksOf(align({ clauses: [preamble, budget, pay] }, other))).toEqual(['1-2', '2-3', '3-1']);
  });

  it('links a merged clause to both of its sources', () => {
    const merged = { heading: '构建整合型服务体系', text: `一是${city.text}二是${county.text}` };
    expect(linksOf(align({ clauses: [city, county, pay] }, { clauses: [merged, pay] }))).toEqual(['1-1', '2-1', '3-2']);
  });

  it('shows the three nearest of a clause without counterpart, best first', () => {
    const found = align({ clauses: [budget, pay, city, local] }, { clauses: [pay, city, budget, county] });
    const [unmatched] = found.onlyBase;
    expect(linksOf(found)).toEqual(['1-3', '2-1', '3-2']);
    expect(found.onlyBase.map((one) => one.clause)).toEqual(['base:p4']);
    expect(found.onlyOther.map((one) => one.clause)).toEqual(['other:p4']);
    expect(unmatched?.candidates).toHaveLength(3);
    const scores = unmatched?.candidates.map((candidate) => candidate.score) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('links clauses of one item that share no word, inside one framework only', () => {
    const base = {
      clauses: [
        { ...budget, items: [28] },
        { ...pay, items: [16] },
      ],
    };
    const other = {
      clauses: [
        { ...local, items: [28] },
        { ...pay, items: [16] },
      ],
    };
    const family = { frameworkId: 'hospital' };
    expect(linksOf(align({ ...base, ...family }, { ...other, ...family }))).toEqual(['1-1', '2-2']);
    expect(linksOf(align(base, other))).toEqual(['2-2']);
  });

  it('gives grounds that add up to the log-odds of the score', () => {
    const clauses = [preamble, { ...budget, items: [12] }, { ...pay, items: [16] }, { ...city, items: [4] }];
    const found = align(
      { frameworkId: 'hospital', clauses },
      { frameworkId: 'hospital', clauses: clauses.toReversed() },
    );
    expect(found.links).toHaveLength(4);
    for (const { score, why } of found.links) {
      const odds = why.reduce((sum, { value, weight }) => sum + value * weight, 0);
      expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(score, 10);
    }
  });

  it('stays the same when the two documents change sides', () => {
    const [left, right] = [
      makeDocument({ id: 'left', clauses: [budget, pay, city] }),
      makeDocument({ id: 'right', clauses: [pay, local] }),
    ];
    const [there, back] = [alignDocuments(left, right, context), alignDocuments(right, left, context)];
    const pairs = (links: DocumentComparison['links']): string[] =>
      links.map((link) => [link.base, link.other].sort().join(' ')).sort();
    expect(pairs(back.links)).toEqual(pairs(there.links));
    expect([back.onlyBase, back.onlyOther]).toEqual([there.onlyOther, there.onlyBase]);
  });

  it('never takes the sanction of a duty for the duty', () => {
    const duty = {
      text: '供水企业应当向社会公开服务标准、资费标准、办理时限等信息，不得强迫用户接受不合理的服务条件。',
    };
    const sanction = {
      text: '供水企业有下列情形之一的，责令改正：（一）不向社会公开服务标准、资费标准、办理时限等信息；（二）强迫用户接受不合理的服务条件。',
    };
    const found = align({ clauses: [budget, duty, sanction] }, { clauses: [sanction, pay, duty] });
    expect(linksOf(found)).toEqual(['2-3', '3-1']);
  });

  it('finds a counterpart in other words through the other documents of the family', () => {
    const parent = { text: '供水、供电、供气等公用企业应当公开服务标准和收费标准，优化报装流程。' };
    const between = [
      '供电企业、供水企业应当公开收费标准，保证供电质量和用电接入。',
      '供气、供水、供电公用企业公开服务标准，保证供电质量和用电可靠。',
    ];
    const child = { text: '电网经营单位保证供电质量，缩短用电接入时间。' };
    const family = { frameworkId: 'business' };
    const upper = makeDocument({ ...family, id: 'upper', clauses: [budget, parent, pay] });
    const lower = makeDocument({ ...family, id: 'lower', clauses: [city, child, local] });
    const others = between.map((text, at) =>
      makeDocument({ ...family, id: `witness${at}`, clauses: [county, { text }] }),
    );
    const alone = alignDocuments(upper, lower, context);
    const documents = [upper, lower, ...others];
    const together = alignDocuments(
      upper,
      lower,
      buildAlignmentContext({ cut: (text) => segmenter.cut(text), documents }),
    );
    const scoreOf = ({ links, onlyBase }: DocumentComparison): number =>
      links.find((link) => link.base === 'upper:p2')?.score ??
      onlyBase.find((one) => one.clause === 'upper:p2')?.candidates.find((one) => one.clause === 'lower:p2')?.score ??
      0;
    expect(scoreOf(together)).toBeGreaterThan(scoreOf(alone));
    expect(linksOf(together)).toContain('2-2');
  });

  it('takes the word of people for a link, and against it', () => {
    const [left, right] = [
      makeDocument({ id: 'left', clauses: [budget, pay] }),
      makeDocument({ id: 'right', clauses: [budget, local] }),
    ];
    const say = (verdict: CodingVerdict, first: number, second: number): ResolvedCoding => ({
      verdict,
      first: [toClauseId(`left:p${first}`)],
      second: [toClauseId(`right:p${second}`)],
    });
    const coded = buildAlignmentContext({
      cut: (text) => segmenter.cut(text),
      codings: [say('rejected', 1, 1), say('confirmed', 2, 2)],
    });
    const found = alignDocuments(left, right, coded);
    expect(linksOf(found)).toEqual(['2-2']);
    expect(found.links[0]).toMatchObject({ score: 1, why: [{ feature: 'confirmed', value: 1, weight: 1 }] });
    expect(linksOf(alignDocuments(right, left, coded))).toEqual(['2-2']);
  });

  it('lets a confirmed link help the next document of the family', () => {
    const family = { frameworkId: 'business' };
    const upper = makeDocument({ ...family, id: 'upper', clauses: [budget, pay, city] });
    const witness = makeDocument({ ...family, id: 'witness', clauses: [county, local] });
    const lower = makeDocument({
      ...family,
      id: 'lower',
      clauses: [{ text: `${local.text}加强温泉资源保护。` }, county],
    });
    const documents = [upper, witness, lower];
    const confirmed: ResolvedCoding = {
      verdict: 'confirmed',
      first: [toClauseId('upper:p2')],
      second: [toClauseId('witness:p2')],
    };
    const linksWith = (codings: readonly ResolvedCoding[]): string =>
      linksOf(
        alignDocuments(upper, lower, buildAlignmentContext({ cut: (text) => segmenter.cut(text), documents, codings })),
      ).join();
    expect(linksWith([])).not.toMatch(/2-1/u);
    expect(linksWith([confirmed])).toMatch(/2-1/u);
  });

  it('takes documents without clauses, and empty clauses', () => {
    expect(align({ clauses: [] }, { clauses: [] })).toMatchObject({ links: [], onlyBase: [], onlyOther: [] });
    const found = align({ clauses: [{}, budget] }, { clauses: [] });
    expect(found.onlyBase.map((one) => one.candidates)).toEqual([[], []]);
  });
});
