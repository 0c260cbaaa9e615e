import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.js';
import { toLetters } from './letters.js';

const read = (text: string): string => String.fromCharCode(...toLetters(text));

describe('toLetters', () => {
  it.each([
    ['full width, punctuation and white space', '２０２５ 年，达到85％。', '2025年达到85'],
    ['case', 'DRG付费', 'drg付费'],
    ['one sign that is three letters', '㈢加强㎏', '三加强kg'],
    ['a sign that folds to far more letters than the text has', 'ﷺ', fold('ﷺ').replace(/\s/gu, '')],
    ['a character outside the basic plane', '𠮷祥', '𠮷祥'],
    ['nothing but marks', '（——）《》', ''],
    ['nothing', '', ''],
  ])('%s', (_case, text, letters) => {
    expect(read(text)).toBe(letters);
  });

  it('gives for every character what folding gives without marks', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), (characters) => {
        const wanted = characters.map((one) => fold(one).replace(/[\s\p{P}\p{S}]+/gu, '')).join('');
        expect(read(characters.join(''))).toBe(wanted);
      }),
    );
  });
});
