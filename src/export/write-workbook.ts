import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import type { AboutLine, Table, TableCell, TableColumn, Workbook } from '../domain/table.js';
import { cellText } from './cell-text.js';

/**
 * A workbook as .xlsx: each table with a head that stays in view and filters, text wrapped, numbers as numbers, addresses as links; a
 * last sheet 说明. Text is written as text and never as a formula. Cost: about 0.3 s for 1,000 rows of 22 cells.
 */
export async function writeWorkbook({ sheets, about }: Workbook): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  workbook.creator = CREATOR;
  for (const table of sheets) writeSheet(workbook, table);
  writeAbout(workbook, about);
  await workbook.commit();
  return bytes;
}

const CREATOR = '对照';
const HEAD_FONT: Partial<ExcelJS.Font> = { name: '黑体', bold: true, size: 11 };
const BODY_FONT: Partial<ExcelJS.Font> = { name: '宋体', size: 11 };
const LINK_FONT: Partial<ExcelJS.Font> = { ...BODY_FONT, color: { argb: 'FF1F4E8C' }, underline: true };
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF6' } };
const LINE: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFBFC7D1' } };
const BORDER: Partial<ExcelJS.Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const WRAPPED: Partial<ExcelJS.Alignment> = { vertical: 'top', wrapText: true };

/** A4 by its number; the names of the library's own are not there when the program runs. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the library exports no value of the type
const A4 = 9 as ExcelJS.PaperSize;

/** Printed on the width of one page, unless that would be too small to read. */
const FIT = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
const MOST_PRINTED = 240;

/** A sheet holds no more links than these, and a link is no longer. */
const MOST_LINKS = 65_000;
const LONGEST_LINK = 2_000;
/** Points of a line of text, and the most that a row of a sheet may be high. */
const LINE_HEIGHT = 15;
const MOST_HEIGHT = 300;

function writeSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { title, columns, rows }: Table): void {
  const isNarrow = columns.reduce((sum, { width }) => sum + width, 0) <= MOST_PRINTED;
  const sheet = workbook.addWorksheet(title, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }],
    pageSetup: { paperSize: A4, orientation: 'landscape', ...(isNarrow ? FIT : {}) },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  const head = sheet.addRow(columns.map((column) => column.title));
  head.height = heightOf(
    columns.map((column) => column.title),
    columns,
  );
  head.eachCell((cell) => {
    Object.assign(cell, { font: HEAD_FONT, fill: HEAD_FILL, border: BORDER, alignment: WRAPPED });
  });
  head.commit();
  let links = 0;
  for (const cells of rows) {
    const row = sheet.addRow([]);
    row.height = heightOf(cells, columns);
    cells.forEach((value, at) => {
      const isLink = columns[at]?.isLink === true && typeof value === 'string' && links < MOST_LINKS;
      writeCell(row.getCell(at + 1), value, isLink);
      if (isLink) links++;
    });
    row.commit();
  }
  sheet.commit();
}

function writeAbout(workbook: ExcelJS.stream.xlsx.WorkbookWriter, about: readonly AboutLine[]): void {
  const sheet = workbook.addWorksheet('说明');
  const columns: readonly Pick<TableColumn, 'width'>[] = [{ width: 16 }, { width: 100 }];
  sheet.columns = columns.map(({ width }) => ({ width }));
  for (const { label, text, isLink } of about) {
    const row = sheet.addRow([]);
    row.height = heightOf([label, text], columns);
    writeCell(row.getCell(1), label, false);
    row.getCell(1).font = HEAD_FONT;
    writeCell(row.getCell(2), text, isLink === true);
    row.commit();
  }
  sheet.commit();
}

function writeCell(cell: ExcelJS.Cell, value: TableCell, isLink: boolean): void {
  cell.alignment = WRAPPED;
  cell.border = BORDER;
  cell.font = BODY_FONT;
  if (value === undefined || value === '') return;
  if (typeof value === 'number') {
    cell.value = value;
    return;
  }
  const text = cellText(value);
  const hyperlink = isLink ? toTarget(value) : undefined;
  cell.value = hyperlink === undefined ? text : { text, hyperlink };
  if (hyperlink !== undefined) {
    cell.font = LINK_FONT;
    cell.alignment = { vertical: 'top' };
  }
  // A program that is told so takes the words for text even when they are typed again.
  if (/^[=+\-@＝＋－＠\t\r\n]/u.test(text)) cell.numFmt = '@';
}

/** An address as links are kept in a file; undefined for one that is none, or is too long for a link. */
function toTarget(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { href } = new URL(address);
  return href.length <= LONGEST_LINK ? href : undefined;
}

/** Points that a row needs to show its longest cell, up to a bound; addresses stay on one line. */
function heightOf(cells: readonly TableCell[], columns: readonly Pick<TableColumn, 'width' | 'isLink'>[]): number {
  const lines = cells.map((value, at) => {
    const { width = 10, isLink } = columns[at] ?? {};
    if (isLink) return 1;
    const paragraphs = String(value ?? '').split('\n');
    return paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil(widthOf(text) / (width - 1))), 0);
  });
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT + 3);
}

/** Half-width characters that a text takes. */
function widthOf(text: string): number {
  const narrow = text.match(/[\u0020-\u00ff]/gu)?.length ?? 0;
  return narrow + (text.length - narrow) * 2;
}
