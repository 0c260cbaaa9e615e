import { childOf, childrenOf, textOf, valueOf } from '../xml/find.js';
import type { XmlElement } from '../xml/parse-xml.js';
import { isOff } from './read-lists.js';

/** What a paragraph holds beside its text. */
export interface RunFinds {
  /** Contents of text boxes, in order. */
  readonly boxes: XmlElement[];
  /** Ids of notes, in the order of their marks. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string; readonly mark: string }[];
  pictures: number;
  hidden: number;
  inserted: number;
  deleted: number;
}

export function noFinds(): RunFinds {
  return { boxes: [], notes: [], pictures: 0, hidden: 0, inserted: 0, deleted: 0 };
}

/** Printed forms of the symbols that forms are made with (Wingdings); any other is shown as an empty box. */
const SYMBOLS: Readonly<Record<string, string>> = {
  a8: '□',
  '6f': '□',
  fe: '☑',
  fd: '☒',
  '52': '☑',
  '54': '☒',
  '6e': '■',
  fc: '✓',
  '6c': '●',
  d8: '➢',
};

/**
 * Text of the runs of a paragraph as it would be printed with all changes accepted: insertions in, deletions out, fields by their
 * results, hidden text left out. Line breaks are 「\n」, page breaks 「\f」. What stands beside the text is added to `finds`.
 */
export function runText(element: XmlElement, finds: RunFinds): string {
  let text = '';
  for (const child of childrenOf(element)) text += nodeText(child, finds);
  return text;
}

type Print = (node: XmlElement, finds: RunFinds) => string;

const nothing: Print = () => '';
const inserted: Print = (node, finds) => {
  finds.inserted++;
  return runText(node, finds);
};
const deleted: Print = (_node, finds) => {
  finds.deleted++;
  return '';
};
const drawn: Print = (node, finds) => {
  takeDrawing(node, finds);
  return '';
};

/** What each element of a run prints; one that is not listed prints what it holds. */
const PRINTS: ReadonlyMap<string, Print> = new Map<string, Print>([
  ['t', textOf],
  ['tab', () => ' '],
  ['ptab', () => ' '],
  ['br', (node) => (node.attributes.get('type') === 'page' ? '\f' : '\n')],
  ['cr', () => '\n'],
  ['noBreakHyphen', () => '-'],
  ['sym', (node) => SYMBOLS[(node.attributes.get('char') ?? '').slice(-2).toLowerCase()] ?? '□'],
  ['ins', inserted],
  ['moveTo', inserted],
  ['del', deleted],
  ['moveFrom', deleted],
  ['r', (node, finds) => (isHidden(node) ? hide(node, finds) : runText(node, finds))],
  ['ruby', (node, finds) => runText(childOf(node, 'rubyBase') ?? node, finds)],
  ['footnoteReference', noteMark],
  ['endnoteReference', noteMark],
  ['AlternateContent', alternative],
  ['drawing', drawn],
  ['pict', drawn],
  ['object', drawn],
  ...['pPr', 'rPr', 'instrText', 'delText', 'delInstrText', 'fldData', 'rt', 'sdtPr', 'sdtEndPr'].map(
    (name) => [name, nothing] as const,
  ),
]);

function nodeText(node: XmlElement, finds: RunFinds): string {
  return (PRINTS.get(node.name) ?? runText)(node, finds);
}

function noteMark(node: XmlElement, finds: RunFinds): string {
  const kind = node.name === 'footnoteReference' ? 'footnote' : 'endnote';
  const own = node.attributes.get('customMarkFollows');
  const mark = own === undefined || isOff(own) ? `〔注${finds.notes.length + 1}〕` : '';
  finds.notes.push({ kind, id: node.attributes.get('id') ?? '', mark });
  return mark;
}

/** The new form where it says anything, else the old one that stands beside it for older programs. */
function alternative(node: XmlElement, finds: RunFinds): string {
  for (const branch of [...childrenOf(node, 'Choice'), ...childrenOf(node, 'Fallback')]) {
    const trial = noFinds();
    trial.notes.push(...finds.notes);
    const text = runText(branch, trial);
    if (text === '' && trial.boxes.length === 0 && trial.pictures === 0) continue;
    finds.notes.splice(0, finds.notes.length, ...trial.notes);
    finds.boxes.push(...trial.boxes);
    finds.pictures += trial.pictures;
    finds.hidden += trial.hidden;
    finds.inserted += trial.inserted;
    finds.deleted += trial.deleted;
    return text;
  }
  return '';
}

function takeDrawing(node: XmlElement, finds: RunFinds): void {
  for (const child of childrenOf(node)) {
    if (child.name === 'txbxContent') finds.boxes.push(child);
    else if (child.name === 'blip' || child.name === 'imagedata') finds.pictures++;
    else if (child.name === 'AlternateContent') alternativeDrawing(child, finds);
    else takeDrawing(child, finds);
  }
}

function alternativeDrawing(node: XmlElement, finds: RunFinds): void {
  const branch = childOf(node, 'Choice') ?? childOf(node, 'Fallback');
  if (branch) takeDrawing(branch, finds);
}

function isHidden(run: XmlElement): boolean {
  const vanish = childOf(run, 'rPr', 'vanish');
  return vanish !== undefined && !isOff(vanish.attributes.get('val'));
}

function hide(run: XmlElement, finds: RunFinds): string {
  const text = runText(run, noFinds());
  finds.hidden += text.trim().length;
  return '';
}

/** Whether the mark that ends a paragraph was deleted, so that the next paragraph goes on in it. */
export function isMarkDeleted(paragraph: XmlElement): boolean {
  return childOf(paragraph, 'pPr', 'rPr', 'del') !== undefined;
}

/** Span of a cell over columns, at least 1. */
export function columnsOf(cell: XmlElement): number {
  return Math.min(64, Math.max(1, Number(valueOf(cell, 'tcPr', 'gridSpan') ?? 1) || 1));
}
