import { describe, expect, it } from 'vitest';
import { family, ledgerBuilder, planOf } from '../../test/support/ledger-family.js';
import { toDocumentId } from '../domain/ids.js';

const build = ledgerBuilder();
const indicatorsOf = (a: string, b: string): number =>
  build([planOf('甲省', '990000', [a]), planOf('乙省', '980000', [b])], family, new Map()).ledger.indicators.length;

describe('one indicator under two names', () => {
  it.each([
    ['县域内就诊率达到90%', '力争全省县域就诊率达到85%以上'],
    ['平均住院日控制在8天以内', '平均住院天数降至8.5天'],
    ['三级公立医院四级手术占比达到35%', '四级手术比例达到30%'],
    ['公立医院医护比总体达到1:2左右', '逐步使医护比达到1：2'],
    ['建设国家临床重点专科10个', '建成国家级临床重点专科3个以上'],
    ['电子病历应用水平平均级别达到4级', '到2025年，全省电子病历应用水平平均级别达到5级'],
    ['80%县级中医医院达到二级甲等水平', '90%以上的县级中医医院达到二级甲等医院标准'],
    ['二级以上综合医院设置感染性疾病科比例达100%', '二级以上综合医院感染性疾病科设置率达到95%'],
    ['企业开办时间压缩至1个工作日', '企业开办时限不超过2个工作日'],
    [
      '对一般经营项目的设立申请，不能即时办结的，应当在一个工作日内办结',
      '对一般经营项目的设立申请，不能当场办结的，应当在两个工作日内办结',
    ],
    [
      '制定规章应当公开征求意见，向社会公开征求意见的期限一般不少于三十日',
      '制定规章应当向社会公开征求意见，期限一般不少于二十日',
    ],
    ['市场主体申请接入低压供电的，接电时间不得超过八个工作日', '接入低压供电的，时间不超过十个工作日'],
    ['森林覆盖率达到45%以上', '森林覆盖率提高到50%'],
    ['每千人口执业（助理）医师数达到3.2人', '每千人口执业助理医师数达到3.6人'],
  ])('%s / %s', (a, b) => {
    expect(indicatorsOf(a, b)).toBe(1);
  });
});

describe('two indicators of like names', () => {
  it.each([
    ['县域内就诊率达到90%', '县域内住院率达到85%'],
    ['县域就诊率达到90%', '基层就诊率达到65%'],
    ['60%三级医院推行预约诊疗', '40%二级医院推行预约诊疗'],
    ['城市居民参保率达到95%', '农村居民参保率达到98%'],
    ['四级手术占比达到30%', '微创手术占比达到20%'],
    ['建设国家级临床重点专科5个', '建设省级临床重点专科5个'],
    ['智慧服务平均级别达到3级', '智慧管理平均级别达到2级'],
    ['每千人口执业医师数达到3.2人', '每千人口注册护士数达到3.8人'],
    ['供水报装应当在五个工作日内办结', '企业注销登记应当在五个工作日内办结'],
    ['就诊率达到90%', '就诊率提高5个百分点'],
    ['小学毛入学率达到99%', '高中阶段毛入学率达到92%'],
    ['门诊次均费用增幅控制在5%以内', '住院次均费用增幅控制在5%以内'],
    ['新生儿死亡率降至3‰', '孕产妇死亡率降至0.1‰'],
    ['建成水厂3座', '建成泵站3座'],
    ['县级综合医院70%达到推荐标准', '县级综合医院100%达到基本标准'],
  ])('%s / %s', (a, b) => {
    expect(indicatorsOf(a, b)).toBe(2);
  });
});

describe('ledgers', () => {
  const plans = [
    planOf('甲省', '990000', ['县域内就诊率达到90%，建成示范基地5个。', '到2025年，出台实施细则。']),
    planOf('乙省', '980000', ['力争县域就诊率达到95%。']),
    planOf('乙省', '980000', ['力争县域就诊率达到95%。', '新建学校20所。'], 'copy'),
  ];
  const copies = new Map([[toDocumentId('copy'), toDocumentId('乙省')]]);
  const { ledger } = build(plans, family, copies);

  it('hold every target in exactly one indicator', () => {
    const entries = ledger.indicators.flatMap((indicator) => indicator.entries.map(({ target }) => target));
    const targets = plans.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.targets));
    expect(entries).toHaveLength(targets.length);
    expect(new Set(entries)).toEqual(new Set(targets));
  });

  it('put first what most localities share, under the name that most bear', () => {
    expect(ledger.indicators[0]).toMatchObject({
      name: '县域就诊率',
      localities: 2,
      direction: 'up',
      unitKind: 'share',
    });
  });

  it('count a near copy once where it says the same', () => {
    const shared = ledger.indicators[0]?.entries.map(({ document, copyOf }) => [document, copyOf?.document]);
    expect(shared).toEqual([
      ['甲省', undefined],
      ['乙省', undefined],
      ['copy', '乙省'],
    ]);
    expect(
      ledger.indicators.flatMap(({ entries }) => entries).find(({ target }) => target.value === 20)?.copyOf,
    ).toBeUndefined();
  });

  it('come out the same each time, ids included', () => {
    expect(build(plans, family, copies).ledger).toEqual(ledger);
    expect(new Set(ledger.indicators.map(({ id }) => id)).size).toBe(ledger.indicators.length);
  });

  it('say what a name that says little is about', () => {
    const [indicator] = build([planOf('甲省', '990000', ['接入低压供电的，时间不超过八个工作日。'])], family, new Map())
      .ledger.indicators;
    expect(indicator).toMatchObject({ name: '时间', about: '接入低压供电' });
  });
});
