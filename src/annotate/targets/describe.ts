import { describeCount } from './describe-count.js';
import { describeLevel } from './describe-level.js';
import { describeShare } from './describe-share.js';
import type { Description, Surroundings } from './description.js';
import { LIST_GOES_ON } from './description.js';
import { RANKED } from './is-name.js';
import type { TargetPatterns } from './patterns.js';
import { toSubject } from './subject.js';
import { isDuration, isExtent, isShare } from './unit-kind.js';

/** Say what a number measures and for whom, from the words around it. */
export function describe(around: Surroundings, patterns: TargetPatterns): Description {
  const { unit, number } = around.measure;
  if (RANKED.test(around.before)) return { metric: nameRank(around.before, patterns), scope: undefined };
  if (isDuration(unit)) return describeDuration(around, patterns);
  if (isShare(unit)) return describeShare(around, patterns);
  if (isExtent(unit) && LIST_GOES_ON.test(around.after)) return describeLevel(around, patterns);
  if (number.form === 'ratio' || unit === undefined || /^(?:倍|级|元|岁)$|百分点$/u.test(unit))
    return describeLevel(around, patterns);
  return describeCount(around, patterns);
}

/** 「考核进入全省前3名」 is about the rank. */
function nameRank(before: string, patterns: TargetPatterns): string {
  const subject = toSubject(before.replace(RANKED, ''), patterns);
  return subject.endsWith('排名') ? subject : `${subject}排名`;
}

/** What is to be done in time (「自受理之日起五个工作日内作出决定」), or how long something takes (「平均住院日控制在8天以内」). */
function describeDuration(around: Surroundings, patterns: TargetPatterns): Description {
  const { measure, before, after, next, previous } = around;
  const isKept = measure.isBounded || patterns.reaching.test(before);
  // 「应当在会议举行的三十日前，将草案送交」: what is to be done follows.
  const isBefore =
    measure.isBounded && measure.comparator === 'gte' && !/(?:不|至少|最短|提前)[^，]{0,200}$|前$/u.test(before);
  if (after === '' && isKept && !isBefore)
    return describePlaceOfTime(around, patterns) ?? describeLevel(around, patterns);
  const subject = toSubject(before, patterns);
  if (/(?:时间|时限|期|期限|年限|周期)$/u.test(subject)) return { metric: subject, scope: undefined };
  // 「不少于三十日的适应调整期」 names the time itself.
  const [, period] = /^的(.{2,12}(?:期|期限|时间))$/u.exec(after) ?? [];
  if (period !== undefined) return { metric: period, scope: undefined };
  // 「供热八个工作日内办结」, 「疑难问题十五个工作日办结」 name first what it holds for.
  const scope = DEED.test(after) && FOR_WHAT.test(before) ? before : undefined;
  const deed = after.replace(/^(?:应当|应|须|要)/u, '') || next.replace(/^(?:[^，]{2,16}应当|应当|应|须|要)/u, '');
  // 「应当提前两日通知」
  if (/(?:提|[在于][^，]{1,30})前$/u.test(before) && deed !== '')
    return { metric: `提前${deed}的时间`, scope: undefined };
  return { metric: deed === '' ? subject || previous : `${deed}时限`, scope };
}

const NAMES_TIME = /(?:时间|时限|期限|时长)$/u;
/** 「自受理之日起不得超过三十日」 */
const BEGINNING = /^[自从].*起$/u;
const DEED = /^(?:[^，、的]{0,6}(?:办结|完成|完毕|答复|办复|反馈))/u;
/** A bare name, without a duty, a beginning or an actor that has it. */
const FOR_WHAT = /^(?!.*(?:应|须|要|自|从|在|于|起|后|内|的|将|可|并|或者|超过|届满|不))[^，。()]{2,20}$/u;

/** 「到达现场的时限，中心城区不超过六十分钟，其他区域不超过九十分钟」: what is measured stands before its places. */
function describePlaceOfTime(
  { before, previous, last, measure }: Surroundings,
  patterns: TargetPatterns,
): Description | undefined {
  const own = toSubject(before, patterns);
  if (own === '' || NAMES_TIME.test(own) || own.endsWith('期')) return undefined;
  const scope = BEGINNING.test(own) ? undefined : own;
  if (NAMES_TIME.test(previous)) return { metric: toSubject(previous, patterns), scope };
  return last?.scope !== undefined && last.unit === measure.unit && NAMES_TIME.test(last.metric)
    ? { metric: last.metric, scope }
    : undefined;
}
