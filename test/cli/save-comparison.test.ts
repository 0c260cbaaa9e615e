import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { makeTestServices } from '../support/app.js';
import { InvalidQueryError, NotFoundError } from '../../src/domain/errors.js';
import { readSource } from '../../src/ingest/index.js';
import { saveComparison } from '../../src/cli/save-comparison.js';
import { saveSearch } from '../../src/cli/save-search.js';

const services = makeTestServices();
const folder = mkdtempSync(join(tmpdir(), 'duizhao-files-'));
const SOURCE = { origin: 'http://localhost:3000', retrievedOn: '2026-01-02', version: 'abcdef0123456789' };
const at = (name: string): string => join(folder, name);

describe('duizhao compare into files', () => {
  it('writes all that are named, as the page gives them', async () => {
    const files = { xlsx: at('对照.xlsx'), docx: at('对照.docx'), md: at('对照.md') };
    expect(await saveComparison(services, '江西省', ['运城市'], files, SOURCE)).toBe(
      [files.xlsx, files.docx, files.md].map((path) => `已写入 ${path}`).join('\n'),
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(files.xlsx);
    expect(workbook.getWorksheet('逐条对照')?.rowCount).toBe(1 + 4 + 1);
    const reading = await readSource(readFileSync(files.docx), '对照.docx');
    expect(reading.ok && reading.raws[0]?.text).toContain('到2025年县域内就诊率达到95%，实现“六统一”管理。');
    expect(readFileSync(files.md, 'utf8')).toContain('http://localhost:3000/compare?base=');
  });

  it.each([
    [['江西省', 'nix'], NotFoundError],
    [['江西省', '江西省'], InvalidQueryError],
    [['江西省', '运城市', '运城市', '运城市', '运城市'], InvalidQueryError],
  ])('refuses %j', async ([base = '', ...others], error) => {
    await expect(saveComparison(services, base, others, { md: at('不写.md') }, SOURCE)).rejects.toThrow(error);
  });
});

describe('duizhao search into files', () => {
  it('writes all hits', async () => {
    const files = { xlsx: at('检索.xlsx'), md: at('检索.md') };
    await saveSearch(services, '医共体', files, SOURCE);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(files.xlsx);
    expect(workbook.getWorksheet('检索')?.rowCount).toBe(1 + 2);
    expect(readFileSync(files.md, 'utf8')).toContain('- 条款：2 条\n- 检索日期：2026-01-02');
  });
});
