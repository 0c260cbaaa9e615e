import type { ClauseProfile } from './clause-profile.js';
import type { ChosenItems } from './choose-items.js';
import { keepUnlike, type Exemplar } from './exemplars.js';

/** Only a clause that takes up one item, and beyond doubt, may stand for it. */
const CERTAIN = 0.6;

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
  const learnt = [...decided]
    .filter(({ chosen }) => chosen.items.length === 1 && chosen.score >= CERTAIN)
    .sort((a, b) => b.chosen.score - a.chosen.score)
    .flatMap(({ profile, chosen }) => chosen.items.map((item) => ({ profile, item })));
  return keepUnlike([...known, ...learnt]);
}
