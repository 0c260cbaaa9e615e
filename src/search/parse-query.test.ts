import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testSegmenter } from '../../test/support/segmenter.js';
import { parseQuery } from './parse-query.js';

const segmenter = testSegmenter();

/** words | typed words | phrases | excluded */
const CASES: readonly (readonly [why: string, q: string, expected: string])[] = [
  ['one word', '医共体', '医共体 | 医共体 | | '],
  ['two words', '县域医共体 总额付费', '县域医共体 总额付费 | 县域医共体 总额付费 | | '],
  ['no spaces', '县域医共体总额付费', '县域医共体 总额付费 | 县域医共体总额付费 | | '],
  ['Chinese quotes demand', '“两个允许” 薪酬', '薪酬 两个允许 | 薪酬 | 两个允许 | '],
  ['straight quotes demand', '"总药师"', '总药师 | | 总药师 | '],
  ['corner quotes demand', '「县管乡用」', '县管乡用 | | 县管乡用 | '],
  ['two phrases in one string', '“总药师”“总会计师”', '总药师 总会计师 | | 总药师+总会计师 | '],
  ['the same phrase twice counts once', '“总药师” "总药师"', '总药师 | | 总药师 | '],
  ['empty quotes are nothing', '“” 薪酬', '薪酬 | 薪酬 | | '],
  ['an unclosed quote is a sign', '“总药师', '总药师 | 总药师 | | '],
  ['punctuation inside a phrase stays', '“有目标、有监控”', '有 目标 监控 | | 有目标、有监控 | '],
  ['minus excludes', '薪酬 -编制', '薪酬 | 薪酬 | | 编制'],
  ['full-width minus excludes', '薪酬 －编制', '薪酬 | 薪酬 | | 编制'],
  ['minus at the start', '-编制 薪酬', '薪酬 | 薪酬 | | 编制'],
  ['minus before quotes', '薪酬 -“编制 备案”', '薪酬 | 薪酬 | | 编制 备案'],
  ['exclusion alone', '-编制', ' | | | 编制'],
  ['minus inside a word is no exclusion', '4-5所 COVID-19', '4-5所 covid 19 | 4-5所 covid 19 | | '],
  ['a lone minus is a sign', '薪酬 - 编制', '薪酬 编制 | 薪酬 编制 | | '],
  ['full width and case', 'ＤＲＧ　付费', 'drg 付费 | drg 付费 | | '],
  ['stray spaces between single characters', '医 共 体', '医共体 | 医共体 | | '],
  ['a stray space before the rest of a word', '总 会计师', '总会计师 | 总会计师 | | '],
  ['a stray space after the rest of a word', '总会计 师', '总会计师 | 总会计师 | | '],
  ['numbers with their unit', '30% 2025年 1：2', '30% 2025年 1:2 | 30% 2025年 1:2 | | '],
  ['function words do not count', '薪酬的改革和编制', '薪酬 改革 编制 | 薪酬的改革和编制 | | '],
  ['unless there is nothing else', '的', '的 | 的 | | '],
  ['a word typed twice counts once', '薪酬 薪酬', '薪酬 | 薪酬 | | '],
  ['signs only', '？！（）', ' | | | '],
  ['nothing', '', ' | | | '],
];

describe('parseQuery()', () => {
  it.each(CASES)('%s: %s', (_why, q, expected) => {
    const { terms, typedWords, phrases, excluded } = parseQuery(q, segmenter);
    const parts = [
      terms
        .filter(({ derived }) => !derived)
        .map(({ term }) => term)
        .join(' '),
      typedWords.join(' '),
      phrases.map(({ typed }) => typed).join('+'),
      excluded.map(({ typed }) => typed).join('+'),
    ];
    expect(parts.join(' | ').replace(/ {2,}/gu, ' ')).toBe(expected);
  });

  it('adds the words inside a typed word with less weight', () => {
    const { terms } = parseQuery('远程医疗', segmenter);
    expect(terms.map(({ term }) => term)).toEqual(['远程医疗', '远程', '医疗']);
    expect(terms[1]?.weight).toBeLessThan(terms[0]?.weight ?? 0);
  });

  it('never throws and gives no empty term', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('“”"「」-－ 　医共体薪酬a1%:。\\()[*\ud800')) });
    fc.assert(
      fc.property(text, (q) => {
        const parsed = parseQuery(q, segmenter);
        expect(parsed.terms.every(({ term }) => term !== '')).toBe(true);
        expect([...parsed.phrases, ...parsed.excluded].every(({ folded }) => folded !== '')).toBe(true);
      }),
    );
  });
});
