import type { AnnotatedClause } from '../../domain/annotation.js';
import type { Comparator, Target } from '../../domain/target.js';
import { findDates } from '../../text/date-grammar.js';
import { foldWidth } from '../../text/fold-width.js';
import type { PrintedNumber } from '../../text/number-grammar.js';
import { scaleOut, toTimeUnit, type Limit } from './limit.js';

/** Finds the numbers of a folded text (`makeNumberFinder`). */
export type FindNumbers = (folded: string) => readonly PrintedNumber[];

/** What makes a length of time one to be kept to, behind it and ahead of it. */
const KEPT_BEHIND =
  /^(?:之内|以内|内(?!部|容|设|涵|在|地|外)|左右|(?:内)?(?:办结|办理|完成|答复|反馈|作出|公示|公告|送达|提出|审结|受理)|的?(?:期限|时限|公示期|公告期|适应调整期|过渡期|宽限期)|的(?:适应|调整|过渡))/u;
const KEPT_AHEAD =
  /(?:不得?超过|不得?超出|不少于|不低于|不短于|不得少于|不得低于|至少|最多|最长|最短|最迟|最晚|延长|缩短|压缩至|压减至|压缩到|控制在|(?:最长|最短|最高|最低|上限|下限|期限|时限|时间|公示期|公告期|有效期|周期)(?:为|是|延长至|缩短至|压缩至|一般为)?|(?:公告|公示|公布|发布|届)满)$/u;
/** 「公示七日以上」: 以上 bounds what is to be kept only where a word before it says so. */
const KEPT_FOR = /(?:公示|公告|保存|存档|留存|保留|提前|不得少于|[时期]限?)[^，。；]{0,6}$/u;
/** 「被吊销执照三年以上的公司」, 「连续三年」, 「近五年」, 「前一年」: who is meant or what was, not what is to be kept to. */
const DESCRIBES_BEHIND = /^(?:以上|以下|内)的(?!期限|适应|过渡)/u;
const TELLS_AHEAD = /(?:近|前|上|过去|连续|每|逾期|超过(?<!不得?超过)|在前|第)$/u;
const MONEY = /^(?:[百千万亿]+)?(?:元|美元|欧元|港元)$/u;
const SHARE = /^(?:%|‰|个百分点|百分点)$/u;
const PENALTY = /罚款|罚金|滞纳金|赔偿/u;
/** 「十日以上十五日以下拘留」, 「每天至少一小时」: a measure of time that is no time limit. */
const DETENTION = /^(?:以上|以下)?[^，。；]{0,14}(?:拘留|徒刑|拘役|停业整顿|停产停业)/u;
const PER_AHEAD = /每(?:天|日|周|月|年|学期|学年|人|班)[^，。；]{0,8}$/u;
const PER = /^(?:\/|每)/u;
/** 「一年土地租金」: a measure of money by its time. */
const PAID_FOR = /^(?!内|之内|以内)[^，。；、内]{0,10}(?:租金|费用?(?!者)|工资|薪酬|收入|营业额|产值)/u;
/** 「每年三月底前」: a date that comes every year, for which there is no number. */
const YEARLY_AHEAD = /每年[^，。；]{0,6}$/u;
const MONTH_BEHIND = /^(?:底|末|初|[上中下]旬)前?/u;
const REACH = 12;

/**
 * Find the limits of a clause: numbers of its targets, other lengths of time to be kept to, shares, sums of money and fines,
 * and the dates by which something is to be done. Chinese numerals count. In reading order, without overlaps.
 */
