import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkClauses, makeKindContext, planOfTexts, swapSides } from '../../../test/support/kinds.js';
import type { ComparisonDifferences, Difference } from '../../domain/comparison.js';
import { findDifferences } from './find-differences.js';

const context = makeKindContext();

/** The differences of two lists of clauses; each is linked to the one of its number unless `pairs` says otherwise. */
function compareTexts(
  baseTexts: readonly string[],
  otherTexts: readonly string[],
  pairs = baseTexts.slice(0, otherTexts.length).map((_, at) => `${at + 1}-${at + 1}`),
  claimsAbsence = true,
): ComparisonDifferences {
  const [base, other] = [planOfTexts('base', baseTexts, '000000'), planOfTexts('other', otherTexts)];
  return findDifferences(base, other, linkClauses(base, other, pairs), context, { claimsAbsence });
}

const show = ({ kind, base, other, words }: Difference): string =>
  `${kind} ${words ?? (other ?? base)?.text.replace(/[，。；]$/u, '') ?? ''}`;

const kindsOf = (base: string, other: string): string[] => compareTexts([base], [other]).differences.map(show);

describe('findDifferences between two linked clauses', () => {
  it.each([
    ['equal words', '国家建立知识产权侵权惩罚性赔偿制度。', '国家建立知识产权侵权惩罚性赔偿制度。', '词句'],
    ['another place', '国家建立知识产权侵权惩罚性赔偿制度。', '本市建立知识产权侵权惩罚性赔偿制度。', '地区'],
    ['another territory', '在全国推行涉企经营许可事项告知承诺制。', '在全省推行涉企经营许可事项告知承诺制。', '地区'],
    ['punctuation', '依法保护商业秘密、个人隐私；', '依法保护商业秘密,个人隐私。', '词句'],
  ])('takes %s as 沿用', (_, base, other, rule) => {
    const { differences } = compareTexts([base], [other]);
    expect(differences.map(({ kind }) => kind)).toEqual(['inherited']);
    expect(differences[0]?.ruleId).toBe(rule === '词句' ? 'kinds/same-words' : 'kinds/same-but-place');
  });

  it.each<[string, string, string, readonly string[]]>([
    [
      'a number and a rewording',
      '不断提高县域内就诊率，推动分级诊疗。',
      '不断提高县域内就诊率到90%以上，推动分级诊疗。',
      ['reworded 不断提高县域内就诊率到90%以上', 'quantified 90%', 'inherited 推动分级诊疗'],
    ],
    [
      'a time limit in Chinese numerals',
      '申请材料齐全的，登记机关应当及时办结企业开办手续。',
      '申请材料齐全的，登记机关应当在一个工作日内办结企业开办手续。',
      ['inherited 申请材料齐全的', 'reworded 登记机关应当在一个工作日内办结企业开办手续', 'dated 一个工作日'],
    ],
    [
      'a stricter limit',
      '供电企业办理低压用户接电，时间不得超过十五个工作日。',
      '供电企业办理低压用户接电，时间不得超过八个工作日。',
      [
        'inherited 供电企业办理低压用户接电',
        'reworded 时间不得超过八个工作日',
        'dated 八个工作日',
        'strengthened 十五个工作日→八个工作日',
      ],
    ],
    [
      'a looser limit, printed with digits',
      '向社会公开征求意见的期限一般不少于三十日。',
      '向社会公开征求意见的期限一般不少于20日。',
      ['reworded 向社会公开征求意见的期限一般不少于20日', 'dated 20日', 'weakened 三十日→20日'],
    ],
    [
      'the same limit printed otherwise',
      '向社会公开征求意见的期限一般不少于30日。',
      '向社会公开征求意见的期限一般不少于三十日。',
      ['reworded 向社会公开征求意见的期限一般不少于三十日'],
    ],
    [
      'a body named in running text',
      '建立健全信用修复机制，明确失信信息修复的条件和程序。',
      '市发展改革部门应当建立健全信用修复机制，明确失信信息修复的条件和程序。',
      [
        'reworded 市发展改革部门应当建立健全信用修复机制',
        'assigned 发展改革部门',
        'inherited 明确失信信息修复的条件和程序',
      ],
    ],
    [
      'a platform of its own',
      '推行政务服务事项一体化在线办理。',
      '依托“渝快办”平台推行政务服务事项一体化在线办理。',
      ['reworded 依托“渝快办”平台推行政务服务事项一体化在线办理', 'specified “渝快办”平台'],
    ],
    [
      'a harder word of duty',
      '鼓励行业协会建立纠纷调解和维权服务机制。',
      '行业协会应当建立纠纷调解和维权服务机制。',
      ['reworded 行业协会应当建立纠纷调解和维权服务机制', 'strengthened 应当'],
    ],
    [
      'a softer goal',
      '到2025年县域内基层医疗卫生机构诊疗人次占比达到65%。',
      '到2025年县域内基层医疗卫生机构诊疗人次占比力争达到65%。',
      ['reworded 到2025年县域内基层医疗卫生机构诊疗人次占比力争达到65%', 'weakened 力争'],
    ],
    [
      'items of a list',
      '企业应当遵守安全、质量、环境保护等方面的法律、法规。',
      '企业应当遵守安全、质量、环境保护、劳动者权益保护、消费者权益保护等方面的法律、法规。',
      [
        'reworded 企业应当遵守安全、质量、环境保护、劳动者权益保护、消费者权益保护等方面的法律、法规',
        'added 劳动者权益保护、消费者权益保护',
      ],
    ],
    [
      'a sentence of its own and one that is gone',
      '政府及其有关部门应当完善融资服务体系。禁止商业银行对中小企业收取不合理费用。',
      '政府及其有关部门应当完善融资服务体系。支持建设区域性股权交易市场和创业投资基金。',
      [
        'inherited 政府及其有关部门应当完善融资服务体系',
        'added 支持建设区域性股权交易市场和创业投资基金',
        'omitted 禁止商业银行对中小企业收取不合理费用',
      ],
    ],
  ])('sees %s', (_, base, other, expected) => {
    expect(kindsOf(base, other)).toEqual(expected);
  });

  it.each([
    ['应当 where the base is plain', '推行容缺受理服务，方便申请人办事。', '应当推行容缺受理服务，方便申请人办事。'],
    ['one that forbids', '可以要求申请人补充提供证明材料。', '不得要求申请人补充提供证明材料。'],
  ])('says nothing on tone for %s', (_, base, other) => {
    const said = compareTexts([base], [other]).differences.map(({ kind }) => kind);
    expect(said).not.toContain('strengthened');
    expect(said).not.toContain('weakened');
  });

  it.each([
    ['its own province', '推动公立医院高质量发展。', '推动重庆市公立医院高质量发展。'],
    ['a programme of the whole country', '提升县级医院服务能力。', '实施“千县工程”，提升县级医院服务能力。'],
    ['a cited document', '加强知识产权保护。', '落实《成渝地区双城经济圈建设规划纲要》，加强知识产权保护。'],
  ])('does not take %s for something local', (_, base, other) => {
    expect(compareTexts([base], [other]).differences.map(({ kind }) => kind)).not.toContain('specified');
  });

  it('names the units of a department list that the base lacks', () => {
    const text = '加强公立医院主体地位，统筹医疗资源布局。';
    const { differences } = compareTexts([text], [`${text}（责任单位：市卫生健康委、市财政局）`]);
    expect(differences.filter(({ kind }) => kind === 'assigned')).toMatchObject([
      { words: '市卫生健康委、市财政局', ruleId: 'kinds/department-list', other: { text } },
    ]);
  });
});

