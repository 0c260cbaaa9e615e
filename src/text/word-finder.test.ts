import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOf } from './any-of.js';
import { makeWordFinder } from './word-finder.js';

const find = (words: readonly string[], text: string): string[] =>
  makeWordFinder(words)(text).map(({ start, end, word }) => `${start}-${end} ${word}`);

describe('makeWordFinder()', () => {
  it.each([
    [
      'the longest where several begin at one place',
      ['应', '应当', '应当依法'],
      '应当依法应',
      ['0-4 应当依法', '4-5 应'],
    ],
    ['none that begins inside the one before', ['推进', '进行'], '推进行', ['0-2 推进']],
    ['a shorter word where the longer one breaks off', ['保证金', '保'], '保证', ['0-1 保']],
    ['signs that mean something in patterns', ['a.b', '（一'], 'a.b（一', ['0-3 a.b', '3-5 （一']],
    ['nothing of an empty word', [''], '应当', []],
  ])('finds %s', (_case, words, text, found) => {
    expect(find(words, text)).toEqual(found);
  });

  it('finds what a pattern of the same words finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 });
    const texts = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), texts, (words, text) => {
        const matches = Array.from(text.matchAll(new RegExp(anyOf(words), 'gu')));
        expect(find(words, text)).toEqual(matches.map((m) => `${m.index}-${m.index + m[0].length} ${m[0]}`));
      }),
    );
  });
});
