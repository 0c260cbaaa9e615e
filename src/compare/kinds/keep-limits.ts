import type { ReadDocument } from './kind-context.js';
import { keyOf, type BaseWords } from './refinements.js';
import type { Unit } from './unit.js';

/** Below this share of terms a unit is not another wording of one that already has its counterpart; at most 0.5. */
const LEAST_SHARED = 0.25;

/** Says which limits of the units of one clause, by unit and key, the base has as well. */
export type KeptLimits = (unit: number, key: string) => boolean;

/**
 * Tell the limits that a clause keeps from the base from those that it sets anew. Each limit of the base is kept once: 「期限一般不少于
 * 三十日，…留出不少于三十日的适应调整期」 keeps one of 30 days and sets another. Units that stand for each other come first, then those
 * that share most words. One that a unit of another clause answers is kept by a unit of much the same words only.
 * @param matchedTo  units of the base that stand for a unit, by its position
 * @param wordsOf    the words of the base clauses that a unit is held against
 * @param answered   whether a unit that stands for one of the base sets the same limit, see `findAnswered`
 */
export function keepLimits(
  units: readonly Unit[],
  other: ReadDocument,
  base: ReadDocument,
  matchedTo: ReadonlyMap<number, readonly Unit[]>,
  wordsOf: (unit: Unit) => BaseWords,
  answered: (base: number, key: string) => boolean,
): KeptLimits {
  const claims = units.flatMap((unit) => {
    const keys = new Set((other.limits[unit.at] ?? []).map(keyOf));
    if (keys.size === 0) return [];
    const matched = new Set((matchedTo.get(unit.at) ?? []).map(({ at }) => at));
    return wordsOf(unit)
      .limits.filter(({ key }) => keys.has(key))
      .map((one) => ({
        unit,
        key: one.key,
        base: one.unit,
        worth: matched.has(one.unit) ? 1 : shared(unit, base.units[one.unit]),
      }))
      .filter(({ worth, base: from, key }) => worth >= LEAST_SHARED || !answered(from, key));
  });
  claims.sort((a, b) => b.worth - a.worth || a.unit.at - b.unit.at || a.base - b.base);
  const taken = new Set<string>();
  const kept = new Set<string>();
  for (const { unit, key, base: from } of claims) {
    if (taken.has(`${from} ${key}`) || kept.has(`${unit.at} ${key}`)) continue;
    // One date governs all that a clause says; a number or a length of time stands for itself.
    if (!key.startsWith('date ')) taken.add(`${from} ${key}`);
    kept.add(`${unit.at} ${key}`);
  }
  return (unit, key) => kept.has(`${unit} ${key}`);
}

/** The limits of the base that a unit standing for theirs sets as well, by unit of the base and key. */
export function findAnswered(
  other: ReadDocument,
  base: ReadDocument,
  matchedTo: ReadonlyMap<number, readonly Unit[]>,
): (base: number, key: string) => boolean {
  const answered = new Set<string>();
  for (const [at, matched] of matchedTo) {
    const own = new Set((other.limits[at] ?? []).map(keyOf));
    for (const unit of matched)
      for (const limit of base.limits[unit.at] ?? [])
        if (own.has(keyOf(limit))) answered.add(`${unit.at} ${keyOf(limit)}`);
  }
  return (unit, key) => answered.has(`${unit} ${key}`);
}

/** Share of terms that two units have in common, below 1. */
function shared(unit: Unit, base: Unit | undefined): number {
  if (!base) return 0;
  const terms = new Set(base.terms);
  return unit.terms.filter((term) => terms.has(term)).length / (unit.terms.length + base.terms.length + 1);
}
