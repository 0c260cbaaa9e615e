import type { BaseCoverage } from '../../domain/comparison.js';
import { isWhollyAbsent, type Absence, type ClausePresence } from './absence.js';
import { toFragment } from './fragment.js';
import type { ReadDocument } from './kind-context.js';
import type { PresenceGround } from './presence.js';
import type { Ties } from './ties.js';

/** Share of a clause that must be found for it to be covered. */
const COVERED = 0.75;
/** From this share on something of the clause was taken up. */
const TAKEN_UP = 0.1;

/** Say for every clause of the base what became of it, with the missing fragments as proof. */
export function coverBase(
  base: ReadDocument,
  clauses: readonly ClausePresence[],
  grounds: readonly PresenceGround[],
  lost: Absence,
  ties: Ties,
): readonly BaseCoverage[] {
  const missing = new Set(lost.units.map(({ at }) => at));
  return base.document.clauses.map(({ id }, at): BaseCoverage => {
    const own = base.unitsOf[at] ?? [];
    const presence = clauses[at] ?? { found: 0, absent: 0, unclear: 1 };
    const status = judge(presence, ties.isFirm(at), ties.ofBase(at).size === 0);
    return {
      clause: id,
      status,
      share: presence.found,
      missing: own
        .filter((unit) => (status === 'omitted' ? grounds[unit.at]?.presence !== 'found' : missing.has(unit.at)))
        .map(toFragment),
    };
  });
}

function judge(presence: ClausePresence, isLinked: boolean, isFree: boolean): BaseCoverage['status'] {
  const { found, absent } = presence;
  if (found >= COVERED) return 'covered';
  if (!isLinked && isWhollyAbsent(presence, isFree)) return 'omitted';
  if (absent === 0) return isLinked ? 'covered' : 'uncertain';
  return found >= TAKEN_UP ? 'partly' : 'uncertain';
}
