import { openParts, type Parts } from '../archive/open-zip.js';
import type { ReadLimits } from '../read-limits.js';
import type { Reader, ReadResult } from '../reader.js';
import { damaged } from '../refused-file.js';
import { toTableLines } from '../table-lines.js';
import { childOf, childrenOf } from '../xml/find.js';
import { parseXmlBytes, type XmlElement } from '../xml/parse-xml.js';
import { cellText, readFormats, richText, type CellContext } from './cell-text.js';

/** Sheets with more filled cells are data, not documents. */
const MAX_CELLS = 400_000;
const MAX_COLUMNS = 256;
const UNNAMED = /^(?:sheet|工作表)\s*[0-9]*$/iu;

/**
 * Reads workbooks: each visible sheet as its name and its rows. Cells are printed as the sheet shows them, as far as dates and
 * percentages go; formulas by their last results. Rows with one filled cell are lines of text: titles and notes.
 */
export const xlsxReader: Reader = { format: 'xlsx', read };

async function read(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const parts = await openParts(bytes, limits);
  const part = async (name: string): Promise<XmlElement | undefined> => {
    const content = await parts.read(name);
    return content && parseXmlBytes(content);
  };
  const workbook = await part('xl/workbook.xml');
  if (!workbook) throw damaged(' Excel 工作簿');
  const context: CellContext = {
    strings: childrenOf(await part('xl/sharedStrings.xml'), 'si').map(richText),
    formats: readFormats(await part('xl/styles.xml')),
    from1904: childOf(workbook, 'workbookPr')?.attributes.get('date1904') === '1',
  };
  const sheets = await listSheets(workbook, parts);
  const visible = sheets.filter((sheet) => !sheet.isHidden);
  const lines: string[] = [];
  for (const { name, path } of visible) {
    const rows = readRows(await part(path), context);
    if (rows.length === 0) continue;
    const own = sheetLines(rows);
    // A sheet that has no title in its cells goes by its name.
    if (!UNNAMED.test(name) && (visible.length > 1 || own[0]?.startsWith('|'))) lines.push(name);
    lines.push(...own);
  }
  const hidden = sheets.length - visible.length;
  return {
    text: lines.join('\n'),
    diagnostics:
      hidden === 0
        ? []
        : [{ ruleId: 'ingest/left-out', severity: 'info', message: `有 ${hidden} 个隐藏的工作表，未读入` }],
  };
}

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

async function listSheets(workbook: XmlElement, parts: Parts): Promise<readonly Sheet[]> {
  const relations = await parts.read('xl/_rels/workbook.xml.rels');
  const targets = new Map(
    childrenOf(relations && parseXmlBytes(relations), 'Relationship').map((one) => [
      one.attributes.get('Id') ?? '',
      one.attributes.get('Target') ?? '',
    ]),
  );
  return childrenOf(childOf(workbook, 'sheets'), 'sheet').map((sheet, i) => {
    const target = targets.get(sheet.attributes.get('r:id') ?? '') ?? `worksheets/sheet${i + 1}.xml`;
    return {
      name: sheet.attributes.get('name') ?? '',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      isHidden: sheet.attributes.has('state') && sheet.attributes.get('state') !== 'visible',
    };
  });
}

/** Filled rows of a sheet, each cell at its column. */
function readRows(sheet: XmlElement | undefined, context: CellContext): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let count = 0;
  for (const row of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    const cells: string[] = [];
    for (const cell of childrenOf(row, 'c')) {
      const at = columnOf(cell.attributes.get('r')) ?? cells.length;
      const text = cellText(cell, context);
      if (at >= MAX_COLUMNS || text.trim() === '') continue;
      while (cells.length < at) cells.push('');
      cells[at] = text;
      if (++count > MAX_CELLS) return rows;
    }
    if (cells.length > 0) rows.push(cells);
  }
  return rows;
}

/** 「C12」 is column 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function sheetLines(rows: readonly (readonly string[])[]): readonly string[] {
  const lines: string[] = [];
  let table: (readonly string[])[] = [];
  const close = (): void => {
    lines.push(...toTableLines(table.map((row) => row.map((cell) => [cell]))));
    table = [];
  };
  for (const row of rows) {
    const filled = row.filter((cell) => cell.trim() !== '');
    if (filled.length > 1) table.push(row);
    else {
      close();
      lines.push(...(filled[0] ?? '').split('\n'));
    }
  }
  close();
  return lines;
}
