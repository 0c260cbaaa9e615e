import { countShingles, writeShingles } from './shingles.js';
import { sortPairs } from './sort-pairs.js';

/** In which texts each shingle stands. Texts are named by their place in the list they came in. */
export interface Postings {
  /** Every shingle once, in rising order. */
  readonly shingles: Uint32Array;
  /** Shingle `k` stands in `texts[starts[k]]` up to before `texts[starts[k + 1]]`; one entry more than shingles. */
  readonly starts: Int32Array;
  /** Rising inside a shingle. */
  readonly texts: Int32Array;
  /** How many different shingles each text has. */
  readonly sizes: Int32Array;
}

/** Turn texts, given by their letters, into postings. Cost: linear; twelve bytes for a letter while it runs, eight after. */
export function invert(texts: readonly Uint16Array[]): Postings {
  const total = texts.reduce((sum, letters) => sum + countShingles(letters.length), 0);
  const hashes = new Uint32Array(total);
  const owners = new Int32Array(total);
  let at = 0;
  texts.forEach((letters, text) => {
    const count = countShingles(letters.length);
    writeShingles(letters, hashes, at);
    owners.fill(text, at, at + count);
    at += count;
  });
  const sorted = sortPairs(hashes, owners);
  return dropRepeated(sorted.keys, sorted.values, texts.length);
}

/** A shingle that stands twice in a text counts once. Works in place. */
function dropRepeated(keys: Uint32Array<ArrayBuffer>, owners: Int32Array<ArrayBuffer>, texts: number): Postings {
  const sizes = new Int32Array(texts);
  const starts = new Int32Array(countDistinct(keys) + 1);
  let kept = 0;
  let distinct = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const owner = owners[i] ?? 0;
    const isNew = distinct === 0 || keys[distinct - 1] !== key;
    if (isNew) {
      keys[distinct] = key;
      starts[distinct++] = kept;
    } else if (owners[kept - 1] === owner) continue;
    owners[kept++] = owner;
    sizes[owner] = (sizes[owner] ?? 0) + 1;
  }
  starts[distinct] = kept;
  return { shingles: keys.slice(0, distinct), starts, texts: owners.slice(0, kept), sizes };
}

function countDistinct(sorted: Uint32Array): number {
  let count = sorted.length > 0 ? 1 : 0;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) count++;
  return count;
}
