import { describe, expect, it } from 'vitest';
import { buildValueChart, type ChartValue } from './value-chart.js';

const value = (low: number, more: Partial<ChartValue> = {}): ChartValue => ({
  label: '甲省',
  note: '',
  low,
  high: more.high ?? low,
  comparator: 'eq',
  text: `${low}%`,
  isBase: false,
  ...more,
});

describe('buildValueChart', () => {
  it('puts higher values further right, all on one scale', () => {
    const { rows, plot } = buildValueChart([value(15), value(30), value(35)], '%', 'wide');
    const [a = 0, b = 0, c = 0] = rows.map(({ x }) => x);
    expect(plot.left < a && a < b && b < c && c <= plot.right).toBe(true);
    expect((c - a) / (b - a)).toBeCloseTo(20 / 15, 1);
  });

  it('leads lines from 0 only where the scale begins there', () => {
    expect(buildValueChart([value(15), value(30)], '%', 'wide').rows[0]?.stem).toBe(232);
    expect(buildValueChart([value(90), value(92)], '%', 'wide').rows[0]?.stem).toBeUndefined();
  });

  it.each([
    ['gte', 'least'],
    ['lt', 'most'],
    ['approx', 'about'],
    ['range', 'range'],
    ['eq', 'exact'],
  ] as const)('tells %s by its shape', (comparator, shape) => {
    expect(buildValueChart([value(4, { high: 5, comparator })], '所', 'narrow').rows[0]?.shape).toBe(shape);
  });

  it('draws the line of the base on the scale, also where it is the highest value', () => {
    const { line, ticks, plot } = buildValueChart([value(15)], '%', 'narrow', { label: '全国 40%', value: 40 });
    expect(line?.x).toBe(plot.right);
    expect(line?.anchor).toBe('end');
    expect(ticks.at(-1)?.label).toBe('40%');
  });

  it('keeps the labels of the ticks within the drawing', () => {
    const { ticks, width } = buildValueChart([value(12000), value(100)], '万元', 'narrow');
    const last = ticks.at(-1);
    expect(last?.label).toBe('15000万元');
    expect(last?.labelX).toBeLessThan((last?.x ?? 0) + 1);
    expect((last?.labelX ?? 0) + 29).toBeLessThanOrEqual(width);
  });

  it('cuts labels that do not fit and keeps all rows within the drawing', () => {
    const chart = buildValueChart(
      Array.from({ length: 30 }, () => value(1, { note: '某'.repeat(40) })),
      '个',
      'narrow',
    );
    expect(chart.rows).toHaveLength(30);
    for (const { label, y } of chart.rows) {
      expect(label.text.endsWith('…')).toBe(true);
      expect(y).toBeLessThan(chart.plot.bottom);
    }
  });
});
