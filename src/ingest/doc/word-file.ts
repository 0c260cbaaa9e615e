import { RefusedFile, damaged } from '../refused-file.js';
import type { Bytes } from './bytes.js';
import type { CompoundFile } from './compound-file.js';

const MAGIC = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
/** Word 97 is the first version with this structure. */
const WORD_97 = 0x00c1;
/** Offsets of pairs of place and size in the table stream. Source: MS-DOC, 2.5.6 (FibRgFcLcb97). */
const PAIRS = { styles: 0xa2, runs: 0xfa, paragraphs: 0x102, pieces: 0x1a2, lists: 0x2e2, listUses: 0x2ea } as const;
/** Lengths in characters of the parts, in the order of their text. Source: MS-DOC, 2.5.4 (FibRgLw97). */
const PARTS = ['body', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes', 'headerBoxes'] as const;
const FIRST_LENGTH = 0x4c;

export type DocPart = (typeof PARTS)[number];

/** A character with the byte of the document stream that it was read from. */
export interface PlacedText {
  readonly text: string;
  readonly positions: Uint32Array;
}

/** A Word 97-2003 document taken apart: its streams, where its tables stand, the text of its parts. */
export interface WordFile {
  readonly document: Bytes;
  readonly table: Bytes;
  placeOf(name: keyof typeof PAIRS): { readonly at: number; readonly size: number };
  textOf(part: DocPart): PlacedText;
}

/** @throws RefusedFile for locked and damaged documents, and for those older than Word 97. */
export function openWordFile(file: CompoundFile): WordFile {
  const document = file.read('WordDocument');
  if (document.u16(0) !== MAGIC) throw damaged(' Word 正文');
  const flags = document.u16(0x0a);
  if ((flags & ENCRYPTED) !== 0)
    throw new RefusedFile('文件设有打开密码，读不出来；请用 Word 或 WPS 打开，取消密码后另存再放入');
  if (document.u16(2) < WORD_97)
    throw new RefusedFile('文件是 Word 95 或更早的格式；请用 Word 或 WPS 打开，另存为 .docx');
  const table = file.read((flags & SECOND_TABLE) !== 0 ? '1Table' : '0Table');
  const placeOf = (name: keyof typeof PAIRS): { at: number; size: number } => ({
    at: document.u32(PAIRS[name]),
    size: document.u32(PAIRS[name] + 4),
  });
  const lengths = PARTS.map((_, i) => document.u32(FIRST_LENGTH + i * 4));
  const whole = readPieces(document, table, placeOf('pieces'));
  return {
    document,
    table,
    placeOf,
    textOf: (part) => {
      const at = PARTS.indexOf(part);
      const from = lengths.slice(0, at).reduce((sum, length) => sum + length, 0);
      const to = from + (lengths[at] ?? 0);
      return { text: whole.text.slice(from, to), positions: whole.positions.subarray(from, to) };
    },
  };
}

const PIECES_MARK = 2;
const FORMAT_MARK = 1;
const COMPRESSED = 0x40000000;

/** Put the pieces of the text together. Source: MS-DOC, 2.9.38 (Clx), 2.9.177 (Pcd). */
function readPieces(document: Bytes, table: Bytes, { at: from, size }: { at: number; size: number }): PlacedText {
  let at = from;
  while (at < from + size && table.u8(at) === FORMAT_MARK) at += 3 + table.u16(at + 1);
  if (at >= from + size || table.u8(at) !== PIECES_MARK) throw damaged(' Word 正文');
  const count = Math.floor((table.u32(at + 1) - 4) / 12);
  const start = at + 5;
  const texts: string[] = [];
  const positions: number[] = [];
  for (let i = 0; i < count; i++) {
    const length = table.u32(start + (i + 1) * 4) - table.u32(start + i * 4);
    const place = table.u32(start + (count + 1) * 4 + i * 8 + 2);
    const isCompressed = (place & COMPRESSED) !== 0;
    const first = isCompressed ? (place & (COMPRESSED - 1)) >>> 1 : place & (COMPRESSED - 1);
    const width = isCompressed ? 1 : 2;
    if (length < 0 || length * width > document.length || positions.length > document.length)
      throw damaged(' Word 正文');
    const bytes = document.slice(first, first + length * width);
    // `slice` of strings counts UTF-16 units, as the document does; a decoder must not drop a mark or join halves.
    texts.push(isCompressed ? new TextDecoder('windows-1252').decode(bytes) : Buffer.from(bytes).toString('utf16le'));
    for (let k = 0; k < length; k++) positions.push(first + k * width);
  }
  return { text: texts.join(''), positions: Uint32Array.from(positions) };
}
