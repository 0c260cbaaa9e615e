import type { Span } from '../../domain/span.js';
import type { Comparator } from '../../domain/target.js';

/** A number or a date that sets what is to be kept to, as it stands in a clause. */
export interface Limit extends Span {
  /** `time`: within how long; `date`: by when; `number`: how much or how many. */
  readonly kind: 'time' | 'date' | 'number';
  /** As printed: 「八个工作日」. */
  readonly words: string;
  /** Equal for equal limits however they are printed: 「30日」 and 「三十日」 are `30 日`. */
  readonly key: string;
  /** Undefined for dates and ranges. */
  readonly value: number | undefined;
  /** Unit in one form for all its spellings: 「天」 is 日, 「％」 is %. */
  readonly unit: string;
  readonly comparator: Comparator | undefined;
}

const TIME_UNITS: Readonly<Record<string, string>> = {
  日: '日',
  天: '日',
  自然日: '日',
  个自然日: '日',
  日历日: '日',
  个日历日: '日',
  工作日: '工作日',
  个工作日: '工作日',
  小时: '小时',
  个小时: '小时',
  分钟: '分钟',
  秒: '秒',
  秒钟: '秒',
  月: '月',
  个月: '月',
  周: '周',
  年: '年',
  季度: '季度',
  个季度: '季度',
};

/** The unit of a length of time in one form for all its spellings; undefined for any other unit. */
export function toTimeUnit(unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : TIME_UNITS[unit];
}

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** A number with the scale of its unit multiplied out: 2 万元 is 20,000 元. */
export function scaleOut(value: number, unit: string): { readonly value: number; readonly unit: string } {
  const scale = /^[十百千万亿]+/u.exec(unit)?.[0] ?? '';
  const factor = Array.from(scale).reduce((product, sign) => product * (SCALES[sign] ?? 1), 1);
  // Shares of a cent or a metre do not occur; what floating point adds is cut off.
  return { value: Math.round(value * factor * 1e6) / 1e6, unit: unit.slice(scale.length) };
}
