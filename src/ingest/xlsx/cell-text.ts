import { childOf, childrenOf, textOf } from '../xml/find.js';
import type { XmlElement } from '../xml/parse-xml.js';

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** Number format of each cell style. */
  readonly formats: readonly CellFormat[];
  /** Days are counted from 1904, as old Macintosh programs did. */
  readonly from1904: boolean;
}

type CellFormat = 'general' | 'date' | 'percent';

/** Built-in formats that print dates, and those of East Asian versions. Source: ISO/IEC 29500-1, 18.8.30. */
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const PERCENTS = new Set([9, 10]);
const DAY_MS = 86_400_000;

/** A cell as it is shown. */
export function cellText(cell: XmlElement, { strings, formats, from1904 }: CellContext): string {
  const value = textOf(childOf(cell, 'v'));
  switch (cell.attributes.get('t')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return richText(childOf(cell, 'is') ?? cell);
    case 'str':
    case 'd':
      return value;
    case 'b':
      return value === '1' ? '是' : '否';
    case 'e':
      return '';
    case undefined:
    default:
      return numberText(value, formats[Number(cell.attributes.get('s') ?? 0)] ?? 'general', from1904);
  }
}

/** Text of a string with its runs, phonetic guides left out. */
export function richText(item: XmlElement): string {
  return childrenOf(item)
    .map((child) => (child.name === 't' ? textOf(child) : child.name === 'r' ? textOf(childOf(child, 't')) : ''))
    .join('');
}

/** Formats of the cell styles, as far as they change what is read. */
export function readFormats(styles: XmlElement | undefined): readonly CellFormat[] {
  const own = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map((format) => [
      Number(format.attributes.get('numFmtId')),
      format.attributes.get('formatCode') ?? '',
    ]),
  );
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map((style) => {
    const id = Number(style.attributes.get('numFmtId') ?? 0);
    const code = (own.get(id) ?? '').replace(/"[^"]*"|\[[^[\]]*\]|\\./gu, '');
    if (DATES.has(id) || /[yd]/iu.test(code)) return 'date';
    return PERCENTS.has(id) || code.includes('%') ? 'percent' : 'general';
  });
}

function numberText(value: string, format: CellFormat, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (format === 'date' && number >= 1 && number < 2_958_466) return dateText(number, from1904);
  // Fifteen digits are what a sheet shows of a sum such as 0.1 + 0.2.
  if (format === 'percent') return `${Number((number * 100).toPrecision(12))}%`;
  return String(Number(number.toPrecision(15)));
}

function dateText(days: number, from1904: boolean): string {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(epoch + Math.floor(days) * DAY_MS);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
