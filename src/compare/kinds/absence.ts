import { isSubject, saysSomething } from './frame.js';
import type { Presence, PresenceGround } from './presence.js';
import type { Unit } from './unit.js';

/** What of one document the other one lacks. */
export interface Absence {
  /** Positions of clauses that are wholly absent. */
  readonly clauses: readonly number[];
  /** Units of the other clauses that are absent and say something of their own. */
  readonly units: readonly Unit[];
}

/** How much of a clause is found, absent or unclear: shares of its characters, 0..1, adding up to 1. */
export type ClausePresence = Readonly<Record<Presence, number>>;

/** A clause without any link is wholly absent when at most this share of it is found. */
const MOST_FOUND = 0.25;
/** One with a doubtful link only when that share of it is also absent for sure. */
const LEAST_ABSENT = 0.5;
/** Where nothing at all is found, less will do. */
const NOTHING = 0.05;
const SOME_ABSENT = 0.2;

/** How much of each clause is found, absent and unclear, by the length of its units. An empty clause lacks nothing. */
export function weighClauses(
  units: readonly (readonly Unit[])[],
  grounds: readonly PresenceGround[],
): readonly ClausePresence[] {
  return units.map((inside) => {
    const sums = { found: 0, absent: 0, unclear: 0 };
    for (const unit of inside)
      sums[grounds[unit.at]?.presence ?? 'unclear'] += unit.frame ? unit.core.length / 4 : unit.core.length;
    const total = sums.found + sums.absent + sums.unclear;
    if (total === 0) return { found: 1, absent: 0, unclear: 0 };
    return { found: sums.found / total, absent: sums.absent / total, unclear: sums.unclear / total };
  });
}

/**
 * Find what the other document lacks: clauses without any link that are absent as a whole, and single units elsewhere.
 * @param isFree  whether a clause has no link at all
 */
export function findAbsence(
  units: readonly (readonly Unit[])[],
  grounds: readonly PresenceGround[],
  clauses: readonly ClausePresence[],
  isFree: (clauseAt: number) => boolean,
): Absence {
  const whole = clauses.flatMap((presence, at) => (isFree(at) && isWhollyAbsent(presence, true) ? [at] : []));
  const known = new Set(whole);
  const isAbsent = (unit: Unit | undefined): boolean => unit !== undefined && grounds[unit.at]?.presence === 'absent';
  const single = units.flatMap((inside, at) =>
    known.has(at)
      ? []
      : inside.filter(
          (unit, i) => isAbsent(unit) && saysSomething(unit) && (!isSubject(unit) || isAbsent(inside[i + 1])),
        ),
  );
  return { clauses: whole, units: single };
}

/** Whether so little of a clause is found that it is absent as a whole. @param isFree  it has no link, not even a doubtful one */
export function isWhollyAbsent({ found, absent }: ClausePresence, isFree: boolean): boolean {
  if (isFree) return found <= MOST_FOUND;
  return (found <= MOST_FOUND && absent >= LEAST_ABSENT) || (found <= NOTHING && absent >= SOME_ABSENT);
}
