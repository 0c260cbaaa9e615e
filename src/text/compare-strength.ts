import type { FragmentStrength, StrengthScale } from '../domain/strength.js';

const SCALES: readonly StrengthScale[] = ['duty', 'stage', 'commitment'];

/** How a fragment is worded against another: more strongly (`stricter`), less (`softer`), or the same. */
export type StrengthVerdict = 'stricter' | 'same' | 'softer';

/** One scale on which two fragments differ. */
export interface StrengthShift {
  readonly scale: StrengthScale;
  /** Rank in the base fragment, and in the other. */
  readonly from: number;
  readonly to: number;
}

/**
 * Compare the strength (力度) of two linked fragments, scale by scale; a scale that only one of them speaks on says nothing.
 * @returns the verdict on `other` with the scales that decided it; undefined where one is negated and the other not, or
 *   where two scales contradict each other: then nothing can be said.
 */
export function compareStrength(
  base: Pick<FragmentStrength, 'ranks' | 'negations'>,
  other: Pick<FragmentStrength, 'ranks' | 'negations'>,
): { readonly verdict: StrengthVerdict; readonly shifts: readonly StrengthShift[] } | undefined {
  if (base.negations.length > 0 !== other.negations.length > 0) return undefined;
  const shifts = SCALES.flatMap((scale): StrengthShift[] => {
    const [from, to] = [base.ranks[scale], other.ranks[scale]];
    return from === undefined || to === undefined || from === to ? [] : [{ scale, from, to }];
  });
  const up = shifts.some(({ from, to }) => to > from);
  const down = shifts.some(({ from, to }) => to < from);
  if (up && down) return undefined;
  return { verdict: up ? 'stricter' : down ? 'softer' : 'same', shifts };
}
