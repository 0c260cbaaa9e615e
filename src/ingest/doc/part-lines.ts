import { Numbering, type NumberingPlace } from '../numbering/numbering.js';
import { toTableLines } from '../table-lines.js';
import { placeIn, readLists, readStylePlaces } from './lists.js';
import { readStretches, SPRM, stretchAt, type Stretch } from './properties.js';
import type { DocPart, WordFile } from './word-file.js';

/** What a document holds beside its text. */
export interface DocFinds {
  notes: number;
  pictures: number;
  hidden: number;
  deleted: number;
}

const PARAGRAPH = '\r';
const CELL = '\u0007';
const PAGE = '\f';
const FIELD = { begin: '\u0013', middle: '\u0014', end: '\u0015' } as const;
/** Characters that print as others, or as nothing. */
const PRINTED: Readonly<Record<string, string>> = {
  '\u000b': '\n',
  '\f': '\f',
  '\t': ' ',
  '\u001e': '-',
  '\u001f': '',
  '\u0005': '',
  '\u0003': '',
  '\u0004': '',
};

/** Gives the lines of the parts of a document: a paragraph or table row a line, labels of automatic lists written out. */
export class PartReader {
  readonly finds: DocFinds = { notes: 0, pictures: 0, hidden: 0, deleted: 0 };
  readonly #file: WordFile;
  readonly #paragraphs: readonly Stretch[];
  readonly #runs: readonly Stretch[];
  readonly #styles: ReadonlyMap<number, NumberingPlace>;
  readonly #numbering: Numbering;

  constructor(file: WordFile) {
    const { document, table } = file;
    this.#file = file;
    this.#paragraphs = readStretches(document, table, file.placeOf('paragraphs'), 'paragraphs');
    this.#runs = readStretches(document, table, file.placeOf('runs'), 'runs');
    this.#numbering = new Numbering(readLists(table, file.placeOf('lists'), file.placeOf('listUses')));
    this.#styles = readStylePlaces(table, file.placeOf('styles'));
  }

  lines(part: DocPart): readonly string[] {
    const { text, positions } = this.#file.textOf(part);
    const lines = new LineCollector();
    const fields = new FieldReader();
    let open = '';
    for (let i = 0; i < text.length; i++) {
      const char = text[i] ?? '';
      const position = positions[i] ?? 0;
      if (fields.take(char)) continue;
      if (char === PARAGRAPH || char === CELL || (char === PAGE && this.#endsParagraph(position))) {
        this.#close(lines, open, stretchAt(this.#paragraphs, position), char);
        fields.leaveCodes();
        open = '';
      } else if (!fields.isInCode) open += this.#printed(char, position);
    }
    if (open !== '') lines.add(open);
    return lines.end();
  }

  /** A form feed ends a section and its paragraph, or it only breaks the page inside one. */
  #endsParagraph(position: number): boolean {
    const paragraph = stretchAt(this.#paragraphs, position);
    return paragraph === undefined || paragraph.to <= position + 2;
  }

  #printed(char: string, position: number): string {
    if (char === '\u0001' || char === '\u0008') {
      this.finds.pictures++;
      return '';
    }
    const settings = stretchAt(this.#runs, position)?.settings;
    if (settings?.get(SPRM.deleted) === 1) {
      this.finds.deleted++;
      return '';
    }
    if (settings?.get(SPRM.hidden) === 1) {
      this.finds.hidden++;
      return '';
    }
    return char === '\u0002' ? `〔注${++this.finds.notes}〕` : (PRINTED[char] ?? char);
  }

  #close(lines: LineCollector, text: string, paragraph: Stretch | undefined, mark: string): void {
    const settings = paragraph?.settings;
    if (mark === CELL && settings?.get(SPRM.rowEnd) === 1) {
      lines.endRow();
      return;
    }
    const own = settings && placeIn(settings);
    const place = own ?? this.#styles.get(paragraph?.style ?? -1);
    const isEmpty = text.trim() === '';
    const label =
      place === undefined || place === 'none' || (isEmpty && mark !== PARAGRAPH) ? '' : this.#numbering.next(place);
    const printed = isEmpty && label.startsWith('•') ? '' : label + text;
    if (mark === CELL) lines.endCell(printed);
    else if (settings?.get(SPRM.inTable) === 1) lines.addInCell(printed);
    else lines.add(mark === PAGE ? `${printed}\f` : printed);
  }
}

/** Tells the codes of fields from what they print; fields stand in one another. */
class FieldReader {
  /** For each open field, whether its code is still going on. */
  readonly #open: boolean[] = [];
  #codes = 0;

  get isInCode(): boolean {
    return this.#codes > 0;
  }

  /** Take a mark of fields. @returns false for any other character. */
  take(char: string): boolean {
    if (char === FIELD.begin) {
      this.#open.push(true);
      this.#codes++;
      return true;
    }
    if (char !== FIELD.middle && char !== FIELD.end) return false;
    if (this.#open.at(-1) === true) this.#codes--;
    if (char === FIELD.end) this.#open.pop();
    else if (this.#open.length > 0) this.#open[this.#open.length - 1] = false;
    return true;
  }

  /** No code goes beyond its paragraph: a mark that is missing must not swallow the rest of the text. */
  leaveCodes(): void {
    this.#open.fill(false);
    this.#codes = 0;
  }
}

/** Puts paragraphs of cells together into rows, and rows into tables. */
class LineCollector {
  readonly #lines: string[] = [];
  #rows: string[][][] = [];
  #row: string[][] = [];
  #cell: string[] = [];

  add(text: string): void {
    this.#endTable();
    this.#lines.push(...text.split('\n'));
  }

  addInCell(text: string): void {
    if (text.trim() !== '') this.#cell.push(text);
  }

  endCell(text: string): void {
    this.addInCell(text);
    this.#row.push(this.#cell);
    this.#cell = [];
  }

  endRow(): void {
    if (this.#cell.length > 0) this.endCell('');
    this.#rows.push(this.#row);
    this.#row = [];
  }

  end(): readonly string[] {
    this.#endTable();
    return this.#lines.filter((line) => line.trim() !== '');
  }

  #endTable(): void {
    if (this.#cell.length > 0 || this.#row.length > 0) this.endRow();
    if (this.#rows.length > 0) this.#lines.push(...toTableLines(this.#rows));
    this.#rows = [];
  }
}
