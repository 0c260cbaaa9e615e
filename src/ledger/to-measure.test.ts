import { describe, expect, it } from 'vitest';
import { loadIndicators } from '../app/lexicons.js';
import { makeToMeasure } from './to-measure.js';

const toMeasure = makeToMeasure(loadIndicators().unitKinds);

describe('toMeasure()', () => {
  it.each([
    ['a share', 90, '%', 'share', '%', 90],
    ['per mille', 5, '‰', 'share', '%', 0.5],
    ['percentage points are no share', 5, '个百分点', 'points', '个百分点', 5],
    ['ten thousand', 1.5, '万元', 'money', '元', 15_000],
    ['a hundred million', 3, '亿元', 'money', '元', 300_000_000],
    ['a scale without a unit', 2, '万', 'number', '', 20_000],
    ['hospitals and things alike', 4, '所', 'things', '个', 4],
    ['persons', 30, '名', 'persons', '人', 30],
    ['visits are no persons', 2, '万人次', 'visits', '人次', 20_000],
    ['days', 30, '天', 'duration', '日', 30],
    ['working days are no days', 5, '个工作日', 'duration', '个工作日', 5],
    ['hours', 1, '小时', 'duration', '分钟', 60],
    ['years in months', 2, '年', 'duration', '个月', 24],
    ['a unit that nobody knows', 35, '微克/立方米', '微克/立方米', '微克/立方米', 35],
    ['no unit', 1.3, undefined, 'number', '', 1.3],
  ] as const)('%s', (_why, value, unit, kind, base, expected) => {
    expect(toMeasure({ value, unit })).toEqual({ kind, base, value: expected });
  });

  it('turns both ends of a range', () => {
    expect(toMeasure({ value: [1, 2], unit: '万人' }).value).toEqual([10_000, 20_000]);
  });

  it('says of a milestone that it is a deed', () => {
    expect(toMeasure({ value: undefined, unit: undefined }).kind).toBe('deed');
  });
});
