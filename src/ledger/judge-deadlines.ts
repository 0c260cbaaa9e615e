import type { TargetVerdict } from '../domain/ledger.js';
import { monthsBetween, toDueDay } from './due-day.js';

/** How one deadline stands to another. */
export interface DeadlineJudgement {
  /** Earlier is stricter; `undecided` unless both are set. */
  readonly verdict: TargetVerdict;
  /** Months by which it comes earlier; negative where it comes later. */
  readonly leadMonths: number | undefined;
}

/** Hold a deadline against another. */
export function judgeDeadlines(own: string | undefined, other: string | undefined): DeadlineJudgement {
  const [a, b] = [toDueDay(own), toDueDay(other)];
  if (a === undefined || b === undefined) return { verdict: 'undecided', leadMonths: undefined };
  return { verdict: a === b ? 'same' : a < b ? 'stricter' : 'looser', leadMonths: monthsBetween(a, b) };
}
