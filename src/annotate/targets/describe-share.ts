import { describeLevel } from './describe-level.js';
import type { Description, Surroundings } from './description.js';
import { LIST_GOES_ON } from './description.js';
import type { TargetPatterns } from './patterns.js';
import { toSubject } from './subject.js';

const COVERS = /^(.*?)(?:实现)?覆盖(?:全省|全市|全县)?$/u;
/** 「基本工资70%以上和…100%纳入财政预算」: the verb of the last one holds for all. */
const SHARED_VERB = /^[和、及与].*?(?<!\d)\d+%(?:以上)?((?:纳入|用于|列入|由|归|留给)[^\d，]{2,30})$/u;
/** A longer name of those it holds for would drown what is measured; it stays in the scope. */
const SHORT_NAME = 8;

/**
 * Describe a percentage: of a measure (「就诊率达到90%」), of things (「80%的县级医院达到…」), of those covered (「覆盖50%县区」) or
 * of a sum (「60%以上用于…」).
 */
export function describeShare(around: Surroundings, patterns: TargetPatterns): Description {
  const { before, last, measure, tail, previous } = around;
  const after = around.after.replace(/^的|^(?:为|的)目标$/u, '');
  const covers = COVERS.exec(before);
  if (covers && after !== '') return { metric: `${toSubject(covers[1] ?? '', patterns)}覆盖率`, scope: after };
  if (LIST_GOES_ON.test(after)) {
    const level = describeLevel(around, patterns);
    const shared = SHARED_VERB.exec(measure.after)?.[1];
    return shared === undefined ? level : { metric: `${level.metric}${shared}比例`, scope: level.scope };
  }
  const subject = toSubject(before, patterns);
  if (patterns.attainAtStart.test(after)) {
    if (subject !== '') return { metric: `${subject}${after}比例`, scope: undefined };
    return { metric: `${last?.things ?? toSubject(previous, patterns)}${after}比例`, scope: last?.scope };
  }
  // 「所有市级医院、50%的县级医院达到…」: what stands before the list mark is another's.
  return describeThings(after, /[、和及与]$/u.test(before) ? '' : subject, tail, patterns);
}

/** 「80%以上的综合医院成为老年友善机构」: a share of those named before the verb. */
function describeThings(own: string, subject: string, tail: string, patterns: TargetPatterns): Description {
  // 「60%二级医院和90%三级医院推行…」: the verb of the last share holds for all.
  const shared = findVerb(own, patterns) < 0 ? findVerb(tail, patterns) : -1;
  const text = shared < 0 ? own : own + tail.slice(shared);
  const verb = findVerb(text, patterns);
  if (verb < 0) return { metric: subject === '' ? `${own}比例` : subject, scope: undefined };
  const [, holder = text.slice(0, verb), what = ''] = patterns.holderThenRest.exec(text.slice(0, verb)) ?? [];
  const kind = holder.replace(/^(?:[一二三]级)?(?:及|或)?以上/u, '');
  return {
    metric: `${what}${text.slice(verb)}的${kind.length <= SHORT_NAME ? kind : ''}比例`,
    scope: subject === '' ? holder : subject,
    things: kind + what,
  };
}

/** Where the verb of 「县级中医医院达到二级甲等水平」 begins; negative where there is none. */
function findVerb(text: string, { attain }: TargetPatterns): number {
  const at = text.slice(2).search(attain);
  return at < 0 ? at : at + 2;
}
