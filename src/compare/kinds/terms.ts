import type { Unit } from './unit.js';

/** The terms of two documents by number, with their weights. */
export interface Vocabulary {
  /** Term numbers of each unit. */
  readonly base: readonly Int32Array[];
  readonly other: readonly Int32Array[];
  /** Weight of each term, by how rare it is in both documents: ln(1 + units / units with it). */
  readonly weights: Float64Array;
  /** Number of a term; undefined for one that stands in neither document. */
  readonly numberOf: (term: string) => number | undefined;
}

/** Number the terms of two documents. Swapping the documents changes numbers, not weights. */
export function numberTerms(base: readonly Unit[], other: readonly Unit[]): Vocabulary {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const toNumbers = ({ terms }: Unit): Int32Array =>
    Int32Array.from(terms, (term) => {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      counts[number] = (counts[number] ?? 0) + 1;
      return number;
    });
  const [left, right] = [base.map(toNumbers), other.map(toNumbers)];
  const total = base.length + other.length;
  return {
    base: left,
    other: right,
    weights: Float64Array.from(counts, (count) => Math.log(1 + total / count)),
    numberOf: (term) => numbers.get(term),
  };
}

/** Sum of the weights of a unit's terms. */
export function weightOf(terms: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const term of terms) sum += weights[term] ?? 0;
  return sum;
}

/** Where each term stands, by term number; a list stands once for each place. */
export function indexTerms(places: readonly Int32Array[], terms: number): readonly number[][] {
  const index: number[][] = Array.from({ length: terms }, () => []);
  places.forEach((own, at) => {
    for (const term of own) {
      const known = index[term];
      if (known && known.at(-1) !== at) known.push(at);
    }
  });
  return index;
}
