import type { SearchField } from '../domain/search.js';

/** Saturation of repeated words and correction for length, tuned for short clauses. */
export const K1 = 0.9;
export const B = 0.6;

/** What a word in each field is worth against a word of the body. */
export const FIELD_WEIGHTS: Readonly<Record<SearchField, number>> = {
  heading: 3,
  path: 1.5,
  text: 1,
  departments: 0.3,
  locality: 0.3,
};

export const SEARCH_FIELDS = Object.keys(FIELD_WEIGHTS) as readonly SearchField[];

/** Words of a clause by field, as cut for search. */
export type FieldWords = Readonly<Record<SearchField, readonly string[]>>;

/**
 * Weighted frequency of each word of a clause (BM25F): a word counts by the weight of its field, less in a field that is
 * longer than usual.
 * @param averages  Mean number of words of each field over the clauses that have the field.
 */
export function weighTerms(
  words: FieldWords,
  averages: Readonly<Record<SearchField, number>>,
  b: number = B,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const field of SEARCH_FIELDS) {
    const list = words[field];
    if (list.length === 0) continue;
    const share = FIELD_WEIGHTS[field] / (1 - b + (b * list.length) / averages[field]);
    for (const word of list) weights.set(word, (weights.get(word) ?? 0) + share);
  }
  return weights;
}

/** Mean length of each field over the clauses that have it; 1 for a field that none has. */
export function averageLengths(clauses: Iterable<FieldWords>): Readonly<Record<SearchField, number>> {
  const sums: Record<SearchField, number> = { heading: 0, path: 0, text: 0, departments: 0, locality: 0 };
  const counts: Record<SearchField, number> = { ...sums };
  for (const words of clauses)
    for (const field of SEARCH_FIELDS) {
      sums[field] += words[field].length;
      if (words[field].length > 0) counts[field]++;
    }
  for (const field of SEARCH_FIELDS) sums[field] = counts[field] === 0 ? 1 : sums[field] / counts[field];
  return sums;
}
