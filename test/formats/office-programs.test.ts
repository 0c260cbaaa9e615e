import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Workbook } from '../../src/domain/table.js';
import type { WordTable } from '../../src/domain/word-table.js';
import { createExportThread } from '../../src/app/export-thread.js';

/** The files that are taken along, opened again with LibreOffice; where there is none (`soffice`), these tests are skipped. */
const hasOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Commas, quotation marks where needed, UTF-8, from the first line, numbers as they are, all sheets. */
const CSV_OF_EACH_SHEET = 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

const folder = mkdtempSync(join(tmpdir(), 'duizhao-office-'));

/** @param made  name of the file that the conversion makes */
function convert(name: string, bytes: Uint8Array, to: string, made: string): string {
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const given = ['--headless', '--convert-to', to, '--outdir', folder, join(folder, name)];
  execFileSync('soffice', [profile, ...given], { stdio: 'ignore', timeout: 180_000 });
  return readFileSync(join(folder, made), 'utf8');
}

const WORKBOOK: Workbook = {
  sheets: [
    {
      title: '指标台账',
      columns: [
        { title: '指标', width: 20 },
        { title: '值', width: 8 },
        { title: '原文', width: 40 },
        { title: '链接', width: 30, isLink: true },
      ],
      rows: [
        ['县域内就诊率', 90.5, '达到“90.5%”，\n不少于|<甲>', 'http://duizhao.example/documents/甲#clause-1'],
        ['=1+1', -3, '@SUM(A1)', undefined],
        ['+86', undefined, '-cmd', 'http://duizhao.example/'],
      ],
    },
  ],
  about: [{ label: '文件库版本', text: 'abcdef' }],
};

const LONG = '统筹县域内医疗资源，推动医疗服务下沉。'.repeat(30);

const TABLE: WordTable = {
  title: '江西省与运城市对照表',
  lead: [
    [
      { text: '底本：', look: 'head' },
      { text: '《实施意见》', href: 'http://duizhao.example/documents/a' },
    ],
  ],
  columns: [
    { title: '底本：江西省\n赣府厅发〔2022〕1号', share: 0.5 },
    { title: '对照：运城市', share: 0.5 },
  ],
  rows: Array.from({ length: 12 }, (_, at) => ({
    cells: [
      [[{ text: `第${at}条甲${LONG}` }]],
      [
        [
          { text: `第${at}条` },
          { text: '甲', change: 'removed' as const },
          { text: '乙', change: 'added' as const },
          { text: LONG },
        ],
      ],
    ],
  })),
  notes: [],
  foot: '文件库版本 abcdef',
  address: 'http://duizhao.example/compare',
  retrievedOn: '2026-01-02',
};

describe.skipIf(!hasOffice)('LibreOffice', () => {
  const thread = createExportThread();
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens a workbook: the same cells, and text that looks like a formula stays text', async () => {
    const bytes = await thread.writeWorkbook(WORKBOOK);
    const csv = convert('台账.xlsx', bytes, `csv:${CSV_OF_EACH_SHEET}`, '台账-指标台账.csv');
    expect(csv).toBe(
      [
        '指标,值,原文,链接',
        '县域内就诊率,90.5,"达到“90.5%”，\n不少于|<甲>",http://duizhao.example/documents/甲#clause-1',
        '=1+1,-3,@SUM(A1),',
        '+86,,-cmd,http://duizhao.example/',
        '',
      ].join('\n'),
    );
  }, 240_000);

  it('opens a Word table: head and foot on every page, and marks that it knows as such', async () => {
    const bytes = await thread.writeWord(TABLE);
    const odt = convert('对照表.docx', bytes, 'fodt', '对照表.fodt');
    expect(odt.match(/<text:insertion>/gu)).toHaveLength(12);
    expect(odt.match(/<text:deletion>/gu)).toHaveLength(12);
    expect(odt).toMatch(/<dc:creator>对照<\/dc:creator>\s*<dc:date>2026-01-02/u);
    expect(odt).toContain('<table:table-header-rows>');
    expect(odt).toMatch(/style:print-orientation="landscape"/u);
    expect(odt).toMatch(/<style:footer[ >].*<text:page-number.*<text:page-count.*duizhao\.example\/compare/su);
  }, 240_000);
});
