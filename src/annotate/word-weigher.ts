import type { Clause } from '../domain/document.js';
import { invertLists, rarity, type NumberedVector } from '../text/sparse-index.js';
import type { ClauseProfile } from './clause-profile.js';

/** Weigh the words of a clause against all others: unit length, rare words first. */
export type WordWeigher = (profile: ClauseProfile) => NumberedVector;

/** So many clauses tell which words are rare as well as all of a large family do. */
const SAMPLE = 3000;

/**
 * Learn from `profiles`, or from clauses spread evenly over very many, which words are rare.
 * @returns a function that cuts each clause once and keeps four bytes for each of its words.
 */
export function makeWordWeigher(profiles: readonly ClauseProfile[]): WordWeigher {
  const step = Math.max(1, Math.ceil(profiles.length / SAMPLE));
  const sample = profiles.filter((_, i) => i % step === 0);
  const wordsOf = makeWordNumbers();
  const { starts } = invertLists(sample.map(wordsOf));
  const rarities = new Float64Array(starts.length - 1).map((_, word) =>
    rarity((starts[word + 1] ?? 0) - (starts[word] ?? 0), sample.length),
  );
  const unseen = rarity(0, sample.length);
  let times = new Uint32Array(2 * rarities.length);
  return (profile) => {
    const words = wordsOf(profile);
    const keys = new Int32Array(words.length);
    let different = 0;
    for (const word of words) {
      if (word >= times.length) times = Uint32Array.from({ length: 2 * word }, (_, at) => times[at] ?? 0);
      const before = times[word] ?? 0;
      if (before === 0) keys[different++] = word;
      times[word] = before + 1;
    }
    const weights = new Float64Array(different);
    let squares = 0;
    for (let i = 0; i < different; i++) {
      const word = keys[i] ?? 0;
      const weight = (1 + Math.log(times[word] ?? 0)) * (rarities[word] ?? unseen);
      weights[i] = weight;
      squares += weight * weight;
      times[word] = 0;
    }
    const length = Math.sqrt(squares) || 1;
    return { keys: keys.subarray(0, different), weights: weights.map((weight) => weight / length) };
  };
}

/** Make a function that gives the words of a clause by numbers, in reading order, punctuation left out. */
function makeWordNumbers(): (profile: ClauseProfile) => Int32Array {
  const numbers = new Map<string, number>();
  const known = new Map<Clause, Int32Array>();
  let words = 0;
  const numberOf = (token: string): number => {
    const before = numbers.get(token);
    if (before !== undefined) return before;
    const number = /[\p{L}\p{N}]/u.test(token) ? words++ : NO_WORD;
    numbers.set(token, number);
    return number;
  };
  return (profile) => {
    const before = known.get(profile.clause);
    if (before) return before;
    const tokens = profile.cutWords();
    const found = new Int32Array(tokens.length);
    let length = 0;
    for (const token of tokens) {
      const number = numberOf(token);
      if (number !== NO_WORD) found[length++] = number;
    }
    const own = found.slice(0, length);
    known.set(profile.clause, own);
    return own;
  };
}

const NO_WORD = -1;
