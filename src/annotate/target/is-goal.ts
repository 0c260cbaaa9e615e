import type { Measure } from './measures.js';
import type { TargetPatterns } from './patterns.js';
import { isDuration, isShare } from './unit-kind.js';

/** Penalties are no targets: 「处一万元以上十万元以下罚款」. */
const PENALTY = /罚款|罚金|拘役|有期徒刑|无期徒刑|没收|滞纳金|记过|吊销|扣\d+分/u;
const REACHING =
  /(?:达到|达|实现|提到|提高到|提升到|提高至|提升至|增加到|增加至|增至|增长到|降至|降到|降低到|降低至|下降到|下降至|减少到|减少至|压缩至|压缩到|压减至|缩短至|缩短到|精简到|精简至|控制在|保持在|稳定在|维持在|调整为|调整到|扩大到|扩大至|为|是|提高|提升|增加|增长|减少|降低|下降|压缩|压减|缩短|高于|低于|占|按)(?:了|[^，、]{1,24}的)?$/u;
/** 「…不少于0.85张的标准」 sets a target, 「达到1000张的医院」 describes a hospital. */
const NOT_SET = '的(?!标准|要求|比例|目标|水平|规模|速度|幅度|计划|基础)';
const DESCRIBES = new RegExp(`^[^，、]{0,8}?${NOT_SET}`, 'u');
const DESCRIBES_AT_ONCE = new RegExp(`^${NOT_SET}`, 'u');
const FREQUENCY = /每(?:半?年|季度?|月|周|日|两年|三年|学期)[^，]{0,12}$/u;
const EACH = /(?:每个?|各|平均每)[^，、]{1,14}$/u;
const BEHIND_NOUN = /^(?:$|[、和及与;()])/u;

interface Candidate extends Measure {
  readonly sentence: string;
  /** A target stands right before it in the same list. */
  readonly continues: boolean;
}

/** Says yes or no, or undefined where it has no opinion. */
type Rule = (candidate: Candidate, patterns: TargetPatterns) => boolean | undefined;

/** In this order; the first that has an opinion decides. */
const RULES: readonly Rule[] = [
  ({ sentence }) => (PENALTY.test(sentence) ? false : undefined),
  // 「现有床位1200张」, 「已建成3家」, 「提高了5个百分点」
  ({ before }, { fact }) => (/[了过]$/u.test(before) || fact.test(before.slice(-16)) ? false : undefined),
  (candidate, patterns) => (isCondition(candidate, patterns) ? false : undefined),
  ({ number, before }) => (number.form === 'ratio' ? /[比按]/u.test(before) : undefined),
  // 「是一项系统工程」, 「建立一个机制」: 一 counts only with a word that compares or spreads it.
  ({ number, before, isCompared }) =>
    number.numeral === 'han' && number.value === 1 && !isCompared
      ? FREQUENCY.test(before) || (EACH.test(before) && REACHES_OR_MAKES.test(before))
      : undefined,
  ({ unit, before, isCompared }) => (unit === undefined ? isCompared || REACHING.test(before) : undefined),
  ({ unit, after, isCompared }) => (isDuration(unit) ? isCompared && !after.startsWith('的') : undefined),
  ({ unit }) => (isShare(unit) || unit?.endsWith('百分点') ? true : undefined),
  ({ before, isBounded }) => (isBounded || REACHING.test(before) ? true : undefined),
  ({ before, isCompared }, patterns) => (isCompared && hasVerb(before, patterns) ? true : undefined),
  ({ before, after, number }, { abstract, makingAtEnd }) =>
    abstract.test(after) && !(number.numeral === 'arabic' && makingAtEnd.test(before)) ? false : undefined,
  ({ before }) => (FREQUENCY.test(before) ? true : undefined),
  ({ before, after, number }, { makingAtEnd }) =>
    number.numeral === 'han' ? makingAtEnd.test(before) && !DESCRIBES_AT_ONCE.test(after) : undefined,
  isCountedGoal,
];

const REACHES_OR_MAKES = /(?:建|设|配|有|选|派|办|定|达|立|置|成|造|展|织)[^，]{0,2}$/u;

/**
 * Whether a number sets what is to be reached or kept to. Facts (「现有12家」), conditions (「50人以上的单位」), penalties and the
 * arrangement of a text (「三个方面」) do not. A number written in digits needs only a verb that brings its thing about; one
 * written in Chinese needs more, because most of those stand in fixed expressions.
 */
export function isGoal(candidate: Candidate, patterns: TargetPatterns): boolean {
  for (const rule of RULES) {
    const opinion = rule(candidate, patterns);
    if (opinion !== undefined) return opinion;
  }
  return false;
}

/** 「拥有1000张及以上床位的大型医院」, 「65岁及以上老年人」, 「500万元以上的项目」, 「达到30%的，」. */
function isCondition({ before, after, unit, number, isCompared }: Measure, patterns: TargetPatterns): boolean {
  if (/^周?岁$/u.test(unit ?? '')) return !REACHING.test(before);
  if (patterns.stateAtEnd.test(before) && DESCRIBES.test(after)) return true;
  if (isShare(unit) || number.form === 'ratio') return false;
  return isCompared && DESCRIBES_AT_ONCE.test(after) && !hasVerb(before, patterns);
}

function hasVerb(before: string, { making, makingAtEnd }: TargetPatterns): boolean {
  return making.test(before) || makingAtEnd.test(before);
}

/** A count in digits with a unit: 「建设10个…」, 「高水平医院10家」, 「10个县建成…」, but not 「围绕10项任务」 nor 「全省12个联盟要…」. */
function isCountedGoal({ before, after, continues }: Candidate, patterns: TargetPatterns): boolean {
  const isBehindNoun = BEHIND_NOUN.test(after);
  if (continues && (isBehindNoun || before === '' || /[、和及与]$/u.test(before))) return true;
  if (patterns.makingAtEnd.test(before) || EACH.test(before)) return true;
  const making = lastIndex(patterns.making, before);
  const frame = lastIndex(patterns.frame, before);
  if (making >= 0 && making >= frame) return true;
  if (frame >= 0) return false;
  if (isBehindNoun) return before.length > 1;
  return before.length <= 6 && patterns.attain.test(after) && !/^[^，]{1,14}[要应须]/u.test(after);
}

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'gu'))) last = match.index;
  return last;
}
