import { describe, expect, it } from 'vitest';
import { longestShared } from './longest-shared.js';

describe('longestShared', () => {
  it.each([
    ['建立工作机制', '完善工作机制', 4],
    ['甲乙丙', '丁戊己', 0],
    ['', '甲', 0],
    ['甲乙甲乙丙', '甲乙丙', 3],
  ])('of %s and %s is %i', (one, two, length) => {
    expect(longestShared(one, two)).toBe(length);
    expect(longestShared(two, one)).toBe(length);
  });

  it('looks at the first part of long texts only', () => {
    expect(longestShared('甲'.repeat(20_000), '甲'.repeat(20_000))).toBe(400);
  });
});
