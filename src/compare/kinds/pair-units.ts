import { longestShared } from './longest-shared.js';
import type { UnitPair } from './likeness.js';
import { negates } from './negation.js';
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

/** Least likeness of two units that may stand for each other, by the tie of their clauses. */
const LEAST: Readonly<Record<Tie, number>> = { linked: 0.44, uncertain: 0.5, none: 0.66 };
/** Less alike than this, two units say something alike but not surely the same: no mark, and no claim of a lack either. */
const SURE = 0.52;
/** What a tie is worth against likeness when several units compete for one. */
const WORTH: Readonly<Record<Tie, number>> = { linked: 0.2, uncertain: 0.08, none: 0 };
/** A second counterpart must be this much alike, … */
const LEAST_SECOND = 0.8;
/** … or one of the two contain the other to this share: it was split off it or merged into it. */
const CONTAINED: Readonly<Record<Tie, number>> = { linked: 0.78, uncertain: 0.82, none: 0.9 };
/** What is contained stands there in one stretch: of this many characters, and of this share of the shorter unit. */
const STRETCH = { length: 6, share: 0.5 } as const;
/** Outside linked clauses shorter units, … */
const SHORT_ELSEWHERE = 8;
/** … and those that share no more than common words (a multiple of the weight of a rare one) stand everywhere. */
const RARE_WORDS = 2.5;

type Candidate = UnitPair & { readonly tie: Tie; readonly contained: boolean };

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
  const rareWeight = Math.log(1 + (base.length + other.length) / 4);
  const candidates = pairs.flatMap((pair): Candidate[] => {
    const [left, right] = [base[pair.base], other[pair.other]];
    if (!left || !right) return [];
    if (left.frame !== right.frame) return [];
    const tie = tieOf(left, right);
    if (tie === 'none') {
      // What forbids a thing, or lists it as an offence, answers no command elsewhere to do it.
      if (left.frame || negates(left.core) !== negates(right.core)) return [];
      if (!isTelling(pair, left, right, rareWeight)) return [];
    }
    const contained = isContained(pair, tie, left, right);
    return contained || pair.likeness >= LEAST[tie] ? [{ ...pair, tie, contained }] : [];
  });
  candidates.sort(byWorth);
  const nearest = nearestOf(candidates);
  const used = { base: new Set<number>(), other: new Set<number>() };
  // Units with an equal counterpart: they were neither split nor merged.
  const same = { base: new Set<number>(), other: new Set<number>() };
  const matches: Match[] = [];
  for (const pair of candidates) {
    if (used.base.has(pair.base) || used.other.has(pair.other)) continue;
    // Elsewhere in the document only the very nearest will do: its equal may be taken, and then it stands for both.
    if (pair.tie === 'none' && pair.likeness < nearest(pair)) continue;
    used.base.add(pair.base);
    used.other.add(pair.other);
    matches.push(toMatch(pair, false));
    if (base[pair.base]?.core === other[pair.other]?.core) {
      same.base.add(pair.base);
      same.other.add(pair.other);
    }
  }
  const first = { base: new Set(used.base), other: new Set(used.other) };
  for (const pair of candidates) {
    const isFree = first.base.has(pair.base) !== first.other.has(pair.other);
    const isDone = used.base.has(pair.base) && used.other.has(pair.other);
    if (!isFree || isDone || (!pair.contained && pair.likeness < LEAST_SECOND)) continue;
    const isWhole = same.base.has(pair.base) || same.other.has(pair.other);
    if (isWhole && base[pair.base]?.core !== other[pair.other]?.core) continue;
    used.base.add(pair.base);
    used.other.add(pair.other);
    matches.push(toMatch(pair, true));
  }
  return keepSupported(matches, base, other).sort((a, b) => a.other - b.other || a.base - b.base);
}

function toMatch({ contained, ...pair }: Candidate, secondary: boolean): Match {
  return { ...pair, secondary, doubtful: !contained && pair.likeness < SURE };
}

/**
 * A frame (「除法律、法规另有规定外，」, 「责令限期改正，」) stands for another one only where what it leads to, or follows, does so as well;
 * in a run of frames the first or the last of them must. Clauses of nothing but frames are held together by equal words.
 */
function keepSupported(matches: readonly Match[], base: readonly Unit[], other: readonly Unit[]): Match[] {
  const keyOf = (match: Pick<UnitPair, 'base' | 'other'>, step = 0): string =>
    `${match.base + step} ${match.other + step}`;
  const waiting = new Map(matches.filter((match) => base[match.base]?.frame).map((match) => [keyOf(match), match]));
  const kept = matches.filter((match) => !waiting.has(keyOf(match)));
  const alone = onlyFrames(base);
  const queue = [...kept];
  for (const match of waiting.values()) {
    const [left, right] = [base[match.base], other[match.other]];
    if (left && alone.has(left.clauseAt) && left.plain === right?.plain) queue.push(match);
  }
  for (let match = queue.pop(); match; match = queue.pop()) {
    if (waiting.delete(keyOf(match))) kept.push(match);
    for (const step of [-1, 1]) {
      const next = waiting.get(keyOf(match, step));
      const isNear = base[match.base]?.clause === base[match.base + step]?.clause;
      if (next && isNear && other[match.other]?.clause === other[match.other + step]?.clause) queue.push(next);
    }
  }
  return kept;
}

function onlyFrames(units: readonly Unit[]): ReadonlySet<number> {
  const spoken = new Set(units.filter(({ frame }) => !frame).map(({ clauseAt }) => clauseAt));
  return new Set(units.map(({ clauseAt }) => clauseAt).filter((at) => !spoken.has(at)));
}

/** Whether two units of clauses that are not linked share enough to be told from phrases that stand everywhere. */
function isTelling({ shared }: UnitPair, left: Unit, right: Unit, rareWeight: number): boolean {
  return Math.min(left.core.length, right.core.length) >= SHORT_ELSEWHERE && shared >= RARE_WORDS * rareWeight;
}

function isContained(pair: UnitPair, tie: Tie, { core }: Unit, { core: otherCore }: Unit): boolean {
  if (pair.likeness < SURE || Math.max(pair.baseShare, pair.otherShare) < CONTAINED[tie]) return false;
  const least = Math.max(STRETCH.length, STRETCH.share * Math.min(core.length, otherCore.length));
  return longestShared(core, otherCore) >= least;
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
function byWorth(a: Candidate, b: Candidate): number {
  const worth = b.likeness + WORTH[b.tie] - (a.likeness + WORTH[a.tie]);
  return worth || a.base + a.other - (b.base + b.other) || Math.abs(a.base - a.other) - Math.abs(b.base - b.other);
}
