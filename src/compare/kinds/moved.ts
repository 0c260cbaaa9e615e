import { heaviestChain } from '../chain.js';
import { findCounterparts, keyOfClauses } from './answering-clauses.js';
import type { UnitPair } from './likeness.js';
import { negates } from './negation.js';
import type { Match } from './pair-units.js';
import type { Unit } from './unit.js';

/** A shorter fragment, or one less alike, may stand in two places by chance; the more so in clauses that are not linked. */
const LEAST_LENGTH = 8;
const LEAST_LIKENESS = 0.9;
const REPEATED = 0.8;
const ELSEWHERE = { length: 10, likeness: 0.95 } as const;

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
  const runs = new Set(clear.map((match) => `${match.base} ${match.other}`));
  return clear.flatMap((match): Moved[] => {
    if (match.tie !== 'none')
      return stays.has(`${match.base} ${match.other}`) ? [] : [{ match, ruleId: 'kinds/other-order' }];
    const isClear = match.likeness >= ELSEWHERE.likeness && (other[match.other]?.core.length ?? 0) >= ELSEWHERE.length;
    if (!isClear || counterparts.has(keyOfClauses(base, other, match))) return [];
    const isRun = [-1, 1].some(
      (step) => isNeighbour(base, other, match, step) && runs.has(`${match.base + step} ${match.other + step}`),
    );
    return isRun || (isSentence(base[match.base]) && isSentence(other[match.other]))
      ? [{ match, ruleId: 'kinds/other-clause' }]
      : [];
  });
}

/** Whether the units beside a pair stand in the same clauses as the pair. */
function isNeighbour(base: readonly Unit[], other: readonly Unit[], match: Match, step: number): boolean {
  return (
    base[match.base]?.clauseAt === base[match.base + step]?.clauseAt &&
    other[match.other]?.clauseAt === other[match.other + step]?.clauseAt
  );
}

/** A whole sentence by itself: the tail of one is a phrase that serves many. */
function isSentence(unit: Unit | undefined): boolean {
  return unit?.opensSentence === true && /[。；]$/u.test(unit.text);
}

/** Whether a unit stands nearly alike in several places of the other document: then it cannot be told which of them moved. */
function findRepeated(pairs: readonly UnitPair[]): (base: number, other: number) => boolean {
  const [ofBase, ofOther] = [new Map<number, number>(), new Map<number, number>()];
  for (const { base, other, likeness } of pairs) {
    if (likeness < REPEATED) continue;
    ofBase.set(base, (ofBase.get(base) ?? 0) + 1);
    ofOther.set(other, (ofOther.get(other) ?? 0) + 1);
  }
  return (base, other) => (ofBase.get(base) ?? 0) > 1 || (ofOther.get(other) ?? 0) > 1;
}
