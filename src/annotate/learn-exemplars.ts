import type { ClauseProfile } from './clause-profile.js';
import type { ChosenItems } from './choose-items.js';
import type { Exemplar } from './resolve-evidence.js';

/** Only a clause that takes up one item, and beyond doubt, may stand for it. */
const CERTAIN = 0.6;
/** More would cost time and let the fullest item win. */
const MOST_PER_ITEM = 8;

/** A clause with the items chosen for it. */
export interface DecidedClause {
  readonly profile: ClauseProfile;
  readonly chosen: ChosenItems;
}

/**
 * Take the clauses that were decided beyond doubt as further exemplars, for the doubtful ones. One pass only: repeated
 * rounds were measured to reinforce their own errors.
 */
export function learnExemplars(known: readonly Exemplar[], decided: readonly DecidedClause[]): readonly Exemplar[] {
  const taken = new Set(known.map(({ profile }) => profile));
  const counts = new Map<number, number>();
  for (const { item } of known) counts.set(item, (counts.get(item) ?? 0) + 1);
  const learnt: Exemplar[] = [];
  for (const { profile, chosen } of [...decided].sort((a, b) => b.chosen.score - a.chosen.score)) {
    const [item] = chosen.items;
    if (item === undefined || chosen.items.length > 1 || chosen.score < CERTAIN || taken.has(profile)) continue;
    const count = counts.get(item) ?? 0;
    if (count >= MOST_PER_ITEM) continue;
    counts.set(item, count + 1);
    learnt.push({ profile, item });
  }
  return [...known, ...learnt];
}
