import { describe, expect, it } from 'vitest';
import { lexicons } from '../../../test/support/lexicons.js';
import { contentOf } from '../content.js';
import { makeIsFormula } from './is-formula.js';

const isFormula = makeIsFormula(lexicons().formulae);

describe('makeIsFormula', () => {
  it.each([
    ['a year', '到2025年，', true],
    ['the end of a year', '2022年12月底前，', true],
    ['a plan period', '“十四五”期间，', true],
    ['a span of time', '未来三年，', true],
    ['a principle', '坚持党管干部原则，', true],
    ['a requirement', '按照国家和省有关规定，', true],
    ['an opening', '结合我省实际，', true],
    ['a time with something to be done', '到2025年建成10个中心，', false],
    ['a measure', '完善公立医院薪酬制度，', false],
    ['a principle that is spelt out', '坚持公益性导向，提高医疗质量', false],
  ])('%s', (_why, fragment, expected) => {
    expect(isFormula(contentOf(fragment))).toBe(expected);
  });
});
