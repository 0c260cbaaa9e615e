import type { Clause } from '../domain/document.js';
import type { Segmenter } from '../text/segment.js';
import { rarity, type NumberedVector } from '../text/sparse-index.js';
import { cutWords, type ClauseProfile } from './clause-profile.js';

/** Weigh the words of a clause against all others: unit length, rare words first. */
export type WordWeigher = (profile: ClauseProfile) => NumberedVector;

/** So many clauses tell which words are rare as well as all of a large family do. */
const SAMPLE = 3000;

/**
 * Learn from `profiles`, or from clauses spread evenly over very many, which words are rare.
 * @returns a function that cuts and weighs each clause once and keeps twenty bytes for each of its different words.
 */
export function makeWordWeigher(profiles: readonly ClauseProfile[], segmenter: Segmenter): WordWeigher {
  const step = Math.max(1, Math.ceil(profiles.length / SAMPLE));
  const sample = profiles.filter((_, i) => i % step === 0);
  const countWords = keepByClause(makeWordCounter(segmenter));
  const holders: number[] = [];
  for (const profile of sample) for (const word of countWords(profile).keys) holders[word] = (holders[word] ?? 0) + 1;
  const rarities = Float64Array.from(holders, (having) => rarity(having, sample.length));
  const unseen = rarity(0, sample.length);
  return keepByClause((profile) => {
    const { keys, weights: counts } = countWords(profile);
    const weights = new Float64Array(keys.length);
    let squares = 0;
    for (let i = 0; i < keys.length; i++) {
      const weight = (1 + Math.log(counts[i] ?? 0)) * (rarities[keys[i] ?? 0] ?? unseen);
      weights[i] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / length;
    return { keys, weights };
  });
}

function keepByClause(work: WordWeigher): WordWeigher {
  const known = new Map<Clause, NumberedVector>();
  return (profile) => {
    const before = known.get(profile.clause);
    if (before) return before;
    const vector = work(profile);
    known.set(profile.clause, vector);
    return vector;
  };
}

/**
 * Make a function that counts the words of a clause, punctuation left out: words as numbers from 0 on, the same ones in all clauses, in
 * the order in which they stand first.
 */
function makeWordCounter(segmenter: Segmenter): (profile: ClauseProfile) => NumberedVector {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numberOf = (token: string): number => {
    const before = numbers.get(token);
    if (before !== undefined) return before;
    const number = /[\p{L}\p{N}]/u.test(token) ? counts.push(0) - 1 : NO_WORD;
    numbers.set(token, number);
    return number;
  };
  return (profile) => {
    const words: number[] = [];
    for (const token of cutWords(profile, segmenter)) {
      const word = numberOf(token);
      if (word === NO_WORD) continue;
      const before = counts[word] ?? 0;
      if (before === 0) words.push(word);
      counts[word] = before + 1;
    }
    const keys = Int32Array.from(words);
    const weights = new Float64Array(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const word = keys[i] ?? 0;
      weights[i] = counts[word] ?? 0;
      counts[word] = 0;
    }
    return { keys, weights };
  };
}

const NO_WORD = -1;
