import { describe, expect, it } from 'vitest';
import { findBadSpans, findLost } from '../support/account.js';
import { clauseF1, documentOf, readSample } from './samples.js';

const [plain] = await readSample('plan.txt');
if (!plain) throw new Error('the plain sample is not there');
const plan = documentOf(plain);

describe('the plan as plain text', () => {
  it('has clauses, a title, departments and an annex with a table', () => {
    expect(plan.clauses.length).toBeGreaterThan(30);
    expect(plan.clauses.filter((clause) => clause.departmentsQuote !== '').length).toBeGreaterThan(20);
    expect(plan.annexes[0]?.table?.rows).toHaveLength(5);
  });
});

/** OFD: no program that saves it was at hand; the sample is written after the standard by `scripts/samples/ofd-file.mjs`. */
const SAMPLES: readonly (readonly [format: string, name: string, floor: number])[] = [
  ['Markdown', 'plan.md', 0.99],
  ['GB18030', 'plan.gb18030.txt', 0.99],
  ['UTF-16LE without a mark', 'plan.utf16le.txt', 0.99],
  ['UTF-16BE without a mark', 'plan.utf16be.txt', 0.99],
  ['a page of a government site', 'page.html', 0.99],
  ['the same page in GBK', 'page.gbk.html', 0.99],
  ['Word, saved by LibreOffice', 'plan.docx', 0.99],
  ['Word with automatic numbers and tracked changes', 'numbered.docx', 0.99],
  ['Word 97, saved by LibreOffice', 'plan.doc', 0.97],
  ['Word 97 with automatic numbers and tracked changes', 'numbered.doc', 0.97],
  ['PDF, saved by LibreOffice', 'office.pdf', 0.99],
  ['PDF, printed by Chromium', 'browser.pdf', 0.99],
  ['PDF in two columns', 'columns.pdf', 0.99],
  ['OFD', 'plan.ofd', 0.97],
];

describe('the same plan in other formats', () => {
  it.each(SAMPLES)('%s gives the clauses of the plain text', async (_format, name, floor) => {
    const [raw] = await readSample(name);
    if (!raw) throw new Error('no text');
    const document = documentOf(raw);
    expect(clauseF1(plan.clauses, document.clauses)).toBeGreaterThanOrEqual(floor);
    expect(document.header.title).toBe(plan.header.title);
    expect(document.header.signedOn).toBe(plan.header.signedOn);
    // In two narrow columns the cells of the table are torn apart.
    if (name !== 'columns.pdf') expect(document.annexes[0]?.table?.rows).toEqual(plan.annexes[0]?.table?.rows);
    expect(findLost(raw.text, [document])).toEqual([]);
    expect(findBadSpans(raw.text, document)).toEqual([]);
  });

  it('Big5 gives the clauses of the same text in UTF-8', async () => {
    const [big5] = await readSample('plan.big5.txt');
    const [unicode] = await readSample('plan.traditional.txt');
    if (!big5 || !unicode) throw new Error('no text');
    expect(big5.encoding).toBe('big5');
    expect(clauseF1(documentOf(unicode).clauses, documentOf(big5).clauses)).toBeGreaterThanOrEqual(0.99);
  });

  it('a ZIP batch with names in GBK gives each of its files', async () => {
    const raws = await readSample('batch.zip');
    expect(raws.map(({ path }) => path)).toEqual([
      'batch.zip/二〇二二年/江西省实施意见.txt',
      'batch.zip/二〇二二年/江西省实施意见.docx',
      'batch.zip/附件清单.xlsx',
    ]);
    for (const raw of raws.slice(0, 2)) expect(clauseF1(plan.clauses, documentOf(raw).clauses)).toBe(1);
  });

  it('a workbook gives its table row by row', async () => {
    const [raw] = await readSample('annex.xlsx');
    const rows = raw?.text.split('\n').map((line) => line.replace(/^\| | \|$|\s/gu, '').split('|'));
    expect(rows?.slice(1)).toEqual(plan.annexes[0]?.table?.rows);
  });
});

describe('what a reader tells beside the text', () => {
  it('takes changes as accepted and says how many there were', async () => {
    const [raw] = await readSample('numbered.docx');
    expect(raw?.text).toContain('（一） 指导思想。以习近平'.replace(' ', ''));
    expect(raw?.text).not.toContain('已删去的字句');
    expect(raw?.diagnostics?.map(({ message }) => message).join()).toContain(
      '修订痕迹：插入的 1 处已采用，删除的 1 处已略去',
    );
  });

  it.each(['lists.docx', 'lists.doc'])(
    'prints lists, page breaks, fields and notes of LibreOffice from %s',
    async (name) => {
      const [raw] = await readSample(name);
      expect(raw?.text.split(/[\n\f]+/u).map((line) => line.replace(/ /gu, ''))).toEqual([
        '一、总体要求',
        '（一）指导思想',
        '（二）发展目标〔注1〕到二〇二五年',
        '二、主要任务，第2页',
        '结尾段落。',
        '〔注1〕脚注的文字',
      ]);
    },
  );

  it('keeps the page of every clause of a PDF, and sets the page numbers aside', async () => {
    const [raw] = await readSample('browser.pdf');
    if (!raw?.pageStarts) throw new Error('no pages');
    const { setAside } = documentOf(raw);
    const numbers = setAside.filter(({ reason }) => reason === 'page-furniture').map(({ text }) => text);
    expect(numbers).toEqual(raw.pageStarts.map((_, i) => `— ${i + 1} —`));
    expect([...raw.pageStarts]).toEqual([...raw.pageStarts].sort((a, b) => a - b));
    expect(raw.pageStarts.at(-1)).toBeLessThan(raw.text.length);
    // A sentence that the second page begins with, found where the pages say.
    expect(raw.text.slice(raw.pageStarts[1], raw.pageStarts[2]).length).toBeGreaterThan(200);
  });

  it('gives lookalike radicals of a PDF font their characters back', async () => {
    const [raw] = await readSample('radicals.pdf');
    expect(raw?.text).not.toMatch(/[\u2e80-\u2fdf]/u);
    expect(plain.text.replace(/\s+/gu, '')).toContain(raw?.text.replace(/\s+|— 1 —/gu, '').slice(0, 400) ?? '?');
  });

  it('reads Chinese fonts that a PDF names but does not hold', async () => {
    const [raw] = await readSample('unembedded.pdf');
    const lines = raw?.text.split('\n').filter((line) => line !== '') ?? [];
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(plain.text).toContain(line);
  });

  it('leaves the navigation of a page out and says so', async () => {
    const [raw] = await readSample('page.html');
    expect(raw?.text).not.toMatch(/脚本|网站地图|相关文件|这一段不显示/u);
    expect(raw?.text).toContain('赣府厅发〔2022〕1号');
    expect(raw?.diagnostics?.[0]?.message).toContain('.TRS_Editor');
  });
});
