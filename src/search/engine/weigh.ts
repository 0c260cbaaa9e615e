import { SEARCH_FIELDS, type SearchField } from '../../domain/search.js';
import type { IndexedClause } from './search-engine.js';

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

/**
 * Impact of each word of a clause, 0..1: its weighted frequency over all fields (BM25F), saturated, wtf / (wtf + k1). A word
 * counts by the weight of its field, less in a field that is longer than usual.
 */
export function weighTerms(words: IndexedClause['words']): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const field of SEARCH_FIELDS) {
    const list = words[field];
    if (list.length === 0) continue;
    const share = FIELD_WEIGHTS[field] / (1 - B + (B * list.length) / USUAL_LENGTHS[field]);
    for (const word of list) weights.set(word, (weights.get(word) ?? 0) + share);
  }
  for (const [word, frequency] of weights) weights.set(word, frequency / (frequency + K1));
  return weights;
}
