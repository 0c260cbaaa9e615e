import { describe, expect, it } from 'vitest';
import { testLanguage } from '../../../test/support/query-language.js';
import { makeSuggester } from './suggest.js';

const suggest = makeSuggester(
  testLanguage(
    [
      {
        text: '甲',
        facets: { locality: ['江西省'], indicator: ['县域内就诊率'], department: ['省卫生健康委'], theme: ['a'] },
      },
      { text: '乙', facets: { locality: ['江西省'], indicator: ['县域内就诊率'] } },
      { text: '丙', facets: { locality: ['四川省巴中市'] } },
    ],
    {
      headings: new Map([
        ['建设县域医共体', 5],
        ['县域医共体建设', 2],
        ['DRG付费改革', 1],
        ['长'.repeat(60), 9],
      ]),
      labels: { theme: () => [{ value: 'a', labels: ['体系'] }] },
    },
  ),
);

describe('makeSuggester()', () => {
  it.each([
    ['beginnings before the rest, frequent and short ones first', '县域', '县域内就诊率 县域医共体建设 建设县域医共体'],
    ['full pinyin', 'xianyuyi', '县域医共体建设'],
    ['pinyin that breaks off in a syllable', 'jians', '建设县域医共体'],
    ['first letters', 'xyn', '县域内就诊率'],
    ['letters that are printed', 'drg', 'DRG付费改革'],
    ['a place by its short name', '巴中', '四川省巴中市'],
    ['a theme', '体系', '体系'],
    ['traditional characters', '縣域內', '县域内就诊率'],
    ['nothing', '  ', ''],
    ['no heading that is a sentence', '长长', ''],
  ])('offers %s: %s', (_why, typed, expected) => {
    expect(
      suggest(typed)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(expected);
  });

  it('tells kind and count, and keeps to the limit', () => {
    expect(suggest('江', 1)).toEqual([{ text: '江西省', kind: 'locality', count: 2 }]);
    expect(suggest('县', 2)).toHaveLength(2);
    expect(suggest('县', 0)).toEqual([]);
  });
});
