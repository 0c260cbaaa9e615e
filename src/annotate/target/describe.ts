import { describeCount } from './describe-count.js';
import { describeLevel } from './describe-level.js';
import { describeShare } from './describe-share.js';
import type { Description, Surroundings } from './description.js';
import type { TargetPatterns } from './patterns.js';
import { toSubject } from './subject.js';
import { isDuration, isShare } from './unit-kind.js';

/** Say what a number measures and for whom, from the words around it. */
export function describe(around: Surroundings, patterns: TargetPatterns): Description {
  const { unit, number } = around.measure;
  if (isDuration(unit)) return describeDuration(around, patterns);
  if (isShare(unit)) return describeShare(around, patterns);
  if (number.form === 'ratio' || unit === undefined || /^(?:倍|级|元|岁)$|百分点$/u.test(unit))
    return describeLevel(around, patterns);
  return describeCount(around, patterns);
}

/** 「自受理之日起五个工作日内作出决定」: what is to be done in time. */
function describeDuration({ before, after, next, previous }: Surroundings, patterns: TargetPatterns): Description {
  const subject = toSubject(before, patterns);
  if (/(?:时间|时限|期|期限|年限|周期)$/u.test(subject)) return { metric: subject, scope: undefined };
  const deed = after.replace(/^(?:应当|应|须|要)/u, '') || next.replace(/^(?:应当|应|须|要)/u, '');
  return { metric: deed === '' ? subject || previous : `${deed}时限`, scope: undefined };
}
