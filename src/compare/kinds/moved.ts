import { heaviestChain } from '../chain.js';
import type { UnitPair } from './likeness.js';
import { negates } from './negation.js';
import type { Match } from './pair-units.js';
import type { Unit } from './unit.js';

/** A shorter fragment, or one less alike, may stand in two places by chance; the more so in clauses that are not linked. */
const LEAST_LENGTH = 8;
const LEAST_LIKENESS = 0.8;
const ELSEWHERE = { length: 10, likeness: 0.95 } as const;
/** Clauses that share this much of both their texts answer each other. */
const COUNTERPART = 0.3;

/** A match whose other unit stands elsewhere than the base unit: in a clause that is not linked, or out of order in one that is. */
export interface Moved {
  readonly match: Match;
  readonly ruleId: 'kinds/other-clause' | 'kinds/other-order';
}

/** Find the matches that are moves (移位). Within two clauses the heaviest chain of matches stays, the rest has moved. */
export function findMoved(
  base: readonly Unit[],
  other: readonly Unit[],
  matches: readonly Match[],
  pairs: readonly UnitPair[],
): readonly Moved[] {
  const repeated = findRepeated(pairs);
  const clear = matches.filter(({ likeness, secondary, base: from, other: to }) => {
    const [left, right] = [base[from], other[to]];
    if (!left || !right || left.frame || secondary || likeness < LEAST_LIKENESS) return false;
    return right.core.length >= LEAST_LENGTH && !repeated(from, to) && negates(left.core) === negates(right.core);
  });
  const groups = new Map<string, Match[]>();
  for (const match of clear)
    if (match.tie !== 'none') {
      const key = keyOfClauses(base, other, match);
      groups.set(key, [...(groups.get(key) ?? []), match]);
    }
  const counterparts = findCounterparts(base, other, matches);
  const stays = new Set<string>();
  for (const group of groups.values()) {
    const links = group
      .map((match) => ({ base: match.base, other: match.other, weight: other[match.other]?.core.length ?? 0 }))
      .sort((a, b) => a.base - b.base);
    for (const link of heaviestChain(links)) stays.add(`${link.base} ${link.other}`);
  }
  return clear.flatMap((match): Moved[] => {
    if (match.tie === 'none') {
      const isClear =
        match.likeness >= ELSEWHERE.likeness && (other[match.other]?.core.length ?? 0) >= ELSEWHERE.length;
      return isClear && !counterparts.has(keyOfClauses(base, other, match))
        ? [{ match, ruleId: 'kinds/other-clause' }]
        : [];
    }
    return stays.has(`${match.base} ${match.other}`) ? [] : [{ match, ruleId: 'kinds/other-order' }];
  });
}

function keyOfClauses(base: readonly Unit[], other: readonly Unit[], match: Pick<Match, 'base' | 'other'>): string {
  return `${base[match.base]?.clauseAt ?? -1} ${other[match.other]?.clauseAt ?? -1}`;
}

/**
 * Pairs of clauses, one of them without any linked counterpart of its sentences, that share so much of their text that they answer each
 * other: what they share has not moved from elsewhere.
 */
function findCounterparts(
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
  const shared = new Map<string, { length: number; readonly total: number }>();
  for (const match of matches) {
    const [left, right] = [base[match.base], other[match.other]];
    if (!left || !right) continue;
    if (answered.has(`base ${left.clauseAt}`) && answered.has(`other ${right.clauseAt}`)) continue;
    const key = keyOfClauses(base, other, match);
    const total = (ofBase.get(left.clauseAt) ?? 0) + (ofOther.get(right.clauseAt) ?? 0);
    const sum = shared.get(key) ?? { length: 0, total };
    sum.length += left.core.length + right.core.length;
    shared.set(key, sum);
  }
  return new Set([...shared].filter(([, { length, total }]) => length >= total * COUNTERPART).map(([key]) => key));
}

/** Characters of each clause. */
function lengthsOf(units: readonly Unit[]): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  for (const { clauseAt, core } of units) lengths.set(clauseAt, (lengths.get(clauseAt) ?? 0) + core.length);
  return lengths;
}

/** Whether a unit stands nearly alike in several places of the other document: then it cannot be told which of them moved. */
function findRepeated(pairs: readonly UnitPair[]): (base: number, other: number) => boolean {
  const [ofBase, ofOther] = [new Map<number, number>(), new Map<number, number>()];
  for (const { base, other, likeness } of pairs) {
    if (likeness < LEAST_LIKENESS) continue;
    ofBase.set(base, (ofBase.get(base) ?? 0) + 1);
    ofOther.set(other, (ofOther.get(other) ?? 0) + 1);
  }
  return (base, other) => (ofBase.get(base) ?? 0) > 1 || (ofOther.get(other) ?? 0) > 1;
}
