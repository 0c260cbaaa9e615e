import { heaviestChain } from '../chain.js';
import type { Match } from './pair-units.js';
import type { Unit } from './unit.js';

/** A shorter fragment, or one less alike, may stand in two places by chance. */
const LEAST_LENGTH = 8;
const LEAST_LIKENESS = 0.8;

/** A match whose other unit stands elsewhere than the base unit: in a clause that is not linked, or out of order in one that is. */
export interface Moved {
  readonly match: Match;
  readonly ruleId: 'kinds/other-clause' | 'kinds/other-order';
}

/** Find the matches that are moves (移位). Within two clauses the heaviest chain of matches stays, the rest has moved. */
export function findMoved(base: readonly Unit[], other: readonly Unit[], matches: readonly Match[]): readonly Moved[] {
  const clear = matches.filter(({ likeness, secondary, other: at }) => {
    const unit = other[at];
    return unit && !unit.frame && !secondary && likeness >= LEAST_LIKENESS && unit.core.length >= LEAST_LENGTH;
  });
  const groups = new Map<string, Match[]>();
  for (const match of clear)
    if (match.tie !== 'none') {
      const key = `${base[match.base]?.clauseAt ?? -1} ${other[match.other]?.clauseAt ?? -1}`;
      groups.set(key, [...(groups.get(key) ?? []), match]);
    }
  const stays = new Set<string>();
  for (const group of groups.values()) {
    const links = group
      .map((match) => ({ base: match.base, other: match.other, weight: other[match.other]?.core.length ?? 0 }))
      .sort((a, b) => a.base - b.base);
    for (const link of heaviestChain(links)) stays.add(`${link.base} ${link.other}`);
  }
  return clear.flatMap((match): Moved[] => {
    if (match.tie === 'none') return [{ match, ruleId: 'kinds/other-clause' }];
    return stays.has(`${match.base} ${match.other}`) ? [] : [{ match, ruleId: 'kinds/other-order' }];
  });
}
