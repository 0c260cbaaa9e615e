import { describe, expect, it } from 'vitest';
import { MAX_SHEET_ROWS, toWorkbook } from './table-about.js';

const SUBJECT = {
  subject: '指标台账',
  address: 'http://a/targets',
  source: { retrievedOn: '2026-01-02', version: 'abcdef' },
};
const table = (rows: number) => ({
  title: '指标台账',
  columns: [{ title: '值', width: 6 }],
  rows: Array.from({ length: rows }, (_, at) => [at]),
});

describe('toWorkbook()', () => {
  it('tells what it holds, when, from which version, and where the same is shown', () => {
    expect(toWorkbook([table(2)], SUBJECT)).toEqual({
      sheets: [table(2)],
      about: [
        { label: '内容', text: '指标台账' },
        { label: '检索日期', text: '2026-01-02' },
        { label: '文件库版本', text: 'abcdef' },
        { label: '地址', text: 'http://a/targets', isLink: true },
      ],
    });
  });

  it('bounds a sheet, and says so', () => {
    const { sheets, about } = toWorkbook([table(MAX_SHEET_ROWS + 1)], SUBJECT);
    expect(sheets[0]?.rows).toHaveLength(MAX_SHEET_ROWS);
    expect(about.map(({ text }) => text).join('\n')).toContain('只列前 20000 行，共 20001 行');
  });
});
