/** Shared wording is traced from runs of this many characters of content on. */
export const GRAM = 8;
/** A gram that more places have is boilerplate; the places of the highest levels come first, see `joinContents`. */
const MAX_PLACES = 200;

/** Where each run of eight characters stands in a text. */
export interface GramIndex {
  /** Places of the gram that begins at `offset` of the text itself, the last place first; the offset itself among them. */
  placesOf(offset: number): readonly number[];
}

/** Index the runs of eight characters of a text; runs across a line break are left out. Cost: linear; 8 bytes a character. */
export function indexGrams(text: string): GramIndex {
  const size = 1 << Math.max(10, Math.ceil(Math.log2(text.length + 1)));
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(text.length).fill(-1);
  const hashes = hashGrams(text, GRAM);
  for (let at = 0; at + GRAM <= text.length; at++) {
    const hash = hashes[at] ?? 0;
    if (hash === 0) continue;
    const slot = slotOf(hash, size);
    next[at] = heads[slot] ?? -1;
    heads[slot] = at;
  }
  return {
    placesOf: (offset) => {
      const hash = hashes[offset] ?? 0;
      if (hash === 0) return [];
      const places: number[] = [];
      for (let at = heads[slotOf(hash, size)] ?? -1; at >= 0 && places.length < MAX_PLACES; at = next[at] ?? -1)
        if (hashes[at] === hash && text.startsWith(text.slice(offset, offset + GRAM), at)) places.push(at);
      return places;
    },
  };
}

/** The lowest bit of a hash is always set, so the next ones are taken. */
function slotOf(hash: number, size: number): number {
  return (hash >>> 1) & (size - 1);
}

/** A hash of the `length` characters from each offset on; 0 where they hold a line break or the text ends. */
export function hashGrams(text: string, length: number): Uint32Array {
  const hashes = new Uint32Array(text.length);
  for (let at = 0, clean = 0; at < text.length; at++) {
    clean = text.charCodeAt(at) === 10 ? 0 : clean + 1;
    if (clean < length) continue;
    let hash = 2_166_136_261;
    for (let i = at - length + 1; i <= at; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
    hashes[at - length + 1] = (hash >>> 0) | 1;
  }
  return hashes;
}
