import { describe, expect, it } from 'vitest';
import { learnSounds, soundsOf } from './pinyin.js';

describe('soundsOf()', () => {
  it.each([
    ['one sound', '医', 'yi'],
    ['several, the most frequent first', '重', 'zhong chong'],
    ['ü as v', '绿', 'lv'],
    ['a letter', 'a', ''],
    ['nothing', '', ''],
  ])('%s: %s', (_why, char, expected) => {
    expect(soundsOf(char).join(' ').startsWith(expected)).toBe(true);
    if (expected === '') expect(soundsOf(char)).toEqual([]);
  });

  it('gives the same for characters learned together', () => {
    learnSounds('溯a率𠮷');
    expect([soundsOf('溯'), soundsOf('率')[0], soundsOf('a')]).toEqual([['su'], 'lv', []]);
  });
});
