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
    let open = '';
    // A field is its code, which is not printed, and its result; fields stand in one another.
    const fields: boolean[] = [];
    let codes = 0;
    for (let i = 0; i < text.length; i++) {
      const char = text[i] ?? '';
      if (char === FIELD.begin) {
        fields.push(true);
        codes++;
      } else if (char === FIELD.middle || char === FIELD.end) {
        if (fields.at(-1) === true) codes--;
        if (char === FIELD.end) fields.pop();
        else if (fields.length > 0) fields[fields.length - 1] = false;
      } else if (char === PARAGRAPH || char === CELL || char === PAGE) {
        this.#close(lines, open, stretchAt(this.#paragraphs, positions[i] ?? 0), char);
        open = '';
      } else if (codes === 0) open += this.#printed(char, positions[i] ?? 0);
    }
    if (open !== '') lines.add(open);
    return lines.end();
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
