import { describe, expect, it } from 'vitest';
import { testLanguage } from '../../../test/support/query-language.js';
import type { QueryReading } from '../../domain/query-reading.js';
import { makeQueryReader } from './make-query-reader.js';

const TEXTS = [
  '建设县域医共体，推进总额付费，按 DRG 付费，1:2 配备，4-5所，COVID-19 防控，达到30%，2025年完成',
  '配备总药师、总会计师，落实“两个允许”，实行县管乡用，薪酬制度改革，编制备案，编制周转池',
  '有目标、有监控，远程医疗，远程会诊，在医疗机构开展药品追溯，建立分级诊疗，日间手术，家庭医生签约',
];
const read = makeQueryReader(testLanguage(TEXTS.map((text) => ({ text }))));

/** words | typed words | phrases | excluded */
const CASES: readonly (readonly [why: string, q: string, expected: string])[] = [
  ['one word', '医共体', '医共体 | 医共体 | | '],
  ['two words', '县域医共体 总额付费', '县域医共体 总额付费 | 县域医共体 总额付费 | | '],
  ['no spaces', '县域医共体总额付费', '县域医共体 总额付费 | 县域医共体总额付费 | | '],
  ['Chinese quotes demand', '“两个允许” 薪酬', '薪酬 两个允许 | 薪酬 | 两个允许 | '],
  ['straight quotes demand', '"总药师"', '总药师 | | 总药师 | '],
  ['corner quotes demand', '「县管乡用」', '县管乡用 | | 县管乡用 | '],
  ['single quotes demand', '‘县管乡用’', '县管乡用 | | 县管乡用 | '],
  ['unlike quotes demand', '“总药师"', '总药师 | | 总药师 | '],
  ['two phrases in one string', '“总药师”“总会计师”', '总药师 总会计师 | | 总药师+总会计师 | '],
  ['the same phrase twice counts once', '“总药师” "总药师"', '总药师 | | 总药师 | '],
  ['empty quotes are nothing', '“” 薪酬', '薪酬 | 薪酬 | | '],
  ['an unclosed quote is a sign', '“总药师', '总药师 | 总药师 | | '],
  ['a quote before a quotation is a sign', '““总药师”', '总药师 | | 总药师 | '],
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

describe('makeQueryReader()', () => {
  it.each(CASES)('%s: %s', (_why, q, expected) => {
    expect(print(read(q))).toBe(expected);
  });

  it('adds the words inside a typed word with less weight', () => {
    const [word] = read('远程医疗').words;
    expect(word?.alternatives.map(({ term, kind }) => `${kind} ${term}`)).toEqual([
      'typed 远程医疗',
      'part 远程',
      'part 医疗',
    ]);
    expect(word?.alternatives[1]?.weight).toBeLessThan(word?.alternatives[0]?.weight ?? 0);
  });
});

function print({ words, typedWords, phrases, excluded }: QueryReading): string {
  const parts = [
    words.map(({ text }) => text).join(' '),
    typedWords.join(' '),
    phrases.map(({ typed }) => typed).join('+'),
    excluded.map(({ typed }) => typed).join('+'),
  ];
  return parts.join(' | ').replace(/ {2,}/gu, ' ');
}
