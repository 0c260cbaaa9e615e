/** Letters in a shingle. */
export const SHINGLE_LENGTH = 5;

/** How many shingles a text of so many letters has, repeated ones counted. */
export function countShingles(letters: number): number {
  return Math.max(0, letters - SHINGLE_LENGTH + 1);
}

/**
 * Write the shingles of a text (every stretch of five letters, as a 32-bit hash) to `target` from `at` on, in reading order;
 * one that stands twice is written twice. Two stretches have one hash by chance once in 4,000 million.
 */
export function writeShingles(letters: Uint16Array, target: Uint32Array, at: number): void {
  const count = countShingles(letters.length);
  for (let from = 0; from < count; from++) {
    let hash = FNV_OFFSET;
    for (let k = 0; k < SHINGLE_LENGTH; k++) hash = Math.imul(hash ^ (letters[from + k] ?? 0), FNV_PRIME);
    target[at + from] = mix(hash);
  }
}

/** The shingles of one text, each once, in rising order. */
export function toShingles(letters: Uint16Array): Uint32Array {
  const all = new Uint32Array(countShingles(letters.length));
  writeShingles(letters, all, 0);
  all.sort();
  let count = 0;
  for (const shingle of all) if (count === 0 || shingle !== all[count - 1]) all[count++] = shingle;
  return all.subarray(0, count);
}

/** Number of a text by which equal texts are known, 0..2^53: for ten million texts, two unlike ones share it once in 180. */
export function textKey(letters: Uint16Array): number {
  let high = FNV_OFFSET;
  let low = letters.length;
  for (const letter of letters) {
    high = Math.imul(high ^ letter, FNV_PRIME);
    low = Math.imul(low ^ letter, 0x5bd1e995) ^ (low >>> 15);
  }
  return (mix(high) >>> 0) * 2 ** 21 + (mix(low) >>> 11);
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Spread the bits (finalizer of MurmurHash3), so that the order of hashes says nothing about the texts. */
function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
