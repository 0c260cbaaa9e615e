import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicons } from '../../../test/support/lexicons.js';
import type { Target } from '../../domain/target.js';
import { makeTargetFinder } from './find-targets.js';

const findTargets = makeTargetFinder(lexicons().targets);

const COMPARATORS: Readonly<Record<string, string>> = {
  eq: '=',
  gte: '≥',
  lte: '≤',
  gt: '>',
  lt: '<',
  approx: '≈',
  range: '∈',
  all: '全',
};

/** 「森林覆盖率≥45% @2025」; a range is low..high, a ratio a:b; a milestone is its deed, the scope stands in 「」. */
function show({ metric, value, unit, comparator, deadline, scope }: Target): string {
  const sides = typeof value === 'object' ? value.join(unit === '比' ? ':' : '..') : (value ?? '');
  const amount =
    comparator === undefined ? '' : `${COMPARATORS[comparator]}${sides}${unit === '比' ? '' : (unit ?? '')}`;
  return `${scope === undefined ? '' : `「${scope}」`}${metric}${amount}${deadline === undefined ? '' : ` @${deadline}`}`;
}

const showAll = (text: string, heading = ''): string => findTargets({ heading, text }).map(show).join(' | ');

describe('quantities', () => {
  it.each([
    ['a rate', '森林覆盖率达到45%以上', '森林覆盖率≥45%'],
    ['a count before its noun', '建设12个示范果园', '示范果园=12个'],
    ['a count behind its noun', '培育龙头企业30家左右', '龙头企业≈30家'],
    [
      'an enumerator before it',
      '抓好以下工作：①建立示范基地3个；二是培训教师500人；（3）新建学校20所',
      '示范基地=3个 | 教师=500人 | 学校=20所',
    ],
    ['a list with one verb', '新建泵站3座、水闸8座', '泵站=3座 | 水闸=8座'],
    ['a list with the nouns behind', '引进2名院士、30名博士', '院士=2名 | 博士=30名'],
    [
      'the list goes on behind a comma',
      '创建1个国家级、4个省级园区，6个市级园区',
      '国家级=1个 | 省级园区=4个 | 市级园区=6个',
    ],
    [
      'the noun of the segment before',
      '推进冷链仓库建设，2024年新增5座，2026年达到12座以上',
      '冷链仓库建设=5座 @2024 | 冷链仓库建设≥12座 @2026',
    ],
    ['the noun of another level', '培养省级以上工匠10名、市级80名', '省级以上工匠=10名 | 市级工匠=80名'],
    ['the measure before its holder', '商品化率示范园区达到90%', '「示范园区」商品化率=90%'],
    ['how many each year', '引进高层次人才每年不少于15名', '「每年」高层次人才≥15名'],
    ['ranges', '改造5—8条背街小巷', '背街小巷∈5..8条'],
    ['a ratio', '中小学师生比达到1：15左右', '中小学师生比≈1:15'],
    ['Chinese numerals', '设立三个巡回法庭，建成两所特殊教育学校', '巡回法庭=3个 | 特殊教育学校=2所'],
    ['one for each', '每个街道至少建成一处口袋公园', '「每个街道」口袋公园≥1处'],
    ['more than', '举办招聘会20余场', '招聘会>20场'],
    ['percent in Chinese', '工资性支出不得超过百分之三十', '工资性支出≤30%'],
    ['multiples of something', '补贴标准控制在当地最低工资的2倍以内', '补贴标准（相对当地最低工资）≤2倍'],
    ['a share of something', '绿地面积不低于小区总面积的35%', '绿地面积占小区总面积的比例≥35%'],
    ['a share of things', '80%以上的行政村建成文化广场', '「行政村」建成文化广场的行政村比例≥80%'],
    [
      'shares with one verb',
      '60%的县医院和90%的市医院开设老年病科',
      '「县医院」开设老年病科的县医院比例=60% | 「市医院」开设老年病科的市医院比例=90%',
    ],
    ['a share of those covered', '家庭农场培训覆盖70%乡镇', '「乡镇」家庭农场培训覆盖率=70%'],
    ['the rest of a sum', '其中不少于40%用于农村学校', '用于农村学校比例≥40%'],
    ['a change', '单位产值能耗下降13.5%', '单位产值能耗下降比例=13.5%'],
    ['down to', '细颗粒物浓度降至35微克/立方米以下', '细颗粒物浓度≤35微克/立方米'],
    ['grades that are reached', '审批服务成熟度达到4级', '审批服务成熟度=4级'],
    [
      'the measure is carried over',
      '省级园区绿化率达到30%，市级园区达到25%',
      '省级园区绿化率=30% | 「市级园区」绿化率=25%',
    ],
    ['a limit of time', '应当在五个工作日内办结', '办结时限≤5个工作日'],
    ['a time that is kept', '公示期不少于三十日', '公示期≥30日'],
    ['a longest time', '接电时间不得超过八个工作日', '接电时间≤8个工作日'],
    ['a set time', '公告时限为二十日', '公告时限=20日'],
    ['a shortened time', '开办时间压缩至1个工作日', '开办时间=1个工作日'],
    [
      'a limit without 内',
      '一般问题五个工作日办结，疑难问题十五个工作日办结',
      '「一般问题」办结时限=5个工作日 | 「疑难问题」办结时限=15个工作日',
    ],
    [
      'a limit for each place',
      '到达现场抢修的时限，中心城区不超过六十分钟，其他区域不超过九十分钟',
      '「中心城区」到达现场抢修的时限≤60分钟 | 「其他区域」到达现场抢修的时限≤90分钟',
    ],
    ['a limit for a thing', '供热八个工作日内办结', '「供热」办结时限≤8个工作日'],
    ['a limit of a time named before', '办理案件的期限，自受理之日起不得超过三十日', '办理案件的期限≤30日'],
    [
      'a time that runs from the end of what was so',
      '原有证明事项取消之日起七个工作日内，有关部门应当完成清单更新',
      '完成清单更新时限≤7个工作日',
    ],
    ['years in Chinese numerals', '许可证有效期为三年，临时使用不超过两年', '许可证有效期=3年 | 临时使用≤2年'],
    [
      'both bounds of a period',
      '处罚信息的最短公示期为三个月，最长为一年',
      '处罚信息的最短公示期≥3个月 | 处罚信息的公示期≤1年',
    ],
    ['the length of a period', '应当留出一般不少于三十日的适应调整期', '适应调整期≥30日'],
    ['a limit of both ends', '保存期限最短不得少于二年', '保存期限≥2年'],
    ['words that begin like a duty', '应急物业服务期限不超过六个月', '应急物业服务期限≤6个月'],
    ['a limit of what an office examines', '应当在三个月内审计完毕', '审计完毕时限≤3个月'],
    ['how long ahead', '应当提前两日通知用户', '提前通知用户的时间≥2日'],
    ['how long before a day', '应当在开工前十日向社会公告', '提前向社会公告的时间≥10日'],
    ['how long before', '应当在会议举行的一个月前将草案发给代表', '将草案发给代表时限≥1个月'],
    ['how long before, with the deed behind', '应当在会议举行的三十日前，将草案送交审查', '将草案送交审查时限≥30日'],
    ['how long to keep', '原始记录应当保存二年以上', '原始记录应当保存≥2年'],
    ['a limit in years', '应当自施行之日起一年内作出规定', '作出规定时限≤1年'],
    ['a term', '每届任期五年', '每届任期=5年'],
    ['a usual period', '规划的期限一般为十至二十年', '规划的期限∈10..20年'],
    ['how often', '每年至少开展两次应急演练', '「每年」应急演练≥2次'],
    ['a rank', '政务公开考核进入全省前3名', '政务公开考核排名≤3名'],
    ['the limit of a subsidy', '给予最高不超过50万元的补助', '补助≤50万元'],
  ])('finds %s', (_why, text, expected) => {
    expect(showAll(text)).toBe(expected);
  });
});

