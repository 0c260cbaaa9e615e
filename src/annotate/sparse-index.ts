/** Weights by key; a key that is absent weighs nothing. */
export type SparseVector = ReadonlyMap<string, number>;

/**
 * Make a function that multiplies a vector with each of `vectors`.
 * @returns dot products, one per vector, in their order. Cost: the entries that share a key with the query.
 */
export function makeSparseIndex(vectors: readonly SparseVector[]): (query: SparseVector) => Float64Array {
  const postings = new Map<string, { at: number[]; weights: number[] }>();
  vectors.forEach((vector, at) => {
    for (const [key, weight] of vector) {
      const list = postings.get(key) ?? { at: [], weights: [] };
      list.at.push(at);
      list.weights.push(weight);
      postings.set(key, list);
    }
  });
  return (query) => {
    const products = new Float64Array(vectors.length);
    for (const [key, weight] of query) {
      const list = postings.get(key);
      list?.at.forEach((at, i) => {
        products[at] = (products[at] ?? 0) + weight * (list.weights[i] ?? 0);
      });
    }
    return products;
  };
}

/** Inverse frequency of keys over `count` texts of which `having` hold the key: 0 when all hold it, 1 when hardly any. */
export function rarity(having: number, count: number): number {
  return Math.log((count + 1) / (having + 0.5)) / Math.log((count + 1) / 0.5);
}

/** In how many of the texts each key stands. */
export function countTexts(texts: Iterable<Iterable<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const keys of texts) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
