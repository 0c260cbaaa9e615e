import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testSegmenter } from '../../test/support/segmenter.js';
import { markWords, toRuns } from './highlight.js';
import { makeSnippets } from './snippets.js';

const segmenter = testSegmenter();

/** Hits in square brackets. */
function show(text: string, ...words: string[]): string {
  const runs = toRuns(text, markWords(text, { typed: words, parts: [] }, segmenter));
  return runs.map((run) => (run.hit ? `[${run.text}]` : run.text)).join('');
}

describe('markWords()', () => {
  it.each([
    ['a word', '推进薪酬改革', ['薪酬'], '推进[薪酬]改革'],
    ['inside a longer word', '县域医共体', ['医共体'], '县域[医共体]'],
    ['not across words', '集中医疗资源', ['中医'], '集中医疗资源'],
    ['a short word that stands as a word', '中医药和中医', ['中医'], '[中医]药和[中医]'],
    ['a single character only as a word', '院长和院', ['院'], '院长和[院]'],
    ['a number not inside a number', '130%和30%', ['30'], '130%和[30]%'],
    ['a number with its unit', '到2025年底', ['2025年'], '到[2025年]底'],
    ['Latin letters not inside a word', 'DRG和DRGS', ['drg'], '[DRG]和DRGS'],
    ['full width and case', '按ＤＲＧ付费', ['drg'], '按[ＤＲＧ]付费'],
    ['white space in the text', '总会 计师', ['总会计师'], '[总会 计师]'],
    ['the longer word first', '县域医共体总额付费', ['县域医共体总额付费', '总额付费'], '[县域医共体总额付费]'],
    ['a sign that becomes three', '㈢薪酬', ['薪酬'], '㈢[薪酬]'],
    ['a word that is not there', '推进改革', ['薪酬'], '推进改革'],
  ])('marks %s', (_why, text, words, expected) => {
    expect(show(text, ...words)).toBe(expected);
  });
});

describe('markWords() with derived words', () => {
  const marked = (text: string): number =>
    markWords(text, { typed: ['远程医疗'], parts: ['远程', '医疗'] }, segmenter).filter((mark) => mark !== 0).length;

  it('marks them only where no typed word stands', () => {
    expect(marked('远程会诊')).toBe(2);
    expect(marked('远程医疗和医疗')).toBe(4);
  });
});

describe('makeSnippets()', () => {
  const filler = '加强医院运行管理，健全各项规章制度，提高服务质量和效率，';
  const snippets = (text: string, ...words: string[]): readonly string[] =>
    makeSnippets(text, markWords(text, { typed: words, parts: [] }, segmenter)).map((runs) =>
      runs.map((run) => run.text).join(''),
    );

  it('shows a short text whole', () => {
    expect(snippets('推进薪酬改革。', '薪酬')).toEqual(['推进薪酬改革。']);
  });

  it('shows nothing of an empty text', () => {
    expect(snippets('', '薪酬')).toEqual([]);
  });

  it('shows the beginning where no word stands', () => {
    expect(snippets(filler.repeat(10), '薪酬')).toEqual([filler.repeat(10).slice(0, 90)]);
  });

  it('cuts at punctuation around the words', () => {
    const [only, ...more] = snippets(`${filler.repeat(5)}推进薪酬改革，${filler.repeat(5)}`, '薪酬');
    expect(more).toEqual([]);
    expect(only).toMatch(/^推进薪酬改革，.*，$/u);
  });

  it('shows at most three parts, those with the most different words, in reading order', () => {
    const text = ['推进薪酬改革，', '薪酬总额，', '薪酬水平，', '编制和薪酬，']
      .map((part) => part + filler.repeat(5))
      .join('');
    const shown = snippets(text, '薪酬', '编制');
    expect(shown).toHaveLength(3);
    expect(shown.map((part) => part.slice(0, 4))).toEqual(['推进薪酬', '薪酬总额', '编制和薪']);
  });

  it('keeps to its bounds and to the text, whatever the text', () => {
    const unit = fc.constantFrom('薪酬', '编制', '，', '。', '医院', '改革', '𠮷', '（', '１');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 200 }), (units) => {
        const text = units.join('');
        let from = 0;
        const shown = snippets(text, '薪酬');
        for (const part of shown) {
          from = text.indexOf(part, from);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(part.length).toBeLessThanOrEqual(91);
          from += part.length;
        }
        expect(shown.length).toBeLessThanOrEqual(3);
        if (text.length > 90 && units.includes('薪酬')) expect(shown.join('')).toContain('薪酬');
      }),
    );
  });
});
