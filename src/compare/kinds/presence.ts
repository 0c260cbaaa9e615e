import { indexTerms, type Vocabulary } from './terms.js';
import type { Unit } from './unit.js';

/**
 * Whether the words of a unit stand in the other document: `found` with a counterpart, or spread over a linked clause; `absent`
 * from every clause; `unclear` in between.
 */
export type Presence = 'found' | 'absent' | 'unclear';

/** The presence of a unit with its ground: the largest share of its terms in one place of the other document, 0..1. */
export interface PresenceGround {
  readonly presence: Presence;
  readonly share: number;
}

/** One side of a comparison, seen from the units that are to be judged. */
export interface PresenceSide {
  readonly units: readonly Unit[];
  readonly terms: readonly Int32Array[];
  /** Positions of the units that have a counterpart. */
  readonly matched: ReadonlySet<number>;
  /** Positions of the units that may have one, but not surely. */
  readonly doubtful: ReadonlySet<number>;
  /** Positions of the other document's clauses that a clause is linked to. */
  readonly linkedOf: (clauseAt: number) => ReadonlySet<number>;
  /** Terms of the other document's clauses and sentences. */
  readonly otherClauses: readonly Int32Array[];
  readonly otherSentences: readonly Int32Array[];
}

/** Share in a linked clause from which on the words of a unit count as taken up there, though no fragment corresponds. */
const SPREAD = 0.75;
/** Largest share, in a linked clause and in any sentence, of a unit that is absent; less for a short one. */
const ABSENT = 0.5;
const ABSENT_SHORT = 0.34;
const SHORT = 9;

/** Judge every unit of one side. Cost: O(units × their terms × places of the terms). */
export function judgePresence(side: PresenceSide, { weights }: Pick<Vocabulary, 'weights'>): readonly PresenceGround[] {
  const inClauses = makeShareFinder(side.otherClauses, weights);
  const inSentences = makeShareFinder(side.otherSentences, weights);
  return side.units.map((unit): PresenceGround => {
    if (side.matched.has(unit.at)) return { presence: 'found', share: 1 };
    const terms = side.terms[unit.at] ?? new Int32Array();
    if (terms.length === 0) return { presence: 'unclear', share: 0 };
    const linkedTo = side.linkedOf(unit.clauseAt);
    const clauses = linkedTo.size === 0 ? [] : inClauses(terms);
    const linked = Math.max(0, ...[...linkedTo].map((clause) => clauses[clause] ?? 0));
    const share = Math.max(linked, ...inSentences(terms));
    if (linked >= SPREAD) return { presence: 'found', share };
    if (side.doubtful.has(unit.at)) return { presence: 'unclear', share };
    return { presence: share <= (unit.core.length < SHORT ? ABSENT_SHORT : ABSENT) ? 'absent' : 'unclear', share };
  });
}

/** Makes a function that gives, for each place, the share of some terms that stands in it. */
function makeShareFinder(places: readonly Int32Array[], weights: Float64Array): (terms: Int32Array) => Float64Array {
  const index = indexTerms(places, weights.length);
  return (terms) => {
    const shares = new Float64Array(places.length);
    let total = 0;
    for (const term of terms) total += weights[term] ?? 0;
    for (const term of terms)
      for (const place of index[term] ?? []) shares[place] = (shares[place] ?? 0) + (weights[term] ?? 0) / total;
    return shares;
  };
}
