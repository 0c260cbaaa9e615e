import { describe, expect, it } from 'vitest';
import { makeTestServices } from '../../test/support/app.js';
import { toClauseId } from '../domain/ids.js';
import { toApiClauses } from './api-clauses.js';

import { toClauseMarkdown } from './clause-markdown.js';
import { toClauseTable } from './clause-table.js';
import { toCsv } from './csv.js';
import { toClauseRecords, type ClauseExport } from './clause-record.js';

const { corpus } = makeTestServices();
const IDS = ['赣府厅发-2022-1:p2', 'doc-hostile:p1', 'nix:p1'].map(toClauseId);
const GIVEN: ClauseExport = {
  query: '=医共体；地区：江西省',
  address: 'http://localhost/search?q=%3D',
  corpusVersion: 'abc',
  retrievedOn: '2026-01-02',
  total: 9,
  clauses: toClauseRecords(corpus, IDS, 'http://localhost'),
};

/** Cells of a CSV text; quotes are undone. */
function readCsv(text: string): readonly (readonly string[])[] {
  return text
    .slice(1)
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
}

describe('toClauseTable() as CSV', () => {
  const text = toCsv(toClauseTable(GIVEN, '检索'));
  const [head = [], first = [], second = []] = readCsv(text);
  const cell = (row: readonly string[], name: string): string | undefined => row[head.indexOf(name)];

  it('begins with the mark that spreadsheets need and ends its lines as they want', () => {
    expect(text.startsWith('\uFEFF序号,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(readCsv(text)).toHaveLength(3);
    for (const row of [first, second]) expect(row).toHaveLength(head.length);
  });

  it('says in every line where it is from', () => {
    for (const row of [first, second]) {
      expect(cell(row, '检索地址')).toBe(GIVEN.address);
      expect(cell(row, '文件库版本')).toBe('abc');
      expect(cell(row, '检索日期')).toBe('2026-01-02');
      expect(cell(row, '命中总数')).toBe('9');
    }
    expect(cell(first, '文件')).toBe('江西省推动公立医院高质量发展实施意见');
    expect(cell(first, '文号')).toBe('赣府厅发〔2022〕1号');
    expect(cell(first, '所属标题')).toBe('一、主要任务');
    expect(cell(first, '责任单位')).toBe('省卫生健康委');
    expect(cell(first, '正文')).toContain('县域内就诊率达到90%。');
    expect(cell(first, '链接')).toMatch(/^http:\/\/localhost\/documents\/.*#clause-p2$/u);
  });

  it('keeps a cell from being taken for a formula', () => {
    expect(cell(first, '检索式')).toBe("'=医共体；地区：江西省");
  });
});

describe('toClauseMarkdown()', () => {
  const text = toClauseMarkdown(GIVEN);

  it('gives the question, the date and each clause whole with its source', () => {
    expect(text).toContain('- 条款：前 2 条，共 9 条\n- 检索日期：2026-01-02\n- 文件库版本：abc');
    expect(text).toContain('## 1. 江西省　（一） 发展县域医共体');
    expect(text).toContain('- 出处：《江西省推动公立医院高质量发展实施意见》，赣府厅发〔2022〕1号，2022-01-10');
    expect(text).toContain('- 所属标题：一、主要任务');
  });

  it('leaves no markup of a document in force', () => {
    expect(text).toContain('\\<script\\>alert(1)\\</script\\>');
    expect(text).not.toMatch(/(?<!\\)<(?:script|img)/u);
  });
});

describe('toApiClauses()', () => {
  it('gives unknown as null and leaves out what the corpus does not hold', () => {
    expect(toApiClauses(GIVEN)).toMatchObject({
      total: 9,
      exported: 2,
      clauses: [
        { clauseId: '赣府厅发-2022-1:p2', level: 'province', departments: [{ name: '省卫生健康委', role: 'shared' }] },
        { locality: null, documentNumber: null, date: null },
      ],
    });
  });
});