describe('lists of numbers', () => {
  it.each([
    [
      'levels',
      '国家、省、市（县）示范社分别达到5家、30家、200家',
      '「国家」示范社=5家 | 「省」示范社=30家 | 「市（县）」示范社=200家',
    ],
    ['rates', '入园率、巩固率分别达到90%、95%以上', '入园率≥90% | 巩固率≥95%'],
    [
      'grades with their holders',
      '三级和二级医院信息化水平分别达到5级和3级',
      '「三级医院」信息化水平=5级 | 「二级医院」信息化水平=3级',
    ],
    ['years', '2023年、2024年分别新建公厕40座、60座', '公厕=40座 @2023 | 公厕=60座 @2024'],
    ['the unit stands with the last', '参保率、缴费率分别提高3和5个百分点', '参保率=3个百分点 | 缴费率=5个百分点'],
  ])('deals out over %s', (_why, text, expected) => {
    expect(showAll(text)).toBe(expected);
  });

  it('shares the quote of numbers that share their noun', () => {
    const text = '到2026年，省、市级劳模工作室达到20个、80个。';
    expect(findTargets({ heading: '', text }).map(({ quote }) => quote)).toEqual([
      text.slice(0, -1),
      text.slice(0, -1),
    ]);
  });
});

describe('numbers that are no targets', () => {
  it.each([
    ['names in quotes', '实施“369”行动，落实“三个一批”'],
    ['Latin names', '推广5G应用，监测PM2.5'],
    ['grades in names', '支持二级以上医院、三级高新区协同发展'],
    ['a grade of a name is not reached', '推动县医院达到三级医院水平'],
    ['circles and hours', '打造15分钟生活圈，实行24小时值班'],
    ['ordinals', '委托第三方评估，落实第十二条规定'],
    ['document numbers', '落实国发〔2022〕15号和《“十四五”规划（2021-2025年）》'],
    ['hot lines', '整合120急救和12345热线'],
    ['set phrases', '推进一体化，实行一站式服务，开展一系列活动，是一项系统工程'],
    ['the arrangement of a text', '从六个方面提出28条措施，围绕10项任务'],
    ['counts of what was listed', '加强城东、城西、城南3个片区管理'],
    ['what is so', '全市现有养老机构356家，已建成食堂120个'],
    ['a report goes on', '目前，全市共有学校80所，教师1.2万名'],
    ['what was done', '培训了300名社工'],
    ['those it holds for', '拥有500张以上床位的机构应当设立专门科室'],
    ['ages', '为65岁及以上老年人免费体检'],
    ['what a place is like', '常住人口超过50万的镇可以参照执行'],
    ['conditions', '年销售额超过2000万元的，应当报告'],
    ['definitions', '小型水库是指库容小于1000万立方米的水库'],
    ['penalties', '处一万元以上十万元以下罚款'],
    ['lengths of campaigns', '开展为期三年的专项行动，力争用3年时间见效'],
    ['a time that is added', '领取期限增加一个月，最多可以延长三十日'],
    ['leave to take longer', '情况复杂的可以延长十个工作日办结'],
    ['how often without a count', '至少每三个月向社会公布'],
    ['what takes as long as it takes', '具有三年以上工作经验的人员'],
    ['whom a share describes', '少数民族职工占全体职工百分之三十以上的企业'],
    ['what happened long before', '三个月前发生的事故'],
    ['lapsed times', '三个月内未办理的，视为放弃'],
    ['actors without a duty to become so many', '全省9个联盟要加强协作'],
  ])('leaves out %s', (_why, text) => {
    expect(showAll(text)).toBe('');
  });
});

