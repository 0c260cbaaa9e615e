import { describe, expect, it } from 'vitest';
import { toPageLines } from './page-lines.js';

describe('toPageLines()', () => {
  it.each([
    ['a number between dashes', '— 12 —'],
    ['a counted page', '第 3 页 共 5 页'],
    ['a continuation mark', '续表'],
  ])('sets %s apart', (_, line) => {
    const { lines, pageLines } = toPageLines(`甲\n${line}\n乙`);
    expect(pageLines).toEqual([line]);
    expect(lines.map(({ text, isPageStart }) => [text, isPageStart])).toEqual([
      ['甲', false],
      ['乙', true],
    ]);
  });

  it('takes a lone number for a page number only at a form feed', () => {
    expect(toPageLines('甲\n12\n\f乙').pageLines).toEqual(['12']);
    expect(toPageLines('甲\n12\n乙').pageLines).toEqual([]);
  });
});
