import { describe, expect, it } from 'vitest';
import { makePhraseFinder } from './lexicon-phrases.js';

describe('makePhraseFinder()', () => {
  it.each([
    ['phrases inside phrases, the longest first', ['看病难', '看病', '病难'], '看病难', '看病难@0 看病@0 病难@1'],
    ['one that stands twice', ['看病'], '看病看病', '看病@0 看病@2'],
    ['one with a sign', ['互联网+护理'], '开展互联网+护理服务', '互联网+护理@2'],
    ['none at the end of the text', ['看病难'], '看病', ''],
    ['none of one character', ['看'], '看病', ''],
    ['none at all', [], '看病', ''],
  ])('finds %s', (_why, phrases, text, expected) => {
    const found = makePhraseFinder(phrases)(text);
    expect(found.map(({ phrase, start }) => `${phrase}@${start}`).join(' ')).toBe(expected);
    expect(found.every(({ phrase, start, end }) => text.slice(start, end) === phrase)).toBe(true);
  });
});
