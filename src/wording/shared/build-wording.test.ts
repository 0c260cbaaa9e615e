import { describe, expect, it } from 'vitest';
import { findStrength } from '../../annotate/strength/index.js';
import { lexicons } from '../../../test/support/lexicons.js';
import { makeDocument } from '../../../test/support/make-document.js';
import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { Level } from '../../domain/locality.js';
import type { FamilyWording } from '../../domain/wording.js';
import { toDocumentId } from '../../domain/ids.js';
import { findLineages, type Kinship } from '../lineages.js';
import { buildWording } from './build-wording.js';

function plan(
  id: string,
  province: string,
  texts: readonly string[],
  item = 1,
  level: Level = 'province',
): AnnotatedDocument {
  const locality = { name: id, adcode: id, level: level === 'unknown' ? 'city' : level, province };
  return makeDocument({
    id,
    frameworkId: 'f',
    header: { locality, level },
    clauses: texts.map((text) => ({ text, items: [item], strength: findStrength(text, lexicons().strength) })),
  });
}

function build(documents: readonly AnnotatedDocument[], kin: Partial<Kinship> = {}, parent?: string): FamilyWording {
  const { formulae, strength } = lexicons();
  const verbs = new Set(strength.cues.filter(({ form }) => form === 'verb').flatMap(({ words }) => words));
  return buildWording({
    frameworkId: 'f',
    documents,
    lineages: findLineages(documents, { nearCopies: [], versions: [], ...kin }),
    parent: parent === undefined ? undefined : toDocumentId(parent),
    formulae,
    scales: { plain: strength.plain, verbs },
  });
}

/** 「文字|省数」 for every group. */
function show({ groups }: FamilyWording): readonly string[] {
  return groups.map(({ text, provinces }) => `${text}|${provinces.length}`);
}

const SHARED = '推行成果代表作制度，';

describe('buildWording', () => {
  it('counts provinces, not documents', () => {
    const documents = [plan('a', '甲省', [SHARED]), plan('b', '甲省', [SHARED]), plan('c', '乙省', [SHARED])];
    expect(show(build(documents))).toEqual(['推行成果代表作制度|2']);
    expect(show(build(documents.slice(0, 2)))).toEqual([]);
  });

  it('never counts a near copy or an older version twice, whatever place it bears', () => {
    const documents = [plan('a', '甲省', [SHARED]), plan('b', '乙省', [SHARED]), plan('c', '丙省', [SHARED])];
    const copies = { nearCopies: [{ first: toDocumentId('a'), second: toDocumentId('b') }] };
    expect(show(build(documents, copies))).toEqual(['推行成果代表作制度|2']);
    expect(show(build(documents.slice(0, 2), copies))).toEqual([]);
    expect(show(build(documents.slice(0, 2), { versions: [[toDocumentId('a'), toDocumentId('b')]] }))).toEqual([]);
  });

  it('puts near wordings of one item together, and keeps those of other items apart', () => {
    const first = plan('a', '甲省', ['贯穿预算编制、审批、执行、监控、调整、决算各环节。']);
    const near = ['切实做好预算编制、审批、执行、监控、调整、决算各环节工作。'];
    const { groups } = build([first, plan('b', '乙省', near)]);
    expect(groups.map(({ variants }) => variants.map(({ text }) => text))).toEqual([
      ['贯穿预算编制、审批、执行、监控、调整、决算各环节', '切实做好预算编制、审批、执行、监控、调整、决算各环节工作'],
    ]);
    expect(show(build([first, plan('b', '乙省', near, 2)]))).toEqual([]);
  });

  it('does not take two things that one document says for one', () => {
    const documents = [
      plan('a', '甲省', ['完善医院人事管理制度，完善医院财务管理制度。']),
      plan('b', '乙省', ['完善医院财务管理制度。']),
    ];
    expect(show(build(documents))).toEqual(['完善医院财务管理制度|2']);
  });

  it('does not take a prohibition for what it forbids', () => {
    const documents = [
      plan('a', '甲省', ['开展营利性医疗合作项目。']),
      plan('b', '乙省', ['不得开展营利性医疗合作项目。']),
    ];
    expect(show(build(documents))).toEqual([]);
  });

  it('leaves time heads, formulae and short fragments alone', () => {
    const text = '到2025年底，坚持党管干部原则，加强管理，推行成果代表作制度。';
    expect(show(build([plan('a', '甲省', [text]), plan('b', '乙省', [text])]))).toEqual(['推行成果代表作制度|2']);
  });

  it('says whether the parent has it, where the parent is there', () => {
    const nation = plan('n', '', [SHARED, '健全现代医院管理制度体系。'], 1, 'nation');
    const documents = [
      nation,
      plan('a', '甲省', [SHARED, '建设省级区域医疗中心。', '健全完善现代医院管理制度体系。']),
      plan('b', '乙省', [SHARED, '建设省级区域医疗中心。', '健全完善现代医院管理制度体系。']),
    ];
    const standing = (wording: FamilyWording): Record<string, string> =>
      Object.fromEntries(wording.groups.map(({ text, parent }) => [text, parent.status]));
    expect(standing(build(documents, {}, 'n'))).toEqual({
      推行成果代表作制度: 'exact',
      健全完善现代医院管理制度体系: 'near',
      建设省级区域医疗中心: 'absent',
    });
    expect(new Set(Object.values(standing(build(documents.slice(1)))))).toEqual(new Set(['no-parent']));
  });

  it('marks the fragments in their clauses', () => {
    const text = `一是${SHARED}建立档案。`;
    const { marks, groups } = build([plan('a', '甲省', [text]), plan('b', '乙省', [SHARED])]);
    const [mark] = marks.get('a:p1' as never) ?? [];
    expect(mark?.group).toBe(groups[0]);
    expect(text.slice(mark?.start, mark?.end)).toBe(SHARED);
  });

  describe('ladders of strength', () => {
    /** 「词<词」 for every ladder, with the scale. */
    function ladders(...texts: readonly string[]): readonly string[] {
      return build(texts.map((text, at) => plan(`d${at}`, `省${at}`, [text]))).groups.flatMap(({ ladders: found }) =>
        found.map(({ scale, rungs }) => `${scale} ${rungs.map(({ words }) => words.join('+')).join(' < ')}`),
      );
    }

    it.each([
      [
        'three steps',
        ['推行按病种付费的支付方式。', '全面推行按病种付费的支付方式。', '加快推行按病种付费的支付方式。'],
        ['stage 推行 < 加快+推行 < 全面+推行'],
      ],
      [
        '探索 below the plain verb',
        ['建立职工职业荣誉制度。', '探索建立职工职业荣誉制度。'],
        ['stage 探索+建立 < 建立'],
      ],
      ['a softened step', ['逐步降低万元收入能耗。', '降低万元收入能耗。'], ['duty 逐步 < ']],
      ['a tone', ['就诊率力争达到百分之九十。', '就诊率确保达到百分之九十。'], ['commitment 力争+达到 < 确保+达到']],
      ['an encouragement', ['鼓励各地开展延续护理服务。', '开展延续护理服务工作。'], []],
      ['another verb', ['加强公立医院主体地位。', '坚持公立医院主体地位。'], []],
      ['a cue that goes on from before', ['应当优化流程，公开申请的条件。', '优化流程，应当公开申请的条件。'], []],
      ['equal strength', ['推行成果代表作的制度。', '推行成果代表作制度。'], []],
    ])('%s', (_why, texts, expected) => {
      expect(ladders(...texts)).toEqual(expected);
    });
  });
});
