import type { Postings } from './invert.js';

/** Counts the shingles that a text shares with every text it was given. */
export interface SharedCounter {
  /** Take in a text under a number that is not used yet, by its shingles (each once). */
  add(text: number, shingles: Uint32Array): void;
  /** Texts that share a shingle or more with these, and how many. In no order. Cost: the lengths of their postings. */
  count(shingles: Uint32Array): readonly { readonly other: number; readonly shared: number }[];
  /** The `count` of these shingles that stand in the fewest texts. */
  rarest(shingles: Uint32Array, count: number): Uint32Array;
  /** How many different shingles a text has. */
  sizeOf(text: number): number;
  /** Postings of the texts that were added one by one, to tell when to put all into one. */
  added(): number;
}

/** Counter over sorted postings; what is added later stands beside them. */
export function makeSharedCounter({ shingles: known, starts, texts, sizes }: Postings): SharedCounter {
  const later = new Map<number, number[]>();
  const laterSizes = new Map<number, number>();
  let counts = new Uint32Array(sizes.length);
  let entries = 0;
  return {
    add: (text, shingles) => {
      for (const shingle of shingles) if (!later.get(shingle)?.push(text)) later.set(shingle, [text]);
      laterSizes.set(text, shingles.length);
      entries += shingles.length;
      if (text >= counts.length) counts = new Uint32Array(2 * text + 1);
    },
    count: (shingles) => {
      const met: number[] = [];
      const meet = (text: number): void => {
        const before = counts[text] ?? 0;
        if (before === 0) met.push(text);
        counts[text] = before + 1;
      };
      for (const shingle of shingles) {
        const place = findPlace(known, shingle);
        if (place >= 0) for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) meet(texts[at] ?? 0);
        for (const text of later.get(shingle) ?? []) meet(text);
      }
      const found = met.map((other) => ({ other, shared: counts[other] ?? 0 }));
      for (const text of met) counts[text] = 0;
      return found;
    },
    rarest: (shingles, count) => {
      const frequencies = Float64Array.from(shingles, (shingle) => {
        const place = findPlace(known, shingle);
        const before = place < 0 ? 0 : (starts[place + 1] ?? 0) - (starts[place] ?? 0);
        return before + (later.get(shingle)?.length ?? 0);
      });
      const order = Uint32Array.from(shingles.keys()).sort((a, b) => (frequencies[a] ?? 0) - (frequencies[b] ?? 0));
      return order.subarray(0, count).map((at) => shingles[at] ?? 0);
    },
    sizeOf: (text) => laterSizes.get(text) ?? sizes[text] ?? 0,
    added: () => entries,
  };
}

/** Place of a value in rising values; -1 where it is not. */
function findPlace(rising: Uint32Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return rising[low] === value ? low : -1;
}
