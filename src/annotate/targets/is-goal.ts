import type { Measure } from './measures.js';
import type { TargetPatterns } from './patterns.js';
import { isDuration, isExtent, isShare } from './unit-kind.js';

/** Penalties are no targets: 「处一万元以上十万元以下罚款」. */
const PENALTY = /罚款|罚金|拘役|拘留|有期徒刑|无期徒刑|没收|滞纳金|记过|吊销|扣\d+分/u;
/** 「…不少于0.85张的标准」 sets a target, 「达到1000张的医院」 describes a hospital. */
const NOT_SET = '的(?!标准|要求|比例|目标|水平|规模|速度|幅度|计划|基础)';
const DESCRIBES = new RegExp(`^[^，、]{0,8}?${NOT_SET}`, 'u');
const DESCRIBES_AT_ONCE = new RegExp(`^${NOT_SET}`, 'u');
/** 「目前，全市共有养老机构356家，床位4.2万张」 tells how things stand, up to the next date to be met. */
const REPORT = /(?:目前|迄今)(?!.*(?:力争|争取|到20\d\d年|底前|计划))/u;
const FREQUENCY = /每(?:半?年|季度?|月|周|日|两年|三年|学期)[^，]{0,12}$/u;
const EACH = /(?:每个?|各|平均每)[^，、]{1,14}$/u;
const BEHIND_NOUN = /^(?:$|[、和及与;()])/u;

interface Candidate extends Measure {
  /** A target stands right before it in the same list. */
  readonly continues: boolean;
}

/** The sentence that a number stands in. */
interface Context {
  readonly sentence: string;
  /** Up to the number. */
  readonly lead: string;
}

/** Says yes or no, or undefined where it has no opinion. */
type Rule = (candidate: Candidate, patterns: TargetPatterns) => boolean | undefined;

/** What no goal is, whatever else speaks for it. */
const VETOES: readonly ((candidate: Candidate, patterns: TargetPatterns, context: Context) => boolean)[] = [
  // 「…是指小于25厘米的渔网」, 「达到30%的，给予奖励」: definitions and cases
  ({ before, after }) =>
    /[是系]指|被(?:责令|处|查|列入|投诉|举报|追究|判)/u.test(before) || /(?<!目)的$|^[之以]?后/u.test(after),
  // 「现有床位1200张」, 「已建成3家」, 「提高了5个百分点」
  ({ before, unit }, { fact }, { lead }) =>
    before.endsWith('了') || fact.test(toldOf(before, unit).slice(-16)) || REPORT.test(lead),
  isCondition,
  (_candidate, _patterns, { sentence }) => PENALTY.test(sentence),
];

/** In this order; the first that has an opinion decides. */
const RULES: readonly Rule[] = [
  ({ number, before }) => (number.form === 'ratio' ? /[比按]/u.test(before) : undefined),
  (candidate, patterns) => (isDuration(candidate.unit) ? isKeptTime(candidate, patterns) : undefined),
  // 「是一项系统工程」, 「建立一个机制」: 一 counts only with a word that compares or spreads it.
  ({ number, before, isCompared }) =>
    number.numeral === 'han' && number.value === 1 && !isCompared
      ? FREQUENCY.test(before) || (EACH.test(before) && REACHES_OR_MAKES.test(before))
      : undefined,
  ({ unit, before, isCompared }, { reaching }) =>
    unit === undefined ? isCompared || reaching.test(before) : undefined,
  ({ unit }) => (isShare(unit) || unit?.endsWith('百分点') ? true : undefined),
  ({ before, isBounded }, { reaching }) => (isBounded || reaching.test(before) ? true : undefined),
  // 「配备30名以上」; 「两个以上单位」 needs the verb right before it.
  ({ before, isCompared, number }, patterns) =>
    isCompared && (number.numeral === 'han' ? patterns.makingAtEnd : patterns.making).test(before) ? true : undefined,
  ({ before, after, number }, { abstract, makingAtEnd }) =>
    abstract.test(after) && !(number.numeral === 'arabic' && makingAtEnd.test(before)) ? false : undefined,
  ({ before }) => (FREQUENCY.test(before) ? true : undefined),
  ({ before, after, number }, { makingAtEnd }) =>
    number.numeral === 'han' ? makingAtEnd.test(before) && !DESCRIBES_AT_ONCE.test(after) : undefined,
  isCountedGoal,
];

/** What has happened when a time begins to run is no fact about its length: 「自原有事项取消之日起七日内」. */
function toldOf(before: string, unit: string | undefined): string {
  return isDuration(unit) ? before.slice(before.search(/之?[日时]起(?!.{0,200}之?[日时]起)/u) + 1) : before;
}

const REACHES_OR_MAKES = /(?:建|设|配|有|选|派|办|定|达|立|置|成|造|展|织)[^，]{0,2}$/u;

/**
 * 「应当在五个工作日内办结」, 「不少于三十日」, 「公告时限为二十日」, 「压缩至1天」, but not 「未在五个工作日内办结」, 「六个月内未转入」,
 * 「停业六个月以上」.
 */
