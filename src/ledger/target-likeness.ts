import { countTexts, makeSparseIndex, rarity, type SparseVector } from '../text/sparse-index.js';
import type { TargetProfile } from './target-profile.js';

/** How like the others one target is, in their order. */
export interface Likeness {
  /** Dice coefficient of the words of the names, with what they are about or without, rare words weighing more; 1 for one name. */
  readonly names: Float64Array;
  /** Cosine of the words of their sentences. */
  readonly sentences: Float64Array;
  /** Cosine of all words around them. */
  readonly contexts: Float64Array;
}

/** A word in more than this share of a large pool tells nothing and costs most. */
const MAX_SHARE = 0.2;
const LARGE_POOL = 300;
const LEAST_WEIGHT = 0.2;
const LIGHT = 0.3;

/**
 * Make a function that tells how like the target at a place of `profiles` is to each of them.
 * @param light  Words that weigh little in names.
 * @param empty  Words that weigh nothing in the text around.
 */
export function makeLikeness(
  profiles: readonly TargetProfile[],
  light: ReadonlySet<string>,
  empty: ReadonlySet<string>,
): (at: number) => Likeness {
  const weigh = makeNameWeigher(profiles, light);
  const own = profiles.map(({ words }) => weigh(words));
  const full = profiles.map(({ wordsWithAbout }) => weigh(wordsWithAbout));
  const likeOwn = makeDice(own);
  const likeFull = makeDice(full);
  const sentences = weighTexts(
    profiles.map(({ context }) => new Map(context.sentence.map((word) => [word, 1]))),
    empty,
  );
  const contexts = weighTexts(
    profiles.map(({ context }) => context.around),
    empty,
  );
  const shareSentences = makeSparseIndex(sentences);
  const shareContexts = makeSparseIndex(contexts);
  return (at) => {
    const withAbout = likeFull(full[at] ?? new Map());
    return {
      names: likeOwn(own[at] ?? new Map()).map((like, i) => Math.max(like, withAbout[i] ?? 0)),
      sentences: shareSentences(sentences[at] ?? []),
      contexts: shareContexts(contexts[at] ?? []),
    };
  };
}

/** Dice coefficient of weighted words with each of `vectors`. */
function makeDice(vectors: readonly SparseVector[]): (vector: SparseVector) => Float64Array {
  const sums = vectors.map(sumOf);
  const share = makeSparseIndex(vectors);
  return (vector) => {
    const all = sumOf(vector);
    const shared = share(Array.from(vector.keys(), (word): [string, number] => [word, 1]));
    return shared.map((weight, i) => (2 * weight) / (all + (sums[i] ?? 0) || 1));
  };
}

function sumOf(vector: SparseVector): number {
  return [...vector.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Weights of the words of a name: how few of the distinct names hold the word. */
function makeNameWeigher(
  profiles: readonly TargetProfile[],
  light: ReadonlySet<string>,
): (words: readonly string[]) => SparseVector {
  const distinct = new Map(profiles.map(({ key, wordsWithAbout }) => [key, wordsWithAbout]));
  const counts = countTexts(distinct.values());
  const weightOf = (word: string): number => {
    const factor = word.length === 1 || light.has(word) ? LIGHT : 1;
    return factor * Math.max(LEAST_WEIGHT, rarity(counts.get(word) ?? 0, Math.max(distinct.size, 20)));
  };
  return (words) => new Map(words.map((word) => [word, weightOf(word)]));
}

/** Weights of the words of texts, rare ones first, of unit length. */
function weighTexts(
  texts: readonly ReadonlyMap<string, number>[],
  empty: ReadonlySet<string>,
): readonly SparseVector[] {
  const counts = countTexts(texts.map((words) => words.keys()));
  const most = texts.length > LARGE_POOL ? texts.length * MAX_SHARE : Infinity;
  return texts.map((words) => {
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [word, place] of words) {
      const count = counts.get(word) ?? 0;
      if (count > most || empty.has(word)) continue;
      const weight = place * rarity(count, Math.max(texts.length, 20));
      weights.set(word, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [word, weight] of weights) weights.set(word, weight / length);
    return weights;
  });
}
