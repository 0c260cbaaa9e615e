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
  if (after === '' && isKept) return describeLevel(around, patterns);
  const subject = toSubject(before, patterns);
  if (/(?:时间|时限|期|期限|年限|周期)$/u.test(subject)) return { metric: subject, scope: undefined };
  // 「不少于三十日的适应调整期」 names the time itself.
  const [, period] = /^的(.{2,12}(?:期|期限|时间))$/u.exec(after) ?? [];
  if (period !== undefined) return { metric: period, scope: undefined };
  const deed = after.replace(/^(?:应当|应|须|要)/u, '') || next.replace(/^(?:[^，]{2,16}应当|应当|应|须|要)/u, '');
  return { metric: deed === '' ? subject || previous : `${deed}时限`, scope: undefined };
}
