import { EMPTY, LEVELS, type Level, type List, type NumberingPlace } from '../numbering/numbering.js';
import type { Bytes } from './bytes.js';
import { readSettings, SPRM, type Settings } from './properties.js';

/** Names of the number formats by their codes. Source: MS-OSHARED, 2.2.1.3 (MSONFC). */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};
const NOTHING_FOLLOWS = 2;
const LIST_SIZE = 28;
const USE_SIZE = 16;
/** More lists than any document has. */
const MAX_LISTS = 20_000;

interface Place {
  readonly at: number;
  readonly size: number;
}

/**
 * The lists of a document, by the numbers that paragraphs use (from 1).
 * Source: MS-DOC, 2.9.150 (LVL), 2.9.131 (LFO), 2.9.147 (LSTF).
 */
export function readLists(table: Bytes, definitions: Place, uses: Place): ReadonlyMap<string, List> {
  if (definitions.size < 2 || uses.size < 4) return new Map();
  const levelsById = readDefinitions(table, definitions);
  const lists = new Map<string, List>();
  const count = Math.min(MAX_LISTS, table.u32(uses.at));
  let at = uses.at + 4 + count * USE_SIZE;
  for (let i = 0; i < count; i++) {
    const use = uses.at + 4 + i * USE_SIZE;
    const id = table.i32(use);
    const levels = [...(levelsById.get(id) ?? [])];
    const restarts = new Map<number, number>();
    at += 4;
    for (let k = table.u8(use + 12); k > 0; k--) {
      const flags = table.u32(at + 4);
      const level = flags & 15;
      if ((flags & 16) !== 0) restarts.set(level, table.i32(at));
      at += 8;
      if ((flags & 32) === 0) continue;
      const own = readLevel(table, at);
      levels[level] = own.level;
      at = own.end;
    }
    while (levels.length < LEVELS) levels.push(EMPTY);
    lists.set(String(i + 1), { definition: String(id), levels, restarts });
  }
  return lists;
}

function readDefinitions(table: Bytes, { at: from }: Place): ReadonlyMap<number, readonly Level[]> {
  const count = Math.min(MAX_LISTS, table.u16(from));
  const byId = new Map<number, readonly Level[]>();
  let at = from + 2 + count * LIST_SIZE;
  for (let i = 0; i < count; i++) {
    const list = from + 2 + i * LIST_SIZE;
    const isSimple = (table.u8(list + 26) & 1) !== 0;
    const levels: Level[] = [];
    for (let k = isSimple ? 1 : LEVELS; k > 0; k--) {
      const { level, end } = readLevel(table, at);
      levels.push(level);
      at = end;
    }
    byId.set(table.i32(list), levels);
  }
  return byId;
}

function readLevel(table: Bytes, at: number): { readonly level: Level; readonly end: number } {
  const flags = table.u8(at + 5);
  const text = at + LIST_SIZE + table.u8(at + 24) + table.u8(at + 25);
  const length = table.u16(text);
  const end = text + 2 + length * 2;
  const printed = new TextDecoder('utf-16le').decode(table.slice(text + 2, end));
  const restart = table.u8(at + 26);
  return {
    end,
    level: {
      start: table.i32(at),
      format: FORMATS[table.u8(at + 4)] ?? 'decimal',
      // Numbers stand in the text as characters 0 to 8, after their levels.
      text: Array.from(printed, (char) => (char.charCodeAt(0) < LEVELS ? `%${char.charCodeAt(0) + 1}` : char)).join(''),
      isLegal: (flags & 4) !== 0,
      restartAfter: (flags & 8) !== 0 ? restart : undefined,
      hasGap: table.u8(at + 15) !== NOTHING_FOLLOWS,
    },
  };
}

/** What a setting of the list says of a paragraph: the place in a list, that there is none, or nothing. */
export function placeIn(settings: Settings): NumberingPlace | 'none' | undefined {
  const list = settings.get(SPRM.list);
  if (list === undefined) return undefined;
  // Above 2046 stand other uses of the field, none of which numbers a paragraph.
  if (list === 0 || list > 2046) return 'none';
  return { list: String(list), level: Math.min(LEVELS - 1, settings.get(SPRM.level) ?? 0) };
}

/** Places that styles give their paragraphs, by the number of the style. Source: MS-DOC, 2.9.271 (STSH), 2.9.260 (STD). */
export function readStylePlaces(table: Bytes, { at, size }: Place): ReadonlyMap<number, NumberingPlace> {
  if (size < 6) return new Map();
  const count = table.u16(at + 2);
  const baseSize = table.u16(at + 4);
  const own = new Map<number, { readonly base: number; readonly place: ReturnType<typeof placeIn> }>();
  let from = at + 2 + table.u16(at);
  for (let style = 0; style < count && from + 2 <= at + size; style++) {
    const length = table.u16(from);
    const std = from + 2;
    from = std + length + (length % 2);
    if (length < baseSize + 2) continue;
    const kind = table.u16(std + 2);
    if ((kind & 15) !== 1) continue;
    const upx = std + baseSize + 2 + table.u16(std + baseSize) * 2 + 2;
    const aligned = upx + ((upx - std) % 2);
    const end = Math.min(std + length, aligned + 2 + table.u16(aligned));
    own.set(style, { base: kind >> 4, place: placeIn(readSettings(table, aligned + 4, end)) });
  }
  const places = new Map<number, NumberingPlace>();
  for (const style of own.keys()) {
    let one: number = style;
    for (let step = 0; step < 20; step++) {
      const found = own.get(one);
      if (!found) break;
      if (found.place !== undefined && found.place !== 'none') places.set(style, found.place);
      if (found.place !== undefined) break;
      one = found.base;
    }
  }
  return places;
}
