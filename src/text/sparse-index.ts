/** Weights by key; a key that is absent weighs nothing. */
export type SparseVector = ReadonlyMap<string, number>;

interface Posting {
  readonly at: number[];
  readonly weights: number[];
}

/**
 * Make a function that multiplies a vector with each of `vectors`.
 * @returns dot products, one per vector, in their order. Cost: the entries that share a key with the query.
 */
export function makeSparseIndex(vectors: readonly SparseVector[]): (query: Iterable<[string, number]>) => Float64Array {
  const postings = toPostings(vectors);
  return (query) => {
    const products = new Float64Array(vectors.length);
    for (const [key, weight] of query) {
      const list = postings.get(key);
      if (list) addTo(products, list, weight);
    }
    return products;
  };
}

/** Like `makeSparseIndex`, for vectors whose keys all weigh 1. */
export function makeSetIndex(sets: readonly Iterable<string>[]): (query: Iterable<[string, number]>) => Float64Array {
  const places = new Map<string, number[]>();
  sets.forEach((set, at) => {
    for (const key of set) {
      const list = places.get(key);
      if (list) list.push(at);
      else places.set(key, [at]);
    }
  });
  return (query) => {
    const sums = new Float64Array(sets.length);
    for (const [key, weight] of query) for (const at of places.get(key) ?? []) sums[at] = (sums[at] ?? 0) + weight;
    return sums;
  };
}

/** A vector over numbered keys: key `keys[i]` weighs `weights[i]`. No key stands twice. */
export interface NumberedVector {
  readonly keys: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Like `makeSparseIndex`, for vectors over numbered keys: without a look-up by name, an entry costs a nanosecond or two.
 * @returns a function whose products stand until it is called again: they are written over.
 */
export function makeNumberedIndex(vectors: readonly NumberedVector[]): (query: NumberedVector) => Float64Array {
  const { starts, places } = invertLists(vectors.map(({ keys }) => keys));
  const weights = new Float64Array(places.length);
  const next = starts.slice();
  for (const { keys, weights: own } of vectors)
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      const at = next[key] ?? 0;
      weights[at] = own[i] ?? 0;
      next[key] = at + 1;
    }
  const products = new Float64Array(vectors.length);
  return ({ keys, weights: factors }) => {
    products.fill(0);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      const factor = factors[i] ?? 0;
      const end = key + 1 < starts.length ? (starts[key + 1] ?? 0) : 0;
      for (let at = end === 0 ? 0 : (starts[key] ?? 0); at < end; at++) {
        const place = places[at] ?? 0;
        products[place] = (products[place] ?? 0) + factor * (weights[at] ?? 0);
      }
    }
    return products;
  };
}

/** In which lists each number stands: number `k` in `places[starts[k]]` up to before `places[starts[k + 1]]`, rising. */
export interface InvertedLists {
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

/** Invert lists of numbers from 0 on; a number that stands twice in a list counts once. Cost: linear. */
export function invertLists(lists: readonly Int32Array[]): InvertedLists {
  const size = lists.reduce((most, list) => list.reduce((max, key) => Math.max(max, key + 1), most), 0);
  const starts = new Int32Array(size + 1);
  const visit = (take: (key: number, list: number) => void): void => {
    const last = new Int32Array(size).fill(-1);
    lists.forEach((list, at) => {
      for (const key of list) {
        if (last[key] === at) continue;
        last[key] = at;
        take(key, at);
      }
    });
  };
  visit((key) => {
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  });
  for (let key = 0; key < size; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const places = new Int32Array(starts[size] ?? 0);
  const next = starts.slice();
  visit((key, list) => {
    const at = next[key] ?? 0;
    places[at] = list;
    next[key] = at + 1;
  });
  return { starts, places };
}

function toPostings(vectors: readonly SparseVector[]): ReadonlyMap<string, Posting> {
  const postings = new Map<string, Posting>();
  vectors.forEach((vector, at) => {
    for (const [key, weight] of vector) {
      const list = postings.get(key) ?? { at: [], weights: [] };
      list.at.push(at);
      list.weights.push(weight);
      postings.set(key, list);
    }
  });
  return postings;
}

function addTo(sums: Float64Array, { at, weights }: Posting, factor: number): void {
  for (let i = 0; i < at.length; i++) {
    const place = at[i] ?? 0;
    sums[place] = (sums[place] ?? 0) + factor * (weights[i] ?? 0);
  }
}

/** Inverse frequency of keys over `count` texts of which `having` hold the key: 0 when all hold it, 1 when hardly any. */
export function rarity(having: number, count: number): number {
  return Math.log((count + 1) / (having + 0.5)) / Math.log((count + 1) / 0.5);
}

/** How well a term tells one of `count` items from the others when `listing` of them list it: 1 when only one does. */
export function distinction(listing: number, count: number): number {
  return Math.log((count + 1) / listing) / Math.log(count + 1);
}

/** In how many of the texts each key stands. */
export function countTexts(texts: Iterable<Iterable<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const keys of texts) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
