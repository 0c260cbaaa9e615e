import { describe, expect, it } from 'vitest';
import { toDay } from './to-day.js';

describe('toDay()', () => {
  it.each([
    ['a year', '2022', '2022-01-01', '2022-12-31'],
    ['a month', '2022-06', '2022-06-01', '2022-06-30'],
    ['a month of one digit', '2022-6', '2022-06-01', '2022-06-30'],
    ['a leap month', '2024-02', '2024-02-01', '2024-02-29'],
    ['a day', '2022-06-15', '2022-06-15', '2022-06-15'],
    ['full width', '２０２２．６', '2022-06-01', '2022-06-30'],
  ])('reads %s', (_why, value, first, last) => {
    expect(toDay(value, 'first')).toBe(first);
    expect(toDay(value, 'last')).toBe(last);
  });

  it.each(['2022-13', '2022-00', '2023-02-29', '2022-06-31', '22', '2022年', '1022', '', '2022-', 'abc'])(
    'takes “%s” for no date',
    (value) => {
      expect(toDay(value, 'first')).toBeUndefined();
      expect(toDay(value, 'last')).toBeUndefined();
    },
  );
});
