import type { SearchField } from '../../domain/search.js';

/** Saturation of repeated words and correction for length, tuned for short clauses. */
export const K1 = 0.6;
export const B = 0.75;

/** What a word in each field is worth against a word of the body. */
export const FIELD_WEIGHTS: Readonly<Record<SearchField, number>> = {
  heading: 3,
  path: 1.5,
  text: 1,
  departments: 0.3,
  locality: 0.3,
  item: 1,
};

/**
 * Usual number of index words of each field. Fixed, not the mean of the corpus: the weight of a word in a clause then depends
 * on the clause alone, and an index that grew document by document is the same as one that was built at once.
 */
export const USUAL_LENGTHS: Readonly<Record<SearchField, number>> = {
  heading: 6,
  path: 12,
  text: 70,
  departments: 20,
  locality: 14,
  item: 12,
};

/** Everything that the impacts of an index rest on. */
export const INDEX_WEIGHTS = { k1: K1, b: B, fields: FIELD_WEIGHTS, lengths: USUAL_LENGTHS };

/** What a word counts that stands once in a field of so many words: the weight of the field, less where it is longer than usual. */
export function worthIn(field: SearchField, length: number): number {
  return FIELD_WEIGHTS[field] / (1 - B + (B * length) / USUAL_LENGTHS[field]);
}

/** Impact of a word in a clause, 0..1: what it counts over all fields (BM25F), saturated. */
export function saturate(worth: number): number {
  return worth / (worth + K1);
}
