import type { ClauseProfile } from './clause-profile.js';
import { makeExemplarLikeness } from './exemplar-likeness.js';
import type { FrameworkWords } from './framework-words.js';
import { makeNameLikeness } from './name-likeness.js';
import type { Exemplar } from './exemplars.js';
import type { TermWeights } from './term-weights.js';
import type { WordWeigher } from './word-weigher.js';

/** Shares of the three grounds in the score of an item; a ground that cannot speak leaves its share to the others. */
const WEIGHTS = { name: 0.3, terms: 0.4, exemplars: 0.3 };
/** Weight of terms at which they speak half as loud as they can. */
const HALF_TERMS = 1.8;
/** A term in the heading tells what the clause is about. */
const IN_HEADING = 2;
/** The mean of so many best exemplars counts: one alone may be like by chance. */
const BEST_EXEMPLARS = 2;

const CLEAR = { name: 0.95, terms: 0.5 };

/** What speaks for each item of a framework in one clause; arrays run along the items, values are 0..1. */
export interface ItemScores {
  readonly name: Float64Array;
  readonly terms: Float64Array;
  readonly exemplars: Float64Array;
  readonly total: Float64Array;
}

export type ItemScorer = (profile: ClauseProfile) => ItemScores;

/**
 * Make a function that scores every item of a framework for a clause: likeness of the heading to the names of the item,
 * discriminating terms, likeness to exemplars. Exemplars of the clause's own document never count.
 */
export function makeItemScorer(
  words: FrameworkWords,
  termWeights: TermWeights,
  exemplars: readonly Exemplar[],
  weigh: WordWeigher,
): ItemScorer {
  const names = words.items.flatMap((item, at) => item.names.map((name) => ({ name, at })));
  const namesLike = makeNameLikeness(names.map(({ name }) => name));
  const exemplarsLike = makeExemplarLikeness(
    exemplars.map(({ profile }) => profile),
    weigh,
  );
  const size = words.items.length;
  return (profile) => {
    const name = new Float64Array(size);
    namesLike(profile.heading).forEach((likeness, i) => {
      const at = names[i]?.at ?? 0;
      name[at] = Math.max(name[at] ?? 0, likeness);
    });
    const terms = scoreTerms(profile, words, termWeights);
    const spoken = isClear(name, terms)
      ? silence(size)
      : scoreExemplars(profile, exemplars, exemplarsLike(profile), size);
    const total = new Float64Array(size).map((_, at) => {
      const parts = [
        [WEIGHTS.terms, terms[at] ?? 0, (words.items[at]?.terms.size ?? 0) > 0],
        [WEIGHTS.name, name[at] ?? 0, profile.heading !== ''],
        [WEIGHTS.exemplars, spoken.likeness[at] ?? 0, spoken.heard.has(at)],
      ] as const;
      const heard = parts.filter(([, , speaks]) => speaks);
      const share = heard.reduce((sum, [weight]) => sum + weight, 0);
      return share === 0 ? 0 : heard.reduce((sum, [weight, value]) => sum + weight * value, 0) / share;
    });
    return { name, terms, exemplars: spoken.likeness, total };
  };
}

/** Heading and terms agree on one item: exemplars, which cost most, could only confirm it. */
function isClear(name: Float64Array, terms: Float64Array): boolean {
  const [named, ...others] = [...name.keys()].filter((at) => (name[at] ?? 0) >= CLEAR.name);
  const loud = named === undefined ? 0 : (terms[named] ?? 0);
  return others.length === 0 && loud >= CLEAR.terms && terms.every((score) => score <= loud);
}

function silence(size: number): { likeness: Float64Array; heard: ReadonlySet<number> } {
  return { likeness: new Float64Array(size), heard: new Set() };
}

function scoreTerms(profile: ClauseProfile, words: FrameworkWords, weights: TermWeights): Float64Array {
  const sums = new Float64Array(words.items.length);
  const inHeading = new Set(words.findTerms(profile.heading).map((hit) => hit.term));
  for (const term of new Set(words.findTerms(profile.body).map((hit) => hit.term))) {
    const weight = (weights.get(term) ?? 0) * (inHeading.has(term) ? IN_HEADING : 1);
    for (const at of words.itemsByTerm.get(term) ?? []) sums[at] = (sums[at] ?? 0) + weight;
  }
  return sums.map((sum) => sum / (sum + HALF_TERMS));
}

function scoreExemplars(
  profile: ClauseProfile,
  exemplars: readonly Exemplar[],
  likeness: Float64Array,
  size: number,
): { likeness: Float64Array; heard: ReadonlySet<number> } {
  const best: number[][] = Array.from({ length: size }, () => []);
  exemplars.forEach(({ profile: exemplar, item }, i) => {
    if (exemplar.document !== profile.document) best[item]?.push(likeness[i] ?? 0);
  });
  const heard = new Set(best.flatMap((list, at) => (list.length > 0 ? [at] : [])));
  const means = best.map((list) => {
    const top = list.sort((a, b) => b - a).slice(0, BEST_EXEMPLARS);
    return top.reduce((sum, value) => sum + value, 0) / (top.length || 1);
  });
  return { likeness: Float64Array.from(means), heard };
}
