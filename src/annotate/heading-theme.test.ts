import { describe, expect, it } from 'vitest';
import { educationFramework } from '../../test/support/education-family.js';
import { makeHeadingReader } from './heading-theme.js';

describe('makeHeadingReader', () => {
  const read = makeHeadingReader(educationFramework);

  it.each([
    ['the title', '（一）夯实办学条件新基础', 'schools', 'own'],
    ['the short form in local wording', '（一）筑牢优质均衡的校园建设新基础', 'schools', 'own'],
    ['an alias', '二、加强教师队伍建设', 'teachers', 'alias'],
    ['an alias in a longer heading', '（二）全面加强教师队伍建设工程', 'teachers', 'alias'],
    ['an alias cut short', '教师队伍建设', 'teachers', 'alias'],
    ['words common to all plans', '四、组织保障', 'closing', 'alias'],
    ['shared rare words', '改善学校条件', 'schools', 'loose'],
  ])('reads %s', (_why, heading, theme, by) => {
    expect(read(heading)).toMatchObject({ theme, by });
  });

  it.each([
    ['another matter', '推进校园足球'],
    ['a word of several themes', '建设'],
    ['two themes at once', '夯实新基础与建设新高地'],
    ['nothing', ''],
  ])('reads nothing from %s', (_why, heading) => {
    expect(read(heading)).toBeUndefined();
  });
});