describe('full coverage', () => {
  it.each([
    ['全覆盖', '实现社区养老服务全覆盖', '「社区」养老服务覆盖全100%'],
    ['who is covered', '行政村实现快递服务全覆盖', '「行政村」快递服务覆盖全100%'],
    ['the thing stands before', '加强乡镇消防站建设，到2026年基本实现全覆盖', '加强乡镇消防站建设覆盖全100% @2026'],
    ['covers all of a place', '好差评制度覆盖本市全部服务事项', '「本市全部服务事项」好差评制度覆盖全100%'],
    ['covers all', '2024年底前网格化管理覆盖所有街道', '「所有街道」网格化管理覆盖全100% @2024-12-31'],
    ['全部', '2023年底前，公立幼儿园全部接入监管平台', '「公立幼儿园」接入监管平台全100% @2023-12-31'],
    [
      'all of a kind with brackets',
      '到2026年，所有县（市、区）均达到创建标准',
      '「县（市、区）」达到创建标准全100% @2026',
    ],
    ['all of them', '所有公办学校设立家长委员会', '「公办学校」设立家长委员会全100%'],
    [
      'in a list with shares',
      '所有市级图书馆、60%的县级图书馆达到一级馆标准',
      '「县级图书馆」达到一级馆标准的县级图书馆比例=60% | 「所有市级图书馆」达到一级馆标准的比例全100%',
    ],
  ])('finds %s', (_why, text, expected) => {
    expect(showAll(text)).toBe(expected);
  });

  it.each([
    ['a kind of supervision', '依法实行全覆盖重点监管'],
    ['a part of a sum', '优化占全部财政支出的结构'],
    ['owners', '保护所有者权益，支持各种所有制企业发展'],
    ['a vote', '经全体董事三分之二以上通过后公布'],
    ['all or part', '全部或者部分使用财政资金的项目'],
  ])('leaves out %s', (_why, text) => {
    expect(findTargets({ heading: '', text }).filter(({ kind }) => kind === 'coverage')).toEqual([]);
  });
});