function isKeptTime(
  { before, after, comparator, isCompared, isBounded }: Measure,
  { reaching }: TargetPatterns,
): boolean {
  // 「领取期限增加一个月」 says by how much.
  if (/(?:增加|延长|顺延)$/u.test(before)) return false;
  // 「至少每三个月」 says how often.
  if (before.endsWith('每')) return false;
  if (hasLapsed(before, after) && !(isBounded && OF_A_PERIOD.test(after))) return false;
  if (isBounded || (isCompared && comparator !== 'gte') || DONE.test(after)) return true;
  if (comparator === 'gte' && (KEEPS.test(before) || (after === '' && /(?:公示|公告)$/u.test(before)))) return true;
  return (
    /(?:[时期][限间]?(?:一般)?[为是]|任期|有效期)$/u.test(before) ||
    (reaching.test(before) && !/(?:为|是|占|按|达到|达)$/u.test(before))
  );
}

/** 「不少于三十日的适应调整期」 sets how long the period is. */
const OF_A_PERIOD = /^的[^，。、的]{0,8}(?:期|期限|时间|公示|公告|培训|锻炼|学习|教育|休息|假)$/u;
/** 「应当保存二年以上」 */
const KEEPS = /(?:应当?|必须|须|至少)[^，]{0,10}(?:保存|保管|留存|保留|公示|公告)$/u;
/** 「一般问题五个工作日办结」 leaves 内 out. */
const DONE = /^(?:一次)?(?:性)?(?:办结|办理完毕|办理?完成|办复|答复|回复|反馈|审结|送达|处理完毕)/u;

/** 「未在…内」, 「…内未…」: what happens when nobody acts. */
function hasLapsed(before: string, after: string): boolean {
  return /[未逾]|没有|(?<![不得应能可])超过$/u.test(before) || /^(?:的|未|不(?!得|少|低|超))/u.test(after);
}

/**
 * Whether a number sets what is to be reached or kept to. Facts (「现有12家」), conditions (「50人以上的单位」), penalties and the
 * arrangement of a text (「三个方面」) do not. A number written in digits needs only a verb that brings its thing about; one
 * written in Chinese needs more, because most of those stand in fixed expressions.
 * @param readContext  asked where the words beside the number speak for it
 */
export function isGoal(candidate: Candidate, patterns: TargetPatterns, readContext: () => Context): boolean {
  if (!isWanted(candidate, patterns)) return false;
  const context = readContext();
  return !VETOES.some((speaksAgainst) => speaksAgainst(candidate, patterns, context));
}

function isWanted(candidate: Candidate, patterns: TargetPatterns): boolean {
  for (const rule of RULES) {
    const opinion = rule(candidate, patterns);
    if (opinion !== undefined) return opinion;
  }
  return false;
}

/** 「拥有1000张及以上床位的大型医院」, 「65岁及以上老年人」, 「500万元以上的项目」, 「达到30%的，」. */
function isCondition(
  { before, after, unit, number, comparator, isCompared, isBounded }: Measure,
  patterns: TargetPatterns,
): boolean {
  if (/^周?岁$/u.test(unit ?? '')) return !patterns.reaching.test(before) || /[为是对]$/u.test(before);
  // 「给予不超过300万元的补助」 sets a limit all the same.
  const isLimit = isBounded && (comparator === 'gte' || comparator === 'lte');
  if (!isLimit && patterns.stateAtEnd.test(before) && DESCRIBES.test(after)) return true;
  if (isShare(unit) && isCompared && SHARE_OF.test(before) && DESCRIBES_AT_ONCE.test(after)) return true;
  if (isShare(unit) || number.form === 'ratio') return false;
  return isCompared && !isBounded && DESCRIBES_AT_ONCE.test(after) && !hasVerb(before, patterns);
}

/** 「少数民族职工占全体职工30%以上的企业」 says which enterprises. */
const SHARE_OF = /^(?!.*(?:应|须|要|达到|力争|确保|争取|不低于|不少于|不超过|不高于|控制|提高|提升)).*占[^，]{1,30}$/u;

function hasVerb(before: string, { making, makingAtEnd }: TargetPatterns): boolean {
  return making.test(before) || makingAtEnd.test(before);
}

/** A count in digits with a unit: 「建设10个…」, 「高水平医院10家」, 「10个县建成…」, but not 「围绕10项任务」 nor 「全省12个联盟要…」. */
function isCountedGoal({ before, after, unit, isCompared, continues }: Candidate, patterns: TargetPatterns): boolean {
  const isBehindNoun = BEHIND_NOUN.test(after);
  if (continues && (isBehindNoun || before === '' || /[、和及与]$/u.test(before))) return true;
  if (patterns.makingAtEnd.test(before) || EACH.test(before)) return true;
  const making = lastIndex(patterns.making, before);
  const frame = lastIndex(patterns.frame, before);
  if (making >= 0 && making >= frame) return true;
  if (frame >= 0) return false;
  // 「高水平医院10家」 counts, 「南墙长190米」 describes.
  if (isBehindNoun) return before.length > 1 && (isCompared || !isExtent(unit));
  return before.length <= 6 && patterns.attain.test(after) && !/^[^，]{1,14}[要应须]/u.test(after);
}

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'gu'))) last = match.index;
  return last;
}
