import type { UnitPair } from './likeness.js';
import type { Unit } from './unit.js';

/** How the clauses of two units are linked. */
export type Tie = 'linked' | 'uncertain' | 'none';

/**
 * Two units that stand for each other. `secondary`: one of the two has another, nearer counterpart (split or merged text).
 * `doubtful`: they may say the same, too unlike to be sure.
 */
export interface Match extends UnitPair {
  readonly tie: Tie;
  readonly secondary: boolean;
  readonly doubtful: boolean;
}

/** Least likeness of two units that stand for each other, by the tie of their clauses. */
const LEAST: Readonly<Record<Tie, number>> = { linked: 0.44, uncertain: 0.5, none: 0.66 };
/** Less alike than this, two units say something alike but not surely the same: no mark, and no claim of a lack either. */
const SURE = 0.52;
/** What a tie is worth against likeness when several units compete for one. */
const WORTH: Readonly<Record<Tie, number>> = { linked: 0.2, uncertain: 0.08, none: 0 };
/** A second counterpart must be this much alike, … */
const LEAST_SECOND = 0.56;
/** … or one of the two contain the other to this share: it was split off it or merged into it. */
const CONTAINED: Readonly<Record<Tie, number>> = { linked: 0.78, uncertain: 0.82, none: 0.9 };
/** … and of clauses that are not linked the two must also be this much alike. */
const CONTAINED_ALIKE = 0.5;
/** Shorter units are too little to be one part of another, … */
const SHORT = 6;
/** … or to be told, outside linked clauses, from a phrase that stands everywhere. */
const SHORT_ELSEWHERE = 8;

/**
 * Decide which units stand for each other: the likest first, each unit once; then what was split off or merged.
 * The same decision whichever document is the base. @returns by other unit, then base unit.
 */
export function matchUnits(
  base: readonly Unit[],
  other: readonly Unit[],
  pairs: readonly UnitPair[],
  tieOf: (base: Unit, other: Unit) => Tie,
): readonly Match[] {
  const candidates = pairs.flatMap((pair) => {
    const [left, right] = [base[pair.base], other[pair.other]];
    if (!left || !right) return [];
    const tie = tieOf(left, right);
    const length = Math.min(left.core.length, right.core.length);
    const frames = [left, right].filter(({ frame }) => frame).length;
    if (frames === 1 || (frames === 2 && tie === 'none')) return [];
    return isMatch(pair, tie, length) ? [{ ...pair, tie }] : [];
  });
  candidates.sort(byWorth);
  const nearest = nearestOf(candidates);
  const [usedBase, usedOther] = [new Set<number>(), new Set<number>()];
  const matches: Match[] = [];
  for (const pair of candidates) {
    if (usedBase.has(pair.base) || usedOther.has(pair.other)) continue;
    // Elsewhere in the document only the very nearest will do: its equal may be taken, and then it stands for both.
    if (pair.tie === 'none' && pair.likeness < nearest(pair)) continue;
    usedBase.add(pair.base);
    usedOther.add(pair.other);
    matches.push({ ...pair, secondary: false, doubtful: !isSecond(pair) && pair.likeness < SURE });
  }
  const firstOf = { base: new Set(usedBase), other: new Set(usedOther) };
  for (const pair of candidates) {
    const isFree = firstOf.base.has(pair.base) !== firstOf.other.has(pair.other);
    if (!isFree || !isSecond(pair) || (usedBase.has(pair.base) && usedOther.has(pair.other))) continue;
    usedBase.add(pair.base);
    usedOther.add(pair.other);
    matches.push({ ...pair, secondary: true, doubtful: false });
  }
  return matches.sort((a, b) => a.other - b.other || a.base - b.base);
}

function isMatch({ likeness, baseShare, otherShare }: UnitPair, tie: Tie, length: number): boolean {
  if (tie === 'none' && length < SHORT_ELSEWHERE) return false;
  if (likeness >= LEAST[tie]) return true;
  if (tie === 'none' && likeness < CONTAINED_ALIKE) return false;
  return length >= SHORT && Math.max(baseShare, otherShare) >= CONTAINED[tie];
}

function isSecond({ likeness, baseShare, otherShare, tie }: UnitPair & { readonly tie: Tie }): boolean {
  return likeness >= LEAST_SECOND || Math.max(baseShare, otherShare) >= CONTAINED[tie];
}

/** The highest likeness that either unit of a pair has with any unit. */
function nearestOf(pairs: readonly UnitPair[]): (pair: UnitPair) => number {
  const [base, other] = [new Map<number, number>(), new Map<number, number>()];
  for (const pair of pairs) {
    base.set(pair.base, Math.max(base.get(pair.base) ?? 0, pair.likeness));
    other.set(pair.other, Math.max(other.get(pair.other) ?? 0, pair.likeness));
  }
  return (pair) => Math.max(base.get(pair.base) ?? 0, other.get(pair.other) ?? 0);
}

/** Equal for no two pairs that share a unit, so that the choice does not hang on which document is the base. */
function byWorth(a: UnitPair & { tie: Tie }, b: UnitPair & { tie: Tie }): number {
  const worth = b.likeness + WORTH[b.tie] - (a.likeness + WORTH[a.tie]);
  return worth || a.base + a.other - (b.base + b.other) || Math.abs(a.base - a.other) - Math.abs(b.base - b.other);
}
