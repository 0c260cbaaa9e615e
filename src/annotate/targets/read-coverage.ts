import type { Description } from './description.js';
import { mayCoverAll } from './may-cover-all.js';
import type { TargetPatterns } from './patterns.js';
import { toSubject } from './subject.js';

/** 「经全体董事三分之二以上通过」 */
const PART = /分之|过半|半数/u;
/** 「实现监管全覆盖」, but not 「健全覆盖城乡的网络」, 「全覆盖的监管」, 「全流程、全覆盖、一体化改革」. */
const FULL = /^(.*)(?<![健完安齐、])全覆盖(?:目标|率)?(?=$|[、和及;()])(?!.*的)/u;
/** 「覆盖所有县（市、区）」 */
const COVERS_ALL = /^(.*)(?<!全)覆盖(?:到|了)?((?:[本全][省市县区州])?(?:所有|全部|全体|各个?)[^，；。]{1,24})/u;
/** 「所有公立医院设置…」, 「全体教师均参加…」, but not 「所有制企业」, 「所有者」. */
const EVERY =
  /(?:(?<!占)(?:所有|全体)|^全部)(?![制者权人或])((?:[^，、的均都()]|\([^()]{0,12}\)){2,20}(?:、[^，、的]{2,12}){0,4}?)(?:要|应当?|须)?(均|都|全部)?(?:要|应当?|须)?((?:设置|设立|建立|完成|实现|达到|配备|开展|纳入|接入|参与|建成|开设|实行|推行|成立|安装|开通|使用|提供|执行|进入|参加|通过)(?!的|时$|后$).*)$/u;
/** 「三级公立医院全部参与…」, but not 「占全部…支出」, 「全部或者部分」, 「全部费用」. */
const ALL_OF = /^(.{0,60}?)(?:均|都)?(?<!占|或|或者)全部(?!或)([^\s，]{2,60}(?<![后时]))$/u;
/** 「所有三级医院、50%的二级医院达到…」 */
const BESIDE_SHARE = /((?:所有|全部|全体)[^、，\d]{2,20})[、和及]\d[\d.]{0,5}%(.{2,60})$/u;

/**
 * Read full coverage (全覆盖, 全部, 所有…均) out of a segment without its date. An empty metric or scope is to be found in the
 * segment before: 「…建设，到2025年基本实现全覆盖」, 「…的项目，全部纳入…」.
 */
export function readCoverage(text: string, patterns: TargetPatterns): Description | undefined {
  if (!mayCoverAll(text) || PART.test(text)) return undefined;
  const [, covered] = FULL.exec(text) ?? [];
  if (covered !== undefined) return describeFull(covered, patterns);
  const [, what, whole] = COVERS_ALL.exec(text) ?? [];
  if (what !== undefined) return { metric: `${toSubject(what, patterns)}覆盖`, scope: whole };
  // 「所有县级医院完成…」 says who; others need 均 or 都: not 「邀请所有投标人参加」.
  const [, everyone = '', all, duty] = EVERY.exec(text) ?? [];
  if (duty !== undefined && (all !== undefined || patterns.holderAtEnd.test(everyone)))
    return { metric: duty, scope: everyone };
  const [, who = '', deed] = ALL_OF.exec(text) ?? [];
  if (deed === undefined || !(patterns.attainAtStart.test(deed) || patterns.completionAtStart.test(deed)))
    return undefined;
  return { metric: deed, scope: toSubject(who, patterns) };
}

/** Read full coverage out of a list with shares: 「所有三级医院、50%的二级医院达到…」. */
export function readCoverageBesideShare(text: string, { attain }: TargetPatterns): Description | undefined {
  const [, who, others = ''] = BESIDE_SHARE.exec(text) ?? [];
  const verb = others.search(attain);
  return who === undefined || verb < 0 ? undefined : { metric: `${others.slice(verb)}的比例`, scope: who };
}

/** 「二级医院实现优质护理」 and 「县级医院远程平台」 both name first who is covered. */
function describeFull(covered: string, patterns: TargetPatterns): Description {
  const subject = toSubject(covered, patterns);
  if (subject === '') return { metric: '', scope: undefined };
  const [, holder = '', what = subject] =
    /^(.{2,40})(?:基本)?实现(.{2,40})$/u.exec(subject) ?? patterns.holderThenRest.exec(subject) ?? [];
  return { metric: `${what}覆盖`, scope: toSubject(holder, patterns) || undefined };
}
