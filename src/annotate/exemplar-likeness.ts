import { toGrams, type ClauseProfile } from './clause-profile.js';
import { makeNameLikeness } from './name-likeness.js';
import { countTexts, makeSharedCounter, makeSparseIndex, rarity, type SparseVector } from '../text/sparse-index.js';

/** Shares of heading, words and taken-over runs in the likeness of two clauses; without headings the last two share all. */
const WEIGHTS = { heading: 0.35, words: 0.4, reuse: 0.25 };
const WITHOUT_HEADING = { words: 0.6, reuse: 0.4 };

/** Weigh the words of a clause against all others: unit length, rare words first. */
export type WordWeigher = (profile: ClauseProfile) => SparseVector;

/** So many clauses tell which words are rare as well as all of a large family do. */
const SAMPLE = 3000;

/** Learn from `profiles`, or from clauses spread evenly over very many, which words are rare. */
export function makeWordWeigher(profiles: readonly ClauseProfile[]): WordWeigher {
  const step = Math.max(1, Math.ceil(profiles.length / SAMPLE));
  const sample = profiles.filter((_, i) => i % step === 0);
  const cut = new Map(sample.map((profile) => [profile, profile.cutWords()]));
  const counts = countTexts(Array.from(cut.values(), (words) => words.keys()));
  return (profile) => {
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [word, times] of cut.get(profile) ?? profile.cutWords()) {
      const weight = (1 + Math.log(times)) * rarity(counts.get(word) ?? 0, sample.length);
      weights.set(word, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [word, weight] of weights) weights.set(word, weight / length);
    return weights;
  };
}

/**
 * Make a function that tells how like a clause is to each exemplar clause.
 * @returns 0..1 per exemplar, in their order.
 */
export function makeExemplarLikeness(
  exemplars: readonly ClauseProfile[],
  weigh: WordWeigher,
): (profile: ClauseProfile) => Float64Array {
  const headingsLike = makeNameLikeness(exemplars.map(({ heading }) => heading));
  const multiplyWords = makeSparseIndex(exemplars.map(weigh));
  const grams = exemplars.map(toGrams);
  const countShared = makeSharedCounter(grams);
  return (profile) => {
    const heading = headingsLike(profile.heading);
    const words = multiplyWords(weigh(profile));
    const own = toGrams(profile);
    const shared = countShared(own);
    return words.map((word, i) => {
      const other = exemplars[i];
      const smaller = Math.min(own.length, grams[i]?.length ?? 0);
      const reuse = smaller === 0 ? 0 : (shared[i] ?? 0) / smaller;
      if (profile.heading === '' || other?.heading === '')
        return WITHOUT_HEADING.words * word + WITHOUT_HEADING.reuse * reuse;
      return WEIGHTS.heading * (heading[i] ?? 0) + WEIGHTS.words * word + WEIGHTS.reuse * reuse;
    });
  };
}
