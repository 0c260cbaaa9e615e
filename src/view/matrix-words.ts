import type { AdditionKind, CoverageStatus, MatrixCell, PolicyMatrix } from '../domain/matrix.js';

/** A status as shown: a sign that is told apart without colour, and the word for it. */
export interface StatusWord {
  readonly sign: string;
  readonly word: string;
  /** Shade of the cell: `full`, `part`, `none` or `doubt`. */
  readonly shade: 'full' | 'part' | 'none' | 'doubt';
}

/** Whether a point is written out. */
export const pointWords: Readonly<Record<CoverageStatus, StatusWord>> = {
  covered: { sign: '●', word: '写到', shade: 'full' },
  partial: { sign: '◐', word: '部分写到', shade: 'part' },
  absent: { sign: '○', word: '未见', shade: 'none' },
  uncertain: { sign: '？', word: '无法判断', shade: 'doubt' },
};

/** Whether a clause takes an item up. */
export const itemWords: Readonly<Record<CoverageStatus, StatusWord>> = {
  covered: { sign: '●', word: '有条款', shade: 'full' },
  partial: { sign: '◐', word: '只在别的条款里写到', shade: 'part' },
  absent: { sign: '○', word: '未见', shade: 'none' },
  uncertain: { sign: '？', word: '无法判断', shade: 'doubt' },
};

/** What a locality adds to a point. */
export const additionLabels: Readonly<Record<AdditionKind, string>> = {
  number: '数值',
  deadline: '时限',
  'local-body': '本地单位或地方',
  department: '责任单位',
};

/** How a point is worded; nothing is said where it is worded alike. */
export const strengthLabels: Readonly<Record<NonNullable<MatrixCell['strength']>, string>> = {
  softer: '口气较弱',
  same: '',
  stricter: '要求更紧',
};

/** How a point is worded, with what it is held against. */
export function strengthWords(strength: NonNullable<MatrixCell['strength']>, from: PolicyMatrix['pointsFrom']): string {
  const against = from === 'parent' ? '与上位文件的原句比' : '与其余地区的写法比';
  return `${against}，${strength === 'same' ? '口气相当' : strengthLabels[strength]}`;
}

/** Numbers, deadlines and named bodies that a cell adds; units answer for whole clauses and are not counted. */
export function countAdditions({ adds }: Pick<MatrixCell, 'adds'>): number {
  return adds.filter(({ kind }) => kind !== 'department').length;
}
