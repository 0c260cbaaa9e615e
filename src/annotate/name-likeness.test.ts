import { describe, expect, it } from 'vitest';
import { makeNameLikeness } from './name-likeness.js';

describe('makeNameLikeness', () => {
  const like = makeNameLikeness(['推进教师交流轮岗', '推进学校标准化建设', '推进数字校园建设']);

  it('is 1 for the same name and 0 for nothing shared', () => {
    expect(like('推进教师交流轮岗')[0]).toBe(1);
    expect([...like('保障食品安全')]).toEqual([0, 0, 0]);
    expect([...like('')]).toEqual([0, 0, 0]);
  });

  it('ranks the name with the rare words first', () => {
    const [teachers = 0, schools = 0, digital = 0] = like('开展教师轮岗');
    expect(teachers).toBeGreaterThan(schools);
    expect(teachers).toBeGreaterThan(digital);
    expect(teachers).toBeLessThan(1);
  });

  it('lets a common word tell little', () => {
    expect(like('推进')[0] ?? 0).toBeLessThan(0.2);
  });
});
