import { makeRunCounter } from '../text/run-counter.js';
import { makeNumberedIndex } from '../text/sparse-index.js';
import { RUN_LENGTH, type ClauseProfile } from './clause-profile.js';
import { makeNameLikeness } from './name-likeness.js';
import type { WordWeigher } from './word-weigher.js';

/** Shares of heading, words and taken-over runs in the likeness of two clauses; without headings the last two share all. */
const WEIGHTS = { heading: 0.35, words: 0.4, reuse: 0.25 };
const WITHOUT_HEADING = { words: 0.6, reuse: 0.4 };

/**
 * Make a function that tells how like a clause is to each exemplar clause.
 * @returns 0..1 per exemplar, in their order, until the function is called again: they are written over.
 */
export function makeExemplarLikeness(
  exemplars: readonly ClauseProfile[],
  weigh: WordWeigher,
): (profile: ClauseProfile) => Float64Array {
  const headingsLike = makeNameLikeness(exemplars.map(({ heading }) => heading));
  const multiplyWords = makeNumberedIndex(exemplars.map(weigh));
  const countShared = makeRunCounter(
    exemplars.map(({ text }) => text),
    RUN_LENGTH,
  );
  const runs = Int32Array.from(exemplars, countRuns);
  const titled = Uint8Array.from(exemplars, ({ heading }) => (heading === '' ? 0 : 1));
  const likeness = new Float64Array(exemplars.length);
  return (profile) => {
    const headings = profile.heading === '' ? undefined : headingsLike(profile.heading);
    const own = countRuns(profile);
    const shared = countShared(profile.text);
    const products = multiplyWords(weigh(profile));
    for (let i = 0; i < likeness.length; i++) {
      const words = products[i] ?? 0;
      const smaller = Math.min(own, runs[i] ?? 0);
      const reuse = smaller === 0 ? 0 : (shared[i] ?? 0) / smaller;
      likeness[i] =
        headings === undefined || titled[i] === 0
          ? WITHOUT_HEADING.words * words + WITHOUT_HEADING.reuse * reuse
          : WEIGHTS.heading * (headings[i] ?? 0) + WEIGHTS.words * words + WEIGHTS.reuse * reuse;
    }
    return likeness;
  };
}

function countRuns({ text }: ClauseProfile): number {
  return Math.max(0, text.length - RUN_LENGTH + 1);
}
