import type { AboutLine, Table, Workbook } from '../domain/table.js';
import type { ExportSource } from './export-source.js';

/** Rows of a sheet at most: more take too long to write, and to open. */
export const MAX_SHEET_ROWS = 20_000;

/** What a table is and where it is from. */
export interface TableSubject {
  /** 「对照矩阵：公立医院高质量发展」. */
  readonly subject: string;
  /** Absolute address of the page that shows the same. */
  readonly address: string;
  readonly source: Pick<ExportSource, 'retrievedOn' | 'version'>;
  /** What the table is held to, and what the reader must know. */
  readonly notes?: readonly string[];
}

/** A workbook of some tables with their source; where a table is too long for a sheet, the source says how much is left out. */
export function toWorkbook(tables: readonly Table[], subject: TableSubject): Workbook {
  const cut = tables.filter(({ rows }) => rows.length > MAX_SHEET_ROWS);
  const notes = cut.map(
    ({ title, rows }) => `“${title}”只列前 ${MAX_SHEET_ROWS} 行，共 ${rows.length} 行；全部见 CSV 表格`,
  );
  return {
    sheets: tables.map((table) => ({ ...table, rows: table.rows.slice(0, MAX_SHEET_ROWS) })),
    about: tellSource({ ...subject, notes: [...(subject.notes ?? []), ...notes] }),
  };
}

/** The source of a table, a line each. */
export function tellSource({ subject, address, source, notes = [] }: TableSubject): readonly AboutLine[] {
  return [
    { label: '内容', text: subject },
    ...notes.map((text) => ({ label: '说明', text })),
    { label: '检索日期', text: source.retrievedOn },
    { label: '文件库版本', text: source.version },
    { label: '地址', text: address, isLink: true },
  ];
}
