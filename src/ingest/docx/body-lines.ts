import { toTableLines } from '../table-lines.js';
import { childOf, childrenOf } from '../xml/find.js';
import type { XmlElement } from '../xml/parse-xml.js';
import type { Numbering } from '../numbering/numbering.js';
import { columnsOf, isMarkDeleted, runText, type RunFinds } from './run-text.js';
import type { Styles } from './styles.js';

/** What the lines of a document are made with. */
export interface BodyContext {
  readonly numbering: Numbering;
  readonly styles: Styles;
  readonly finds: RunFinds;
}

/**
 * Lines of a body, a cell, a note or a text box: one paragraph or table row a line, labels of automatic lists written out, text boxes
 * behind the paragraph that they are anchored in.
 */
export function bodyLines(body: XmlElement, context: BodyContext): string[] {
  const lines: string[] = [];
  let carried = '';
  for (const block of childrenOf(body)) {
    if (block.name === 'p') {
      const text = carried + paragraphText(block, context);
      carried = isMarkDeleted(block) ? text : '';
      if (carried === '') lines.push(...text.split('\n'));
      lines.push(...boxLines(context));
    } else if (block.name === 'tbl') lines.push(...tableLines(block, context));
    else if (block.name === 'sdt') lines.push(...bodyLines(childOf(block, 'sdtContent') ?? block, context));
    else if (block.name === 'AlternateContent')
      lines.push(...bodyLines(childOf(block, 'Choice') ?? childOf(block, 'Fallback') ?? block, context));
    else if (WRAPPERS.has(block.name)) lines.push(...bodyLines(block, context));
  }
  if (carried !== '') lines.push(...carried.split('\n'));
  return lines;
}

/** Marks around blocks: custom XML, accepted insertions and moves. What is not listed holds settings, or deleted text. */
const WRAPPERS = new Set(['customXml', 'ins', 'moveTo', 'smartTag', 'body', 'sdtContent']);

function paragraphText(paragraph: XmlElement, { numbering, styles, finds }: BodyContext): string {
  const place = styles.placeOf(childOf(paragraph, 'pPr'));
  const text = runText(paragraph, finds);
  if (!place || (text.trim() === '' && isMarkDeleted(paragraph))) return text;
  const label = numbering.next(place);
  return label.startsWith('•') && text.trim() === '' ? text : label + text;
}

/** Text boxes found since the last call. A box may hold boxes of its own. */
function boxLines(context: BodyContext): string[] {
  const { boxes } = context.finds;
  const lines: string[] = [];
  while (boxes.length > 0) {
    const [box] = boxes.splice(0, 1);
    if (box) lines.push(...bodyLines(box, context).filter((line) => line.trim() !== ''));
  }
  return lines;
}

function tableLines(table: XmlElement, context: BodyContext): readonly string[] {
  return toTableLines(
    rowsOf(table)
      .filter((row) => childOf(row, 'trPr', 'del') === undefined)
      .map((row) => {
        const skipped = Number(childOf(row, 'trPr', 'gridBefore')?.attributes.get('val') ?? 0) || 0;
        return [...blanks(skipped), ...cellsOf(row).flatMap((cell) => cellLines(cell, context))];
      }),
  );
}

function cellLines(cell: XmlElement, context: BodyContext): readonly (readonly string[])[] {
  const lines = bodyLines(cell, context).filter((line) => line.trim() !== '');
  return [lines, ...blanks(columnsOf(cell) - 1)];
}

function blanks(count: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.min(64, Math.max(0, count)) }, () => []);
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return CELL_WRAPPERS.has(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return childrenOf(row).flatMap((child) => {
    if (child.name === 'tc') return [child];
    return CELL_WRAPPERS.has(child.name) ? cellsOf(child) : [];
  });
}

const CELL_WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);
