import type { Bytes } from './bytes.js';

/** Settings of paragraphs and runs that the reader asks for, by their codes. Source: MS-DOC, 2.6. */
export const SPRM = {
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
} as const;

/** Settings by code, each as a number. */
export type Settings = ReadonlyMap<number, number>;

const WANTED: ReadonlySet<number> = new Set(Object.values(SPRM));
/** Sizes of operands by the top three bits of the code; 0 where the first byte tells. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;

/** Read a list of settings; it ends at its length, or where it makes no sense. */
export function readSettings(bytes: Bytes, from: number, to: number): Settings {
  const settings = new Map<number, number>();
  let at = from;
  while (at + 3 <= to) {
    const code = bytes.u16(at);
    at += 2;
    let size = SIZES[code >> 13] ?? 1;
    if (size === 0) {
      if (code === DEFINE_TABLE) size = bytes.u16(at) + 1;
      else if (code === CHANGE_TABS && bytes.u8(at) === 255) return settings;
      else size = bytes.u8(at) + 1;
    }
    if (at + size > to) return settings;
    if (WANTED.has(code)) settings.set(code, size === 1 ? bytes.u8(at) : bytes.u16(at));
    at += size;
  }
  return settings;
}

/** A stretch of the file, from its first byte, with the settings of its text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Number of the style; 0 for runs. */
  readonly style: number;
  readonly settings: Settings;
}

const PAGE = 512;

/**
 * Stretches of paragraphs or of runs, in the order of the file, from the pages of formats that a table names.
 * Source: MS-DOC, 2.9.33 (ChpxFkp), 2.9.182 (PapxFkp).
 */
export function readStretches(
  document: Bytes,
  table: Bytes,
  place: { readonly at: number; readonly size: number },
  kind: 'paragraphs' | 'runs',
): readonly Stretch[] {
  const count = Math.max(0, Math.floor((place.size - 4) / 8));
  const stretches: Stretch[] = [];
  for (let i = 0; i < count; i++) {
    const page = (table.u32(place.at + (count + 1) * 4 + i * 4) & 0x3fffff) * PAGE;
    const entries = document.u8(page + PAGE - 1);
    for (let k = 0; k < entries; k++) {
      const offset = document.u8(page + (entries + 1) * 4 + k * (kind === 'paragraphs' ? 13 : 1)) * 2;
      const format =
        offset === 0 ? { style: 0, settings: NONE } : readFormat(document, page + offset, page + PAGE, kind);
      stretches.push({ from: document.u32(page + k * 4), to: document.u32(page + k * 4 + 4), ...format });
    }
  }
  return stretches.sort((a, b) => a.from - b.from);
}

const NONE: Settings = new Map();

function readFormat(
  document: Bytes,
  at: number,
  end: number,
  kind: 'paragraphs' | 'runs',
): Pick<Stretch, 'style' | 'settings'> {
  const first = document.u8(at);
  if (kind === 'runs') return { style: 0, settings: readSettings(document, at + 1, Math.min(end, at + 1 + first)) };
  const start = first === 0 ? at + 2 : at + 1;
  const size = first === 0 ? document.u8(at + 1) * 2 : first * 2 - 1;
  if (start + 2 > end) return { style: 0, settings: NONE };
  return { style: document.u16(start), settings: readSettings(document, start + 2, Math.min(end, start + size)) };
}

/** The stretch that holds a byte; undefined where none does. */
export function stretchAt(stretches: readonly Stretch[], position: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.from ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low - 1];
  return found && position < found.to ? found : undefined;
}
