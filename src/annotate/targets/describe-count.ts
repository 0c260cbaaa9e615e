import type { Description, Surroundings } from './description.js';
import { LIST_GOES_ON } from './description.js';
import type { TargetPatterns } from './patterns.js';
import { isHolder, toObject } from './subject.js';

const YEARLY = /每(?:半?年|两年|三年|季度?|月|周|学期)/u;
const EACH =
  /每(?!半?年|[两三百千万]|季|月|周|学期|次|天|日)(?:一?个|所|家|名|位)?(?:[^，。、()]|\([^()]{0,12}\)){1,12}?(?=选择|选取|依托|建|设|至少|不少于|不低于|都有|均有|有|配|达到|拥有|完成|开展|组织|布局|培|创|打造|给予|补助|$)/u;
/** 「每千常住人口」 belongs to what is measured. */
const PER = /每[百千万][^，、]{1,8}?(?=不|至|达|拥有|有|配|超|$)/u;
const FOR_WHOM = /(?:为|在|支持|指导|推动)([^，]{2,40})$/u;

/** Describe a number of things by what follows (「建设10个示范基地」) or by what stands before (「示范基地10个」). */
export function describeCount(around: Surroundings, patterns: TargetPatterns): Description {
  const { before, next } = around;
  const after = around.after.replace(/^的(?:标准|要求|比例|规模)?/u, '').replace(/目标$/u, '');
  const per = PER.exec(before)?.[0];
  if (per !== undefined && !LIST_GOES_ON.test(after))
    return { metric: per + after.replace(patterns.makingAtStart, ''), scope: undefined };
  const scope = EACH.exec(before)?.[0] ?? YEARLY.exec(before)?.[0] ?? findBeneficiary(before, patterns);
  if (LIST_GOES_ON.test(after)) return { metric: nameBefore(around, patterns), scope };
  // 「依托1家县级医院，加强传染病病区建设」: the number is of the base, the task follows.
  const task = before.endsWith('依托') && !patterns.making.test(after) && !/\d/u.test(next) ? next : '';
  return { metric: `${after}${task}`, scope };
}

/** 「示范基地10个」; 「2025年达到15个」 and 「市级30名」 go on with what was counted before. */
function nameBefore({ before, previous, last }: Surroundings, patterns: TargetPatterns): string {
  const own = toObject(before, patterns);
  if (own === '') return last?.metric ?? toObject(previous, patterns);
  if (!last || !patterns.levelAlone.test(own)) return own;
  return own + last.metric.replace(patterns.leadingLevel, '');
}

/** 「为县级医疗机构招聘10000名…」 */
function findBeneficiary(before: string, patterns: TargetPatterns): string | undefined {
  const named = FOR_WHOM.exec(before.replace(patterns.makingAtEnd, ''))?.[1];
  return named !== undefined && isHolder(named, patterns) ? named : undefined;
}
