import type { Match } from './pair-units.js';
import type { Unit } from './unit.js';

/** Share of both texts, or of one of them, from which on two clauses answer each other. */
const OF_BOTH = 0.3;
const OF_ONE = 0.6;

/** The same for all pairs of units of two clauses. */
export function keyOfClauses(
  base: readonly Unit[],
  other: readonly Unit[],
  match: Pick<Match, 'base' | 'other'>,
): string {
  return `${base[match.base]?.clauseAt ?? -1} ${other[match.other]?.clauseAt ?? -1}`;
}

/**
 * Find the pairs of clauses, one of them without any linked counterpart of its sentences, that share so much of their text that they
 * answer each other though they are not linked: what they share has not moved from elsewhere.
 * @returns by `keyOfClauses`
 */
export function findCounterparts(
  base: readonly Unit[],
  other: readonly Unit[],
  matches: readonly Match[],
): ReadonlySet<string> {
  const [ofBase, ofOther] = [lengthsOf(base), lengthsOf(other)];
  const answered = new Set<string>();
  for (const match of matches) {
    if (match.tie === 'none') continue;
    answered.add(`base ${base[match.base]?.clauseAt ?? -1}`);
    answered.add(`other ${other[match.other]?.clauseAt ?? -1}`);
  }
  const shared = new Map<string, { base: number; other: number; readonly ofBase: number; readonly ofOther: number }>();
  for (const match of matches) {
    const [left, right] = [base[match.base], other[match.other]];
    if (!left || !right) continue;
    if (answered.has(`base ${left.clauseAt}`) && answered.has(`other ${right.clauseAt}`)) continue;
    const key = keyOfClauses(base, other, match);
    const sum = shared.get(key) ?? {
      base: 0,
      other: 0,
      ofBase: ofBase.get(left.clauseAt) ?? 0,
      ofOther: ofOther.get(right.clauseAt) ?? 0,
    };
    sum.base += left.core.length;
    sum.other += right.core.length;
    shared.set(key, sum);
  }
  const found = [...shared].filter(
    ([, sum]) =>
      sum.base + sum.other >= (sum.ofBase + sum.ofOther) * OF_BOTH ||
      sum.base >= sum.ofBase * OF_ONE ||
      sum.other >= sum.ofOther * OF_ONE,
  );
  return new Set(found.map(([key]) => key));
}

/** Characters of each clause. */
function lengthsOf(units: readonly Unit[]): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  for (const { clauseAt, core } of units) lengths.set(clauseAt, (lengths.get(clauseAt) ?? 0) + core.length);
  return lengths;
}
