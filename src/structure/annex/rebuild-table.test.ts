import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rebuildTable, type RebuiltTable } from './index.js';

interface Expected {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

const FIXTURES = new URL('fixtures/', import.meta.url);
const NAMES = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));
const read = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');
const rebuilt = new Map<string, RebuiltTable | undefined>(
  NAMES.map((name) => [name, rebuildTable(read(`${name}.txt`))]),
);
const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** How often each printed character stands in `text`; white space and table markup are no printed characters. */
function countChars(text: string, isPiped: boolean): Map<string, number> {
  const counts = new Map<string, number>();
  const printed = isPiped ? text.replace(/^[|\s:-]+$/gmu, '').replace(/\||<br>/gu, '') : text;
  for (const char of squeeze(printed)) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

/** All that a rebuilt table keeps of the print; cells repeated in the rows they span are counted once. */
function keptText(actual: RebuiltTable): string {
  const spanned = new Set(actual.spanned.map(({ row, column }) => `${row}:${column}`));
  const cells = actual.table.rows.flatMap((row, r) => row.filter((_, c) => !spanned.has(`${r}:${c}`)));
  return [...actual.table.columns, ...cells, ...actual.notes, ...actual.pageMatter].join('');
}

describe('rebuildTable() on printed tables', () => {
  it.each(NAMES)('reads the columns, rows and notes of %s', (name) => {
    const expected = JSON.parse(read(`${name}.json`)) as Expected;
    const actual = rebuilt.get(name);
    expect(actual?.table.columns).toEqual(expected.columns);
    expect(actual?.table.rows).toEqual(expected.rows);
    expect(actual?.notes.map(squeeze)).toEqual(expected.notes.map(squeeze));
  });

  it.each(NAMES)('loses and invents no character of %s', (name) => {
    const raw = read(`${name}.txt`);
    const actual = rebuilt.get(name);
    if (!actual) throw new Error(`${name} is no table`);
    expect(countChars(keptText(actual), false)).toEqual(countChars(raw, actual.ground === 'pipes'));
  });
});

describe('rebuildTable() on other text', () => {
  it.each([
    ['nothing', ''],
    ['one line', '到2025年，每千人口床位数达到7.5张。'],
    ['prose', '各县区人民政府：\n为推进公立医院高质量发展，制定本方案。\n坚持政府主导，落实办医责任。\n'],
    [
      'an outline',
      '一、工作目标\n到2025年，体系基本建成。\n二、重点任务\n（一）加强领导。成立专班。\n（二）落实责任。\n',
    ],
    ['a letter', '市卫生健康委：\n我单位申请开展试点工作。\n特此申请。\n单位（盖章）：\n联系人：\n2024年3月1日\n'],
    ['a list of names', '1.市第一人民医院\n2.市中医院\n3.市妇幼保健院\n4.县人民医院\n'],
  ])('takes %s for no table', (_, raw) => {
    expect(rebuildTable(raw)).toBeUndefined();
  });

  it('never throws, and loses and invents nothing of what it takes for a table', () => {
    const word = fc.constantFrom(
      '序号',
      '责任单位',
      '完成时间',
      '一、',
      '1.',
      '（',
      '）',
      '|',
      '\t',
      '\n',
      '\n\n',
      '\f',
      ' ',
      '  ',
      '2025年',
      '市财政局',
      '定量',
      '— 3 —',
      '注：',
    );
    const soup = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word, { maxLength: 60 }).map((words) => `序号  责任单位  完成时间\n${words.join('')}`),
      fc.array(word, { maxLength: 60 }).map((words) => `序号\t责任单位\t完成时间\n${words.join('')}`),
      fc.array(word, { maxLength: 60 }).map((words) => `序号 责任单位\n${words.join('')}`),
    );
    fc.assert(
      fc.property(soup, (raw) => {
        const actual = rebuildTable(raw);
        if (!actual) return;
        for (const row of actual.table.rows) expect(row).toHaveLength(actual.table.columns.length);
        if (!raw.includes('|')) expect(countChars(keptText(actual), false)).toEqual(countChars(raw, false));
      }),
      { numRuns: 400 },
    );
  });
});
