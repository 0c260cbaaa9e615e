import { describe, expect, it } from 'vitest';
import { blurSound, readingsOf, soundDistance } from './near-sounds.js';

describe('readingsOf()', () => {
  it.each([
    ['医共体', 'yigongti'],
    ['行长', 'xingchang xingzhang hangchang hangzhang'],
    ['绿', 'lv lu'],
    ['DRG', ''],
  ])('reads %s', (word, expected) => {
    expect(readingsOf(word).join(' ')).toBe(expected);
  });
});

describe('blurSound()', () => {
  it.each([
    ['zhi', 'zi'],
    ['chang', 'can'],
    ['lin', 'ning'],
    ['hui', 'fei'],
    ['hua', 'fa'],
    ['hun', 'fen'],
    ['hong', 'feng'],
    ['hu', 'fu'],
  ])('makes no difference between %s and %s', (a, b) => {
    expect(blurSound(a)).toBe(blurSound(b));
  });

  it.each([
    ['ba', 'pa'],
    ['hao', 'fao'],
    ['xi', 'si'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(blurSound(a)).not.toBe(blurSound(b));
  });
});

describe('soundDistance()', () => {
  it.each([
    ['the same sound', '织', '制', 0],
    ['like sounds', '是', '四', 1],
    ['one letter more', '朔', '溯', 2],
    ['one other letter', '聊', '疗', 0],
    ['another sound', '医', '共', 3],
    ['no Han character', 'a', '医', 3],
  ])('%s: %s %s', (_why, a, b, expected) => {
    expect(soundDistance(a, b)).toBe(expected);
  });
});
