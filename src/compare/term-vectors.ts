import { makeTable, type ScoreTable } from './score-table.js';

/** Terms of a clause with their weights; of unit length, so that a dot product is a cosine. */
export interface TermVector {
  /** Numbers of the terms. */
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** How rare a term is over a set of clauses: ln(1 + clauses / clauses with it). */
export type Rarity = (term: string) => number;

/** Number terms and weigh them over `clauses`. */
export interface TermSpace {
  readonly rarity: Rarity;
  /** Vector of counted terms: (1 + ln count) · rarity, of unit length. */
  toVector(counts: ReadonlyMap<string, number>): TermVector;
}

/** Learn from the terms of each clause which are rare. Cost: linear. */
export function buildTermSpace(clauses: readonly Iterable<string>[]): TermSpace {
  const counts = new Map<string, number>();
  for (const terms of clauses) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const rarity: Rarity = (term) => Math.log(1 + clauses.length / (counts.get(term) ?? 1));
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term) ?? numbers.size;
    numbers.set(term, known);
    return known;
  };
  return {
    rarity,
    toVector: (given) => {
      const terms = new Int32Array(given.size);
      const weights = new Float32Array(given.size);
      let squares = 0;
      let at = 0;
      for (const [term, count] of given) {
        const weight = (1 + Math.log(count)) * rarity(term);
        terms[at] = numberOf(term);
        weights[at++] = weight;
        squares += weight * weight;
      }
      const length = Math.sqrt(squares) || 1;
      return { terms, weights: weights.map((weight) => weight / length) };
    },
  };
}

/** Dot product of every vector of `rows` with every one of `columns`. Cost: O(terms of rows · columns that share them). */
export function multiply(rows: readonly TermVector[], columns: readonly TermVector[]): ScoreTable {
  const table = makeTable(rows.length, columns.length);
  const places = new Map<number, number[]>();
  columns.forEach(({ terms, weights }, column) => {
    terms.forEach((term, at) => {
      const place = places.get(term) ?? [];
      place.push(column, weights[at] ?? 0);
      places.set(term, place);
    });
  });
  rows.forEach(({ terms, weights }, row) => {
    const offset = row * columns.length;
    terms.forEach((term, at) => {
      const place = places.get(term);
      if (!place) return;
      const weight = weights[at] ?? 0;
      for (let k = 0; k < place.length; k += 2) {
        const index = offset + (place[k] ?? 0);
        table.values[index] = (table.values[index] ?? 0) + weight * (place[k + 1] ?? 0);
      }
    });
  });
  return table;
}
