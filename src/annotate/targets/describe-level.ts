import type { Description, Surroundings } from './description.js';
import type { TargetPatterns } from './patterns.js';
import { isHolder, splitHolder, toSubject } from './subject.js';

/** 「不低于总床位的5%」, 「控制在同级事业单位平均水平的3倍」, 「占总支出的60%」: what a share or a multiple is taken of. */
const BASE =
  /(?:[提升增][高加升到]{0,4}到|达到|达|不低于|不少于|不高于|不超过|不得超过|不得低于|不得高于|控制在|超过|低于|高于|占)([^，]{2,40}(?<!比例|比重|占比))的$/u;
/** 「三甲医院达到分级评价5级」: what is measured stands behind the verb. */
const INNER = /^(.*?)(?:达到|(?<![通到抵直])达(?![标成产率]))([^，、]{1,19}[^，、不于至])$/u;
/** 「门诊量减少30%」 sets how much less. */
const CHANGE = /(增长|提高|提升|增加|扩大|减少|下降|降低|压减|压缩|缩短|节约)$/u;

/** Describe a rate, a ratio, a multiple or a grade by the subject before the number. */
export function describeLevel(around: Surroundings, patterns: TargetPatterns): Description {
  const { before, last } = around;
  const base = BASE.exec(before);
  if (base) return describeRelative(around, before.slice(0, base.index), base[1] ?? '', patterns);
  const [, holder = '', inner] = INNER.exec(before) ?? [];
  if (inner !== undefined) return { metric: inner, scope: toSubject(holder, patterns) || undefined };
  const own = toSubject(before, patterns);
  // 「最短公示期为三个月，最长为一年」: the other bound of the same period.
  if (own === '' && last) return { metric: last.metric.replace(/最[长短](?=.{1,8}$)/u, ''), scope: last.scope };
  return describeSubject(around, own === '' ? toSubject(around.previous, patterns) : own, patterns);
}

/** 「中医床位不低于总床位的5%」, 「补贴控制在最低工资的2倍以内」 */
function describeRelative(
  { measure, previous }: Surroundings,
  ahead: string,
  of: string,
  patterns: TargetPatterns,
): Description {
  const { metric, scope } = splitHolder(toSubject(ahead, patterns) || toSubject(previous, patterns), patterns);
  return { metric: measure.unit === '倍' ? `${metric}（相对${of}）` : `${metric}占${of}的比例`, scope };
}

function describeSubject(
  { measure, before, last }: Surroundings,
  subject: string,
  patterns: TargetPatterns,
): Description {
  // 「市级医院达到30%左右」 goes on with what the target before it measured.
  if (last && last.unit === measure.unit && isHolder(subject, patterns))
    return { metric: patterns.holderThenRest.exec(last.metric)?.[2] ?? last.metric, scope: subject };
  if (before.endsWith('占')) return { metric: `${subject}占比`, scope: undefined };
  const { metric, scope } = splitHolder(subject, patterns);
  const change = measure.unit === '%' ? CHANGE.exec(before)?.[1] : undefined;
  if (change === undefined) return { metric, scope };
  return { metric: `${metric}${change}${change === '增长' ? '率' : '比例'}`, scope };
}