describe('findDifferences over whole documents', () => {
  const credit = '建立健全信用修复机制，明确失信信息修复的条件和程序。';
  const fees = '禁止商业银行在授信中对民营企业设置歧视性规定，降低企业综合融资成本。';
  const sea = '推进智慧口岸建设，创新国际贸易通关便利措施，提升跨境货物通关效率。';
  const water = '供水供气供电企业应当公开服务范围、标准和收费，不得实施垄断行为。';

  it('gives one mark for a whole clause without counterpart, on either side', () => {
    const { differences, coverage } = compareTexts([credit, fees], [credit, sea], ['1-1']);
    expect(differences.filter(({ kind }) => kind === 'added')).toMatchObject([
      { base: null, other: { text: sea, start: 0, end: sea.length } },
    ]);
    expect(differences.filter(({ kind }) => kind === 'omitted')).toMatchObject([
      { other: null, base: { text: fees, start: 0, end: fees.length } },
    ]);
    expect(coverage.map(({ status, share }) => [status, share])).toEqual([
      ['covered', 1],
      ['omitted', 0],
    ]);
    expect(coverage[1]?.missing.map(({ text }) => text).join('')).toBe(fees);
  });

  it('finds a sentence that has moved to a clause that is not linked, and misses it nowhere', () => {
    const { differences, coverage } = compareTexts([credit + water, fees], [credit, fees + water]);
    expect(differences.filter(({ kind }) => kind === 'moved')).toMatchObject([
      { ruleId: 'kinds/other-clause', base: { clause: 'base:p1' }, other: { clause: 'other:p2' } },
    ]);
    expect(differences.map(({ kind }) => kind)).not.toContain('omitted');
    expect(coverage.map(({ status }) => status)).toEqual(['covered', 'covered']);
  });

  it('says what a clause that is taken up in part lacks', () => {
    const { coverage } = compareTexts([credit + fees], [credit]);
    expect(coverage).toMatchObject([{ status: 'partly' }]);
    expect(coverage[0]?.missing.map(({ text }) => text).join('')).toBe(fees);
  });

  it('claims neither 新增 nor 未提及 where the base is neither a parent nor chosen', () => {
    const { differences } = compareTexts([credit, fees], [credit, sea], ['1-1'], false);
    expect(differences.map(({ kind }) => kind)).toEqual(['inherited', 'inherited']);
  });

  it('gives no marks for an empty document', () => {
    expect(compareTexts([], []).differences).toEqual([]);
    expect(compareTexts([credit], []).differences.map(({ kind }) => kind)).toEqual(['omitted']);
    expect(compareTexts([], [credit]).differences.map(({ kind }) => kind)).toEqual(['added']);
  });
});

