import { indexTerms, weightOf, type Vocabulary } from './terms.js';
import type { Unit } from './unit.js';

/** A unit of the base and one of the other document, by position, and how alike they are. */
export interface UnitPair {
  readonly base: number;
  readonly other: number;
  /** Dice coefficient of the terms, rare ones counting more; 1 for equal words. */
  readonly likeness: number;
  /** Share of the base unit that stands in the other one, and the other way round. */
  readonly baseShare: number;
  readonly otherShare: number;
  /** Weight of the shared terms, see `Vocabulary.weights`. */
  readonly shared: number;
}

/** A term that stands in more units of one document draws nothing together; bounds the cost on repetitive text. */
const MAX_UNITS_PER_TERM = 400;
/** Nearest units that are kept of each unit. */
const NEAREST = 12;
const LEAST_LIKENESS = 0.2;
const LEAST_SHARE = 0.6;

/**
 * Find for each unit the units of the other document that are like it; the same pairs whichever document is the base.
 * @returns in no particular order. Cost: O(units × terms × 400) at most, some 20 ms for two documents of 600 units.
 */
export function findLikeUnits(
  base: readonly Unit[],
  other: readonly Unit[],
  vocabulary: Vocabulary,
): readonly UnitPair[] {
  const found = new Map<number, UnitPair>();
  const add = (pair: UnitPair): void => {
    found.set(pair.base * other.length + pair.other, pair);
  };
  const { base: left, other: right, weights } = vocabulary;
  searchAll(base, other, left, right, weights).forEach(add);
  searchAll(other, base, right, left, weights).map(flip).forEach(add);
  return [...found.values()];
}

/** For each of `rows` the nearest of `columns`. */
function searchAll(
  rows: readonly Unit[],
  columns: readonly Unit[],
  rowTerms: readonly Int32Array[],
  columnTerms: readonly Int32Array[],
  weights: Float64Array,
): UnitPair[] {
  const places = indexTerms(columnTerms, weights.length);
  const equals = indexCores(columns);
  const columnWeights = columnTerms.map((terms) => weightOf(terms, weights));
  const shared = new Float64Array(columns.length);
  return rows.flatMap((row) => {
    const terms = rowTerms[row.at] ?? new Int32Array();
    const rowWeight = weightOf(terms, weights);
    const touched: number[] = [];
    for (const term of terms) {
      const standsIn = places[term] ?? [];
      if (standsIn.length > MAX_UNITS_PER_TERM) continue;
      for (const column of standsIn) {
        if (shared[column] === 0) touched.push(column);
        shared[column] = (shared[column] ?? 0) + (weights[term] ?? 0);
      }
    }
    const near: UnitPair[] = [];
    for (const column of touched) {
      const common = shared[column] ?? 0;
      shared[column] = 0;
      const columnWeight = columnWeights[column] ?? 0;
      const likeness = toSix((2 * common) / (rowWeight + columnWeight));
      const [baseShare, otherShare] = [toSix(common / rowWeight), toSix(common / columnWeight)];
      if (likeness >= LEAST_LIKENESS || Math.max(baseShare, otherShare) >= LEAST_SHARE)
        near.push({
          base: row.at,
          other: column,
          likeness: Math.min(likeness, 0.99),
          baseShare,
          otherShare,
          shared: toSix(common),
        });
    }
    near.sort((a, b) => b.likeness - a.likeness || a.other - b.other);
    const same = (equals.get(row.core) ?? []).slice(0, NEAREST);
    const alike = near.filter(({ other }) => columns[other]?.core !== row.core).slice(0, NEAREST);
    return [
      ...alike,
      ...same.map((other) => ({
        base: row.at,
        other,
        likeness: 1,
        baseShare: 1,
        otherShare: 1,
        shared: toSix(rowWeight),
      })),
    ];
  });
}

/** Sums come out differently in the last digits when they are added in another order; ties must not hang on that. */
function toSix(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function flip({ base, other, likeness, baseShare, otherShare, shared }: UnitPair): UnitPair {
  return { base: other, other: base, likeness, baseShare: otherShare, otherShare: baseShare, shared };
}

function indexCores(units: readonly Unit[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { at, core } of units) {
    const known = places.get(core);
    if (known) known.push(at);
    else if (core !== '') places.set(core, [at]);
  }
  return places;
}