describe('milestones', () => {
  it.each([
    ['who issues what', '各市要在2024年3月底前出台实施细则', '「各市」出台实施细则 @2024-03'],
    [
      'behind the numbers',
      '到2025年，参保率达到95%，城乡统一的服务体系基本形成',
      '参保率=95% @2025 | 城乡统一的服务体系基本形成 @2025',
    ],
    ['by a year', '到2027年，现代水网体系基本形成，为发展提供支撑', '现代水网体系基本形成 @2027'],
    ['a bare year', '2026年，建成一批智慧灌区', '建成一批智慧灌区 @2026'],
    ['a plan period', '“十五五”期间，建立林权交易中心', '建立林权交易中心 @2030'],
    [
      'who by when',
      '省级机关于2024年6月底前，市县机关于2024年底以前，完成系统迁移',
      '「省级机关」完成系统迁移 @2024-06 | 「市县机关」完成系统迁移 @2024-12-31',
    ],
    [
      'before the numbers of its sentence',
      '到2026年，产业体系更加完善，建成园区5个',
      '产业体系更加完善 @2026 | 园区=5个 @2026',
    ],
  ])('finds what is to be done %s', (_why, text, expected) => {
    expect(showAll(text)).toBe(expected);
  });

  it.each([
    ['what happened', '2021年5月14日，国务院办公厅印发了意见'],
    ['when a text is in force', '本办法自2024年3月1日起施行，有效期至2029年2月28日'],
    ['a plan period that only describes', '推进“十四五”时期专科能力建设'],
    ['whom it holds for', '2020年6月30日前登记的车辆，按照原标准执行'],
  ])('leaves out %s', (_why, text) => {
    expect(showAll(text)).toBe('');
  });
});

describe('deadlines', () => {
  it.each([
    ['over the sentence, not the next one', '到2025年，建成站点5个；改造管网3公里。新增车位80个', '5@2025 3@2025 80@-'],
    ['the nearest before', '到2024年覆盖率达到50%，到2026年达到90%', '50@2024 90@2026'],
    ['not backwards', '合格率达到98%，到2025年建成基地3个', '98@- 3@2025'],
    ['over 其中', '到2025年，招聘教师500名。其中，乡村教师300名', '500@2025 300@2025'],
    [
      'over the points that it opens',
      '到2025年，实现以下目标：一是建成水厂2座。二是改造水厂6座。另建泵站1座',
      '2@2025 6@2025 1@-',
    ],
    ['a month takes the year before', '2023年3月底前摸排50处，9月底前整改40处', '50@2023-03 40@2023-09'],
    ['a beginning ends it', '2023年底前改造3处；2024年起，每年改造5处', '3@2023-12-31 5@-'],
    ['a span of years ends with the last', '2023—2025年，每年培训200人', '200@2025'],
    ['a length alone gives no date', '三年内建成园区3个', '3@-'],
  ])('reach %s', (_why, text, expected) => {
    const shown = findTargets({ heading: '', text }).map(
      ({ value, deadline }) => `${String(value)}@${deadline ?? '-'}`,
    );
    expect(shown.join(' ')).toBe(expected);
  });

  it('reach over all sentences of a statement of aims', () => {
    const text = '到2025年，建成站点5个。满意度达到95%以上。';
    expect(findTargets({ heading: '发展目标', text }).map(({ deadline }) => deadline)).toEqual(['2025', '2025']);
    expect(findTargets({ heading: '建设任务', text }).map(({ deadline }) => deadline)).toEqual(['2025', undefined]);
  });
});

describe('quotes', () => {
  it('are the words around the number, with the date right before them', () => {
    const text = '加强建设。到2025年，建成公园3个、绿道20公里，其余另行安排。';
    expect(findTargets({ heading: '', text }).map(({ quote }) => quote)).toEqual([
      '到2025年，建成公园3个',
      '绿道20公里',
    ]);
  });

  const words =
    '到2025年底前 2024年 6月底前 “十四五”期间 ， ， 。 ； 、 ： （ ） “ ” 建成 完成 形成 服务体系 县级医院 就诊率 达到 不少于 每个县 10个 3-5所 1：2 30% 以上 左右 分别 全部 纳入 全覆盖 所有医院 均 设立 覆盖所有乡镇 其中 为目标 一是 两家 五个工作日内 的 和'.split(
      ' ',
    );
  const text = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('are shared by two dates of one stretch', () => {
    const text = '到2025年底前完成6月底前，达到';
    expect(findTargets({ heading: '', text }).map(({ quote }) => quote)).toEqual([
      text.slice(0, 17),
      text.slice(0, 17),
    ]);
  });

  it('are stretches of the text in reading order, equal or apart, whatever the text', () => {
    fc.assert(
      fc.property(text, (any) => {
        let last = { start: 0, end: 0 };
        for (const { quote, span, metric } of findTargets({ heading: '', text: any })) {
          expect(any.slice(span.start, span.end)).toBe(quote);
          expect(quote).not.toBe('');
          expect(metric).not.toBe('');
          const isEqual = span.start === last.start && span.end === last.end;
          expect(isEqual || span.start >= last.end).toBe(true);
          last = span;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
