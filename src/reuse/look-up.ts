import { leastShared } from './likeness.js';
import type { RarestFirst } from './rarest-first.js';
import { CLASS_FACTOR } from './sort-for-join.js';

/** A text that shares enough with the one looked up, and how many shingles. */
export interface Found {
  readonly other: number;
  readonly shared: number;
}

/** Texts by their shingles, filled one by one. */
export interface LookUp {
  /** Let later texts find this one. */
  add(text: number): void;
  /**
   * The texts added so far that share 0.6 of the shorter of the two or nearly so, each once, those found by the rarest shingles
   * first; of more than 1,000 perhaps the first only. No text that was added may be shorter than this one, but for the factor of a class.
   */
  find(text: number): readonly Found[];
}

/**
 * So many shared rare shingles make a text worth verifying; with more there is less to verify and more to walk. Neighbouring
 * shingles overlap, so that four of them are eight letters in common.
 */
export const MIN_SHARED_RARE = 4;
/**
 * Most texts that are looked at for one text: 1,000, or what the texts before it have left of 100 each, for a few short
 * sentences of boilerplate stand in thousands of clauses. So the work grows with the number of texts, whatever they are.
 */
export const MAX_LOOKS = 1000;
const LOOKS_FOR_EACH = 100;

/** Make an empty look-up for the texts of a list. Cost: four bytes a shingle. */
export function makeLookUp(texts: RarestFirst): LookUp {
  const { numbers, starts, counts, sizes } = texts;
  const listStarts = sumUp(counts);
  const listEnds = listStarts.slice(0, counts.length);
  const lists = new Int32Array(numbers.length);
  const metBy = new Int32Array(sizes.length).fill(-1);
  const met = new Uint8Array(sizes.length);
  let saved = 0;

  /** Shared shingles of `text` and `other`; 0 as soon as more than `spare` of the first are missing in the second. */
  const verify = (text: number, other: number, spare: number): number => {
    const end = starts[text + 1] ?? 0;
    const otherEnd = starts[other + 1] ?? 0;
    let left = spare;
    let shared = 0;
    for (let i = starts[text] ?? 0, j = starts[other] ?? 0; i < end;) {
      const a = numbers[i] ?? 0;
      const b = j < otherEnd ? (numbers[j] ?? 0) : Infinity;
      if (a === b) shared++;
      else if (a < b && --left < 0) return 0;
      if (a <= b) i++;
      if (b <= a) j++;
    }
    return shared;
  };

  return {
    add: (text) => {
      for (let at = starts[text] ?? 0; at < (starts[text + 1] ?? 0); at++) {
        const number = numbers[at] ?? 0;
        const end = listEnds[number] ?? 0;
        lists[end] = text;
        listEnds[number] = end + 1;
      }
    },
    find: (text) => {
      const start = starts[text] ?? 0;
      const size = sizes[text] ?? 0;
      saved += LOOKS_FOR_EACH;
      const least = leastShared(Math.floor(size / CLASS_FACTOR));
      // Shingles that stand nowhere else are the rarest of all and are missing in every other text.
      const spare = (starts[text + 1] ?? 0) - start - least;
      if (spare < 0 || size === 0) return [];
      const found: Found[] = [];
      let looks = 0;
      const most = Math.max(MAX_LOOKS, saved);
      const enough = Math.min(MIN_SHARED_RARE, least);
      for (let k = 0; k < spare + enough; k++) {
        const number = numbers[start + k] ?? 0;
        for (let at = listStarts[number] ?? 0; at < (listEnds[number] ?? 0); at++) {
          const other = lists[at] ?? 0;
          if (metBy[other] !== text) {
            if (k > spare) continue;
            metBy[other] = text;
            met[other] = 0;
          }
          const times = (met[other] ?? 0) + 1;
          if (times > enough) continue;
          met[other] = times;
          if (times < enough) continue;
          const shared = verify(text, other, spare);
          if (shared > 0) found.push({ other, shared });
          saved = Math.max(0, saved - 1);
          if (++looks === most) return found;
        }
      }
      return found;
    },
  };
}

/** Where each list starts when lists of these lengths stand one behind the other. */
function sumUp(lengths: Int32Array): Int32Array {
  const starts = new Int32Array(lengths.length);
  for (let k = 1; k < lengths.length; k++) starts[k] = (starts[k - 1] ?? 0) + (lengths[k - 1] ?? 0);
  return starts;
}
