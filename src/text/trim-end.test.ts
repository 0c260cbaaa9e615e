import { describe, expect, it } from 'vitest';
import { trimEnd } from './trim-end.js';

describe('trimEnd()', () => {
  it.each([
    ['按期完成。；', '。；', '按期完成'],
    ['一。二', '。；', '一。二'],
    ['。；', '。；', ''],
  ])('cuts 「%s」 before the marks 「%s」 that end it', (text, marks, rest) => {
    expect(trimEnd(text, marks)).toBe(rest);
  });
});
