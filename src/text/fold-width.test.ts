import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth } from './fold-width.js';

describe('foldWidth()', () => {
  it.each([
    ['digits and percent', '２０％', '20%'],
    ['three ratio colons', '1：2、1∶2、1:2', '1:2、1:2、1:2'],
    ['dashes and tildes', '4—5、4–5、4－5、4～5、4〜5', '4-5、4-5、4-5、4~5、4~5'],
    ['brackets and letters', '（ＤＲＧ）', '(DRG)'],
    ['marks that cut text stay', '甲，乙；丙！丁？', '甲，乙；丙！丁？'],
    ['a sign that would become three stays', '㈢', '㈢'],
  ])('%s', (_why, text, expected) => {
    expect(foldWidth(text)).toBe(expected);
  });

  it('keeps every offset, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldWidth(text)).toHaveLength(text.length);
      }),
    );
  });
});
