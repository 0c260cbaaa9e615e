import { describe, expect, it } from 'vitest';
import { cellText, cleanText } from './cell-text.js';

describe('cleanText()', () => {
  it.each([
    ['control characters', '甲\u0000乙\u000b丙\u001f', '甲乙丙'],
    ['half a pair', '甲\ud800乙', '甲\ufffd乙'],
    ['a whole pair', '𠮷', '𠮷'],
    ['line breaks and tabs', '甲\n乙\t丙', '甲\n乙\t丙'],
  ])('is right about %s', (_name, given, expected) => {
    expect(cleanText(given)).toBe(expected);
  });
});

describe('cellText()', () => {
  it('cuts what no cell can hold, and says so', () => {
    const text = cellText('长'.repeat(40_000));
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('以下从略）')).toBe(true);
    expect(cellText('长'.repeat(32_767))).toBe('长'.repeat(32_767));
  });
});
