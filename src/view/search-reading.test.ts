import { describe, expect, it } from 'vitest';
import { EMPTY_READING, RICH_Q, RICH_READING } from '../../test/support/search-result.js';
import type { QueryAlternative } from '../domain/query-reading.js';
import { searchLink } from './links.js';
import { buildReading } from './search-reading.js';

const view = buildReading({ q: RICH_Q, sort: 'date' }, RICH_READING, searchLink);

/** The query text behind an address. */
function textOf(href: string | undefined): string | null | undefined {
  return href === undefined ? undefined : new URL(href, 'http://localhost').searchParams.get('q');
}

describe('buildReading()', () => {
  it('tells for each word what was looked up for it', () => {
    expect(view.words).toEqual([
      {
        text: '薪酬',
        held: true,
        found: [
          { label: '同义', first: '工资', more: '', moreCount: 0 },
          { label: '近义', first: '待遇', more: '', moreCount: 0 },
          { label: '相关', first: '绩效工资', more: '', moreCount: 0 },
        ],
      },
      { text: '药品追溯', held: false, found: [{ label: '拆词', first: '追溯', more: '', moreCount: 0 }] },
    ]);
  });

  it('folds what is too much for a chip', () => {
    const other = (term: string): QueryAlternative => ({ term, weight: 0.5, kind: 'same' });
    const reading = (terms: string): typeof RICH_READING => ({
      ...EMPTY_READING,
      words: [{ text: '词', alternatives: Array.from(terms, other) }],
    });
    expect(buildReading({ q: '词' }, reading('甲乙丙丁戊己'), searchLink).words[0]?.found).toEqual([
      { label: '同义', first: '甲、乙、丙、丁', more: '戊、己', moreCount: 2 },
    ]);
    expect(buildReading({ q: '词' }, reading('甲乙丙丁戊'), searchLink).words[0]?.found[0]?.moreCount).toBe(0);
  });

  it('takes each filter, phrase and exclusion out of the text by a link that keeps the rest', () => {
    const [place, level] = view.filters;
    expect(textOf(place?.removeHref)).toBe('薪酬 药品追朔 “两个允许” 层级:省 -试点 有哪些');
    expect(textOf(level?.removeHref)).toBe('江西 薪酬 药品追朔 “两个允许” -试点 有哪些');
    expect(textOf(view.phrases[0]?.removeHref)).toBe('江西 薪酬 药品追朔 层级:省 -试点 有哪些');
    expect(textOf(view.excluded[0]?.removeHref)).toBe('江西 薪酬 药品追朔 “两个允许” 层级:省 有哪些');
    expect(place?.removeHref).toContain('sort=date');
  });

  it('offers to take a recognised filter as words, and not one that was written as a field', () => {
    const [place, level] = view.filters;
    expect(place).toMatchObject({ title: '地区', text: '江西', empty: false });
    expect(place?.asWords?.label).toBe('按字词查“江西”');
    expect(textOf(place?.asWords?.href)).toBe('“江西” 薪酬 药品追朔 “两个允许” 层级:省 -试点 有哪些');
    expect(level?.asWords).toBeUndefined();
  });

  it('says what was corrected and leads to what was typed', () => {
    const [note] = view.corrections;
    expect(note?.text).toBe('已按“药品追溯”检索（您输入的是“药品追朔”）');
    expect(note?.label).toBe('只查“药品追朔”');
    expect(textOf(note?.href)).toBe('江西 薪酬 “药品追朔” “两个允许” 层级:省 -试点 有哪些');
  });

  it.each([
    ['pinyin', '您输入的是拼音“zonghe”'],
    ['initials', '您输入的是拼音首字母“zonghe”'],
    ['traditional', '您输入的是繁体字“zonghe”'],
  ] as const)('names %s', (by, words) => {
    const reading = { ...EMPTY_READING, corrections: [{ typed: 'zonghe', meant: '综合', by }] };
    expect(buildReading({ q: 'zonghe' }, reading, searchLink).corrections[0]?.text).toContain(words);
  });

  it('switches the other words off and on again', () => {
    expect(view.expansion).toMatchObject({ on: true, label: '不用同义词' });
    expect(view.expansion?.href).toContain('expand=0');
    const off = buildReading({ q: '薪酬', expand: false }, EMPTY_READING, searchLink).expansion;
    expect(off).toEqual({ on: false, label: '恢复同义词', href: searchLink({ q: '薪酬' }) });
    const alone = { ...EMPTY_READING, words: RICH_READING.words.slice(1) };
    expect(buildReading({ q: '药品追溯' }, alone, searchLink).expansion).toBeUndefined();
  });

  it('marks a filter that nothing has, and gives no link where the text does not hold the stretch', () => {
    const filter = { name: 'locality', values: [], label: '火星', typed: '地区:火星', origin: 'field' } as const;
    const [chip] = buildReading({ q: '薪酬' }, { ...EMPTY_READING, filters: [filter] }, searchLink).filters;
    expect(chip).toMatchObject({ empty: true, removeHref: undefined, asWords: undefined });
  });
});
