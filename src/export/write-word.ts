import {
  AlignmentType,
  BorderStyle,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  InsertedTextRun,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { WordCell, WordParagraph, WordRow, WordRun, WordTable } from '../domain/word-table.js';
import { cleanText } from './cell-text.js';

/**
 * A table as .docx: A4 on its side, the head of the table on every page, changes as revision marks (修订) of the author 对照, page
 * numbers, version, date and address at the foot.
 */
export async function writeWord(table: WordTable): Promise<Uint8Array> {
  const mark = makeMarks(table.retrievedOn);
  const document = new Document({
    creator: AUTHOR,
    title: table.title,
    styles: { default: { document: { run: { font: BODY, size: SIZE } } } },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        footers: { default: toFooter(table) },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
            children: [new TextRun({ text: cleanText(table.title), font: HEAD, size: 36 })],
          }),
          ...table.lead.map((paragraph) => toParagraph(paragraph, mark)),
          new Paragraph({ children: [] }),
          toTable(table, mark),
          ...table.notes.map((paragraph) => toParagraph(paragraph, mark, { before: 120 })),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const AUTHOR = '对照';
const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '仿宋_GB2312' };
const HEAD = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };
/** Half points. */
const SIZE = 21;
const SMALL = 17;
/** Twentieths of a point: A4, and its margins. */
const PAGE = { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE };
const MARGIN = { top: 1_020, bottom: 1_020, left: 1_020, right: 1_020, footer: 500 };
const WIDTH = PAGE.height - MARGIN.left - MARGIN.right;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** What a revision mark bears: a number of its own, who made it, when. */
type Marks = () => { readonly id: number; readonly author: string; readonly date: string };

function makeMarks(day: string): Marks {
  let last = 0;
  return () => ({ id: ++last, author: AUTHOR, date: `${day}T00:00:00Z` });
}

function toTable({ columns, rows }: WordTable, mark: Marks): Table {
  const widths = columns.map(({ share }) => Math.round(WIDTH * share));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          shading: { fill: 'E8EEF6' },
          verticalAlign: VerticalAlignTable.CENTER,
          children: title.split('\n').map(
            (line, no) =>
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  no === 0 ? new TextRun({ text: cleanText(line), font: HEAD }) : toRun({ text: line, look: 'small' }),
                ],
              }),
          ),
        }),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: LINES,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [head, ...rows.map((row) => toRow(row, widths, mark))],
  });
}

function toRow({ cells, isBand }: WordRow, widths: readonly number[], mark: Marks): TableRow {
  if (isBand)
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: widths.length,
          shading: { fill: 'F3F3F3' },
          children: toParagraphs(cells[0] ?? [], mark, true),
        }),
      ],
    });
  return new TableRow({
    children: widths.map(
      (size, at) =>
        new TableCell({ width: { size, type: WidthType.DXA }, children: toParagraphs(cells[at] ?? [], mark) }),
    ),
  });
}

function toParagraphs(cell: WordCell, mark: Marks, keepNext = false): readonly Paragraph[] {
  if (cell.length === 0) return [new Paragraph({ children: [] })];
  return cell.map((paragraph) => toParagraph(paragraph, mark, { keepNext }));
}

function toParagraph(
  paragraph: WordParagraph,
  mark: Marks,
  { before, keepNext = false }: { readonly before?: number; readonly keepNext?: boolean } = {},
): Paragraph {
  return new Paragraph({
    keepNext,
    ...(before === undefined ? {} : { spacing: { before } }),
    children: paragraph.map((run) => toChild(run, mark)),
  });
}

function toChild(run: WordRun, mark: Marks): ParagraphChild {
  if (run.change === 'added') return new InsertedTextRun({ ...lookOf(run), ...mark() });
  if (run.change === 'removed') return new DeletedTextRun({ ...lookOf(run), ...mark() });
  if (run.href === undefined || !URL.canParse(run.href)) return toRun(run);
  return new ExternalHyperlink({ link: new URL(run.href).href, children: [toRun({ ...run, href: run.href })] });
}

function toRun(run: WordRun): TextRun {
  return new TextRun(lookOf(run));
}

function lookOf({ text, look, href }: WordRun): IRunOptions & { readonly text: string } {
  return {
    text: cleanText(text),
    ...(look === 'head' ? { font: HEAD } : {}),
    ...(look === 'small' ? { size: SMALL, color: '404040' } : {}),
    ...(href === undefined ? {} : { color: '1F4E8C', underline: {} }),
  };
}

/** Version and date with the page number, and below them the address. */
function toFooter({ foot, address }: WordTable): Footer {
  const small = { size: SMALL, font: BODY };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ ...small, text: `${foot}　第 ` }),
          new TextRun({ ...small, children: [PageNumber.CURRENT] }),
          new TextRun({ ...small, text: ' 页，共 ' }),
          new TextRun({ ...small, children: [PageNumber.TOTAL_PAGES] }),
          new TextRun({ ...small, text: ' 页' }),
        ],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...small, text: cleanText(address) })],
      }),
    ],
  });
}
