import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.js';
import { foldWithMap } from './fold-map.js';

/** Any UTF-16 units, halves of surrogate pairs among them. */
const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

describe('foldWithMap()', () => {
  it.each([
    ['full width', 'ＤＲＧ付费', 'drg付费'],
    ['white space', '医 共　体', '医共体'],
    ['one sign becomes three', '㈢薪酬', '(三)薪酬'],
    ['a run of dashes', '一——二', '一-二'],
    ['brackets and quotes', '〔2021〕“甲”', '[2021]"甲"'],
  ])('folds as fold() does: %s', (_why, text, folded) => {
    expect(foldWithMap(text).folded).toBe(folded);
    expect(fold(text)).toBe(folded);
  });

  it('leads every folded character back to where it came from', () => {
    const { folded, origin } = foldWithMap('㈢ 薪酬Ａ');
    const at = folded.indexOf('薪酬a');
    expect('㈢ 薪酬Ａ'.slice(origin[at], origin[at + 3])).toBe('薪酬Ａ');
  });

  it('keeps the map ordered and as long as the text, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, origin } = foldWithMap(text);
        expect(origin).toHaveLength(folded.length + 1);
        expect(origin.at(-1)).toBe(text.length);
        expect(origin.every((at, k) => k === 0 || at >= (origin[k - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