describe('findDifferences on long and odd text', () => {
  it.each([
    ['one fragment without a stop', '推进医院高质量发展'.repeat(2_222)],
    ['many equal fragments', '加强医院管理，'.repeat(2_857)],
    ['governments in a row', '省市县区'.repeat(5_000)],
    ['brackets and quotes', '“（《'.repeat(6_666)],
    ['numbers', '30日、'.repeat(5_000)],
  ])('ends on 20,000 characters of %s', (_, text) => {
    const { differences } = compareTexts([text], [`${text}。`]);
    expect(differences.every(({ base, other }) => base !== null || other !== null)).toBe(true);
  });

  const words = [
    '应当加强医院管理，',
    '市卫生健康部门负责实施。',
    '到2025年达到90%；',
    '不得超过八个工作日，',
    '鼓励社会力量参与，',
    '由税务机关牵头办理。',
    '“渝快办”平台，',
    '推进成渝地区合作。',
  ];
  const texts = fc.array(
    fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 5 },
  );

  it('swaps 新增 and 未提及 with the sides, whatever the clauses and the links', () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.boolean()), { maxLength: 6 }),
        (a, b, ties) => {
          const [base, other] = [planOfTexts('base', a), planOfTexts('other', b)];
          const pairs = new Set(
            ties
              .filter(([from, to]) => from < a.length && to < b.length)
              .map(([from, to, sure]) => `${from + 1}-${to + 1}${sure ? '' : '?'}`),
          );
          const comparison = linkClauses(base, other, [...pairs]);
          const found = findDifferences(base, other, comparison, context, { claimsAbsence: true });
          const turned = findDifferences(other, base, swapSides(comparison), context, { claimsAbsence: true });
          const list = (from: ComparisonDifferences, kind: string, side: 'base' | 'other'): string[] =>
            from.differences
              .flatMap((one) => (one.kind === kind ? [`${one.ruleId} ${JSON.stringify(one[side])}`] : []))
              .sort();
          expect(list(turned, 'omitted', 'base')).toEqual(list(found, 'added', 'other'));
          expect(list(turned, 'added', 'other')).toEqual(list(found, 'omitted', 'base'));
        },
      ),
    );
  });
});
