import { damaged } from '../refused-file.js';
import { Bytes } from './bytes.js';

const FREE = 0xfffffffa;
const ENTRY = 128;
/** Entries of the table of tables that the header itself holds. */
const IN_HEADER = 109;

/**
 * The streams of an OLE compound file by their names, of the root storage and all below it; of two with one name the first.
 * Chains of sectors that go in a circle or out of the file are refused. Source: MS-CFB, 2.
 */
export class CompoundFile {
  readonly #file: Bytes;
  readonly #sector: number;
  readonly #fat: readonly number[];
  readonly #entries: ReadonlyMap<string, { readonly start: number; readonly size: number }>;
  readonly #mini: { readonly stream: Bytes; readonly fat: readonly number[]; readonly cutoff: number };

  constructor(bytes: Uint8Array) {
    const file = new Bytes(bytes);
    this.#file = file;
    this.#sector = file.u16(30) === 12 ? 4096 : 512;
    this.#fat = this.#readFat();
    const directory = new Bytes(this.#chain(file.u32(48)));
    const entries = new Map<string, { start: number; size: number }>();
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const length = Math.min(64, directory.u16(at + 64));
      const name = new TextDecoder('utf-16le').decode(directory.slice(at, at + Math.max(0, length - 2)));
      if (directory.u8(at + 66) !== 0 && !entries.has(name))
        entries.set(name, { start: directory.u32(at + 116), size: directory.u32(at + 120) });
    }
    this.#entries = entries;
    const root = entries.get('Root Entry');
    const fat = toNumbers(this.#chain(file.u32(60)));
    this.#mini = { stream: new Bytes(root ? this.#chain(root.start) : new Uint8Array()), fat, cutoff: file.u32(56) };
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** @throws RefusedFile when there is no such stream or it is broken. */
  read(name: string): Bytes {
    const entry = this.#entries.get(name);
    if (!entry) throw damaged(' Word 正文');
    const whole = entry.size < this.#mini.cutoff ? this.#miniChain(entry.start) : this.#chain(entry.start);
    return new Bytes(whole.subarray(0, entry.size));
  }

  #readFat(): readonly number[] {
    const file = this.#file;
    const sectors: number[] = [];
    for (let i = 0; i < IN_HEADER; i++) sectors.push(file.u32(76 + i * 4));
    const perSector = this.#sector / 4 - 1;
    let next = file.u32(68);
    for (let count = file.u32(72); count > 0 && next < FREE; count--) {
      const at = (next + 1) * this.#sector;
      for (let i = 0; i < perSector; i++) sectors.push(file.u32(at + i * 4));
      next = file.u32(at + perSector * 4);
      if (sectors.length * this.#sector > file.length + IN_HEADER * this.#sector) throw damaged(' Word 正文');
    }
    return sectors.filter((sector) => sector < FREE).flatMap((sector) => toNumbers(this.#sectorAt(sector)));
  }

  #chain(start: number): Uint8Array {
    const most = Math.ceil(this.#file.length / this.#sector);
    return Buffer.concat(follow(start, this.#fat, most).map((sector) => this.#sectorAt(sector)));
  }

  #miniChain(start: number): Uint8Array {
    const { stream, fat } = this.#mini;
    const sectors = follow(start, fat, Math.ceil(stream.length / 64));
    return Buffer.concat(sectors.map((sector) => stream.slice(sector * 64, Math.min(stream.length, sector * 64 + 64))));
  }

  #sectorAt(sector: number): Uint8Array {
    // The header takes one sector, whatever their size.
    const from = (sector + 1) * this.#sector;
    return this.#file.slice(from, Math.min(this.#file.length, from + this.#sector));
  }
}

function follow(start: number, fat: readonly number[], most: number): readonly number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < FREE; sector = fat[sector] ?? FREE) {
    if (sectors.length >= most) throw damaged(' Word 正文');
    sectors.push(sector);
  }
  return sectors;
}

function toNumbers(bytes: Uint8Array): readonly number[] {
  const view = new Bytes(bytes);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.u32(i * 4));
}
