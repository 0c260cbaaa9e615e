import type { Comparator } from '../../domain/target.js';
import type { PrintedNumber } from '../../text/number-grammar.js';
import { RANKED } from './is-name.js';

const BOUND =
  /^(?:\(含\)|及|或|或者)?(?:以上|以下|以内|之内|左右|上下|内(?!部|容|设|涵|在|镜|科|外|控|审|地))(?:\(含[^()]{0,6}\))?/u;
/** Behind a time 内 bounds whatever follows: 「三个月内审计完毕」; 前 says how long before. */
const TIME_BOUND =
  /^(?:\(含\)|及|或|或者)?(?:以上|以下|以内|之内|左右|上下|内|[之以]?前(?![期提述款置列往来后]))(?:\(含[^()]{0,6}\))?/u;
const BEHIND: readonly (readonly [RegExp, Comparator])[] = [
  [/左右|上下/u, 'approx'],
  [/以上|前/u, 'gte'],
  [/以下|内/u, 'lte'],
];
/** What may stand between a comparator and its number: 「不低于总床位的5%」, 「不少于同级医院的2倍」. */
const BASE = '(?:[^，、]{1,20}的|每[^，、\\d]{1,8}|人民币)?$';
/** 「至少建成1家」: the verb stands between. */
const VERB = '(?:[^，、\\d]{1,20}的|[^，、\\d]{1,6})?$';
const AHEAD: readonly (readonly [RegExp, Comparator])[] = [
  [
    new RegExp(
      `(?:不少于|不低于|不小于|不短于|不得少于|不得低于|不应少于|不应低于|不能少于|不能低于|不下于|大于等于)${BASE}`,
      'u',
    ),
    'gte',
  ],
  [new RegExp(`(?:至少|起码)${VERB}`, 'u'), 'gte'],
  [/(?:最少|最低|最短)(?:为|是|达到)?$/u, 'gte'],
  // 「最短公示期为三个月」
  [/最短[^，、]{0,8}[期间限][为是]$/u, 'gte'],
  [/最长[^，、]{0,8}[期间限][为是]$/u, 'lte'],
  [/(?:最高|最长|最大)(?:为|是|达到)?$/u, 'lte'],
  [new RegExp(`(?:至多|最多)${VERB}`, 'u'), 'lte'],
  [
    new RegExp(
      `(?:不超过|不超出|不高于|不大于|不多于|不长于|不得超过|不得高于|不得大于|不得多于|不应超过|不能超过|不突破|小于等于)${BASE}`,
      'u',
    ),
    'lte',
  ],
  [new RegExp(`(?:超过|超出|突破|大于|高于|多于|长于)${BASE}`, 'u'), 'gt'],
  [new RegExp(`(?:低于|少于|小于|短于|不足|不到)${BASE}`, 'u'), 'lt'],
  // 「应当提前两日通知」, 「应当在开工前十日公告」
  [/(?:应当?|必须|须|需)(?:要)?(?:提前|[在于][^，]{1,30}[^提以之]前)$/u, 'gte'],
  [/(?:大约|大概|约|接近|将近|近)$/u, 'approx'],
  [RANKED, 'lte'],
];

/** The word behind a number that says how it is to be compared, 「以上」, behind a time also 「前」; '' where there is none. */
export function findBound(rest: string, isTime: boolean): string {
  return (isTime ? TIME_BOUND : BOUND).exec(rest)?.[0] ?? '';
}

/**
 * Read how a number is to be compared: 10个以上 gte, 20%左右 approx, 不少于 gte, 3倍以内 lte, 4-5所 range, 达到70% eq.
 * The word behind the number counts before the word ahead of it, for 「控制在5%左右」.
 */
export function readComparator(
  number: PrintedNumber,
  before: string,
  bound: string,
): { comparator: Comparator; isCompared: boolean; isBounded: boolean } {
  if (number.form === 'range') return { comparator: 'range', isCompared: bound !== '', isBounded: false };
  const behind = BEHIND.find(([pattern]) => pattern.test(bound))?.[1];
  // 「应当在会议举行的一个月前」
  const isDue = bound.endsWith('前') && /(?:应当?|必须|须)[^，]{0,40}$/u.test(before);
  if (behind) return { comparator: behind, isCompared: true, isBounded: isDue };
  const ahead = AHEAD.find(([pattern]) => pattern.test(before))?.[1];
  if (ahead) return { comparator: ahead, isCompared: true, isBounded: true };
  if (number.more) return { comparator: 'gt', isCompared: true, isBounded: false };
  return { comparator: 'eq', isCompared: false, isBounded: false };
}
