import { describe, expect, it } from 'vitest';
import type { Target } from '../domain/target.js';
import { formatDeadline, formatValue, splitTargets } from './targets.js';

function makeTarget(given: Partial<Target>): Target {
  return {
    kind: 'quantity',
    quote: '',
    span: { start: 0, end: 0 },
    metric: '',
    value: undefined,
    unit: undefined,
    comparator: undefined,
    deadline: undefined,
    scope: undefined,
    ...given,
  };
}

describe('formatValue', () => {
  it.each([
    ['at least', { value: 90, unit: '%', comparator: 'gte' }, '90%以上'],
    ['at most', { value: 3, unit: '倍', comparator: 'lte' }, '3倍以内'],
    ['about', { value: 1.3, comparator: 'approx' }, '1.3左右'],
    ['a range', { value: [4, 5], unit: '所', comparator: 'range' }, '4—5所'],
    ['a ratio', { value: [1, 2], unit: '比', comparator: 'eq' }, '1:2'],
    ['full coverage', { kind: 'coverage', value: 100, unit: '%', comparator: 'all' }, '全覆盖'],
    ['a milestone', { kind: 'milestone' }, ''],
  ] as const)('%s', (_name, given, expected) => {
    expect(formatValue(makeTarget(given))).toBe(expected);
  });
});

describe('formatDeadline', () => {
  it.each([
    ['2025', '2025年'],
    ['2022-06', '2022年6月'],
    ['2022-12-31', '2022年12月31日'],
  ])('%s', (deadline, expected) => {
    expect(formatDeadline(deadline)).toBe(expected);
  });
});

describe('splitTargets', () => {
  it('marks the words of each target and keeps every character', () => {
    const targets = [makeTarget({ span: { start: 2, end: 5 } }), makeTarget({ span: { start: 7, end: 9 } })];
    const parts = splitTargets('到年达90%，新增3个', targets);
    expect(parts.filter((part) => part.target).map((part) => part.text)).toEqual(['达90', '新增']);
    expect(parts.map((part) => part.text).join('')).toBe('到年达90%，新增3个');
  });

  it('marks words once that are the quote of several targets', () => {
    const span = { start: 2, end: 14 };
    const parts = splitTargets('建设国家、省专科37个、9个。', [makeTarget({ span }), makeTarget({ span })]);
    expect(parts).toEqual([
      { text: '建设', target: false },
      { text: '国家、省专科37个、9个', target: true },
      { text: '。', target: false },
    ]);
  });
});