export function findLimits(
  clause: Pick<AnnotatedClause, 'text' | 'targets'>,
  findNumbers: FindNumbers,
): readonly Limit[] {
  const folded = foldWidth(clause.text);
  const dates = findDates(folded);
  const numbers = findNumbers(folded).filter(
    (number) => !dates.some((date) => date.start < number.end && number.start < date.end),
  );
  const limits = joinRanges(folded, numbers).flatMap((number): Limit[] => {
    const target = targetOf(clause.targets, number);
    const yearly = readYearly(clause.text, folded, number);
    if (yearly) return [yearly];
    const kind = classify(folded, number, target);
    return kind === undefined
      ? []
      : [toLimit(clause.text, number, kind, target?.comparator ?? readAround(folded, number))];
  });
  return [...limits, ...findDated(clause)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** 「五万元以上五十万元以下」 is one range. */
function joinRanges(folded: string, numbers: readonly PrintedNumber[]): readonly PrintedNumber[] {
  const joined: PrintedNumber[] = [];
  for (const number of numbers) {
    const last = joined.at(-1);
    const isRange =
      (last?.unit === number.unit || (MONEY.test(last?.unit ?? '') && MONEY.test(number.unit ?? ''))) &&
      /^以上[、至]?$/u.test(folded.slice(last?.end ?? 0, number.start)) &&
      folded.slice(number.end).startsWith('以下');
    if (last && isRange && typeof last.value === 'number' && typeof number.value === 'number') {
      const [low, high] = [scaleOut(last.value, last.unit ?? ''), scaleOut(number.value, number.unit ?? '')];
      const unit = low.unit === '' ? undefined : low.unit;
      joined[joined.length - 1] = { ...last, form: 'range', value: [low.value, high.value], unit, end: number.end + 2 };
    } else joined.push(number);
  }
  return joined;
}

function toLimit(
  text: string,
  number: PrintedNumber,
  kind: 'time' | 'number',
  comparator: Comparator | undefined,
): Limit {
  const { start, end } = number;
  const printed = toTimeUnit(number.unit) ?? number.unit ?? '';
  const scaled = [number.value].flat().map((value) => scaleOut(value, printed));
  const unit = scaled[0]?.unit ?? printed;
  const [value, ...more] = scaled.map((one) => one.value);
  const key = `${scaled.map((one) => one.value).join('-')} ${unit}`;
  return {
    start,
    end,
    kind,
    words: text.slice(start, end),
    key,
    value: more.length === 0 ? value : undefined,
    unit,
    comparator,
  };
}

function readYearly(text: string, folded: string, number: PrintedNumber): Limit | undefined {
  const behind = MONTH_BEHIND.exec(folded.slice(number.end, number.end + REACH))?.[0];
  if (number.unit !== '月' || behind === undefined) return undefined;
  if (!YEARLY_AHEAD.test(folded.slice(Math.max(0, number.start - REACH), number.start))) return undefined;
  const [start, end] = [number.start, number.end + behind.length];
  const key = `yearly ${String(number.value)} ${behind}`;
  return {
    start,
    end,
    kind: 'date',
    words: text.slice(start, end),
    key,
    value: undefined,
    unit: '',
    comparator: 'lte',
  };
}

/** The target that a number sets, found by place and value. */
function targetOf(targets: readonly Target[], number: PrintedNumber): Target | undefined {
  return targets.find(
    ({ kind, span, value }) =>
      kind === 'quantity' &&
      span.start <= number.start &&
      number.end <= span.end &&
      String(value) === String(number.value),
  );
}

function classify(folded: string, number: PrintedNumber, target: Target | undefined): 'time' | 'number' | undefined {
  const before = folded.slice(Math.max(0, number.start - REACH), number.start);
  const after = folded.slice(number.end, number.end + REACH);
  if (!target && (before.endsWith('第') || number.form === 'ratio')) return undefined;
  if (toTimeUnit(number.unit) === undefined) return target || isMeasured(folded, number) ? 'number' : undefined;
  if (!target && (TELLS_AHEAD.test(before) || DESCRIBES_BEHIND.test(after))) return undefined;
  if (PAID_FOR.test(after) || PER.test(after) || PER_AHEAD.test(before) || DETENTION.test(after)) return 'number';
  const isKeptFor = /^以[上下]/u.test(after) && KEPT_FOR.test(before);
  return target || isKeptFor || KEPT_BEHIND.test(after) || KEPT_AHEAD.test(before) ? 'time' : undefined;
}

/** A share, a sum of money, or a multiple in a fine. */
function isMeasured(folded: string, { unit = '', end }: PrintedNumber): boolean {
  if (SHARE.test(unit) || MONEY.test(unit)) return true;
  const sentence = folded.slice(end).split(/[。；]/u, 1)[0] ?? '';
  return unit === '倍' && PENALTY.test(sentence);
}

function readAround(folded: string, { start, end }: PrintedNumber): Comparator | undefined {
  const before = folded.slice(Math.max(0, start - REACH), start);
  const after = folded.slice(end, end + 4);
  if (/^(?:之内|以内|内|以下)/u.test(after)) return 'lte';
  if (after.startsWith('以上')) return 'gte';
  if (/(?:不得?超过|不得?超出|最多|最长|最迟|控制在)$/u.test(before)) return 'lte';
  if (/(?:不少于|不低于|不短于|不得少于|不得低于|至少|最短)$/u.test(before)) return 'gte';
  return /^(?:办结|办理|完成|答复|反馈)/u.test(after) ? 'lte' : undefined;
}

/** Dates of targets: 「到2025年」, 「2022年底前」. A date that only dates a number of the same target is listed once. */
function findDated({ text, targets }: Pick<AnnotatedClause, 'text' | 'targets'>): readonly Limit[] {
  const folded = foldWidth(text);
  return findDates(folded).flatMap((date): Limit[] => {
    if (date.value === undefined) return [];
    const { start, end, value } = date;
    const governing = targets.find(
      ({ deadline, span }) =>
        deadline !== undefined &&
        span.end > start &&
        (deadline === value || (value.startsWith('--') && deadline.slice(4) === value.slice(1))),
    );
    if (governing?.deadline === undefined) return [];
    const key = `by ${governing.deadline.replace(/-12(?:-31)?$/u, '')}`;
    return [
      { start, end, kind: 'date', words: text.slice(start, end), key, value: undefined, unit: '', comparator: 'lte' },
    ];
  });
}
