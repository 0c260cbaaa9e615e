import { describe, expect, it } from 'vitest';
import { cutUnfinished, toApiSuggestions } from './api-suggest.js';

describe('cutUnfinished()', () => {
  it.each([
    ['one word', '医共体', '', '医共体'],
    ['the last of several', '医共体 总额', '医共体 ', '总额'],
    ['a word after a minus sign', '薪酬 -试点', '薪酬 -', '试点'],
    ['an opened phrase', '薪酬 “两个', '薪酬 “', '两个'],
    ['the value of a field', '薪酬 地区:江', '薪酬 地区:', '江'],
    ['nothing after a space', '医共体 ', '医共体 ', ''],
    ['nothing', '', '', ''],
  ])('cuts before %s', (_why, q, before, word) => {
    expect(cutUnfinished(q)).toEqual({ before, word });
  });
});

describe('toApiSuggestions()', () => {
  it('gives the whole query that a choice makes', () => {
    expect(toApiSuggestions('薪酬 总额', [{ text: '总额付费', kind: 'heading', count: 2 }])).toEqual({
      suggestions: [{ text: '总额付费', kind: 'heading', label: '条款标题', count: 2, query: '薪酬 总额付费' }],
    });
  });
});
