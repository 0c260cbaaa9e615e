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

/** Make a function that counts for each of `sets` how many of the keys it is given the set holds. */
export function makeSharedCounter(sets: readonly Iterable<string>[]): (keys: Iterable<string>) => Float64Array {
  const postings = toPostings(sets.map((set) => new Map(Array.from(set, (key) => [key, 1]))));
  return (keys) => {
    const counts = new Float64Array(sets.length);
    for (const key of keys) {
      const list = postings.get(key);
      if (list) addTo(counts, list, 1);
    }
    return counts;
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
