import { describe, expect, it } from 'vitest';
import { monthsBetween, toDueDay } from './due-day.js';

describe('toDueDay()', () => {
  it.each([
    ['2025', '2025-12-31'],
    ['2025-12-31', '2025-12-31'],
    ['2022-06', '2022-06-30'],
    ['2024-02', '2024-02-29'],
    [undefined, undefined],
    ['长期', undefined],
  ])('%s', (deadline, expected) => {
    expect(toDueDay(deadline)).toBe(expected);
  });
});

describe('monthsBetween()', () => {
  it.each([
    ['2024-12-31', '2025-12-31', 12],
    ['2022-06-30', '2022-12-31', 6],
    ['2025-12-31', '2025-06-30', -6],
    ['2025-01-01', '2025-01-16', 0.5],
  ])('%s to %s', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
});
