import { describe, expect, it } from 'vitest';
import { makeChartScale, placeOnScale } from './chart-scale.js';

describe('makeChartScale', () => {
  it.each([
    ['values far apart begin at 0', [15, 30, 35], [0, 10, 20, 30, 40]],
    ['values close together do not', [90, 92, 96], [90, 92, 94, 96]],
    ['one value begins at 0', [30], [0, 10, 20, 30]],
    ['fractions keep round ticks', [0.1, 0.3], [0, 0.1, 0.2, 0.3]],
    ['large numbers', [100, 12000], [0, 2500, 5000, 7500, 10000, 12500]],
    ['a lone 0', [0], [0, 0.2]],
    ['below 0', [-5, 10], [-5, 0, 5, 10]],
  ])('%s', (_why, values, ticks) => {
    expect(makeChartScale(values).ticks).toEqual(ticks);
  });

  it('places every value within its ends', () => {
    for (const values of [[3, 7, 9], [90, 91], [0.05], [1, 1000], [1.1, 1.2, 1.3]]) {
      const scale = makeChartScale(values);
      for (const value of values) {
        expect(placeOnScale(scale, value)).toBeGreaterThanOrEqual(0);
        expect(placeOnScale(scale, value)).toBeLessThanOrEqual(1);
      }
    }
  });
});
