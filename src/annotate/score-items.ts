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

const CLEAR = { name: 0.95, terms: 0.5 };

/**
 * What speaks for each item of a framework in one clause; arrays run along the items, values are 0..1. They stand until the next clause
 * is scored: they are written over.
 */
export interface ItemScores {
  /** Likeness of the heading to the names of the item. */
  readonly name: Float64Array;
  /** All grounds together. */
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
  const size = words.items.length;
  const scoreNames = makeNameScorer(words);
  const scoreTerms = makeTermScorer(words, termWeights);
  const hearExemplars = makeExemplarHearing(exemplars, weigh, size);
  const withTerms = Uint8Array.from(words.items, ({ terms }) => Math.min(1, terms.size));
  const total = new Float64Array(size);
  return (profile) => {
    const name = scoreNames(profile.heading);
    const terms = scoreTerms(profile);
    const spoken = profile.heading !== '' && isClear(name, terms) ? undefined : hearExemplars(profile);
    for (let at = 0; at < size; at++) {
      let share = 0;
      let sum = 0;
      if (withTerms[at] === 1) {
        share += WEIGHTS.terms;
        sum += WEIGHTS.terms * (terms[at] ?? 0);
      }
      if (profile.heading !== '') {
        share += WEIGHTS.name;
        sum += WEIGHTS.name * (name[at] ?? 0);
      }
      if (spoken?.heard[at] === 1) {
        share += WEIGHTS.exemplars;
        sum += WEIGHTS.exemplars * (spoken.likeness[at] ?? 0);
      }
      total[at] = share === 0 ? 0 : sum / share;
    }
    return { name, total };
  };
}

/** Heading and terms agree on one item: exemplars, which cost most, could only confirm it. */
function isClear(name: Float64Array, terms: Float64Array): boolean {
  const named = name.findIndex((score) => score >= CLEAR.name);
  if (named < 0 || named !== name.findLastIndex((score) => score >= CLEAR.name)) return false;
  const loud = terms[named] ?? 0;
  return loud >= CLEAR.terms && terms.every((score) => score <= loud);
}

/** Make a function that tells how like a heading is to the names of each item. */
function makeNameScorer(words: FrameworkWords): (heading: string) => Float64Array {
  const names = words.items.flatMap((item, at) => item.names.map((name) => ({ name, at })));
  const namesLike = makeNameLikeness(names.map(({ name }) => name));
  const scores = new Float64Array(words.items.length);
  return (heading) => {
    scores.fill(0);
    if (heading === '') return scores;
    namesLike(heading).forEach((likeness, i) => {
      const at = names[i]?.at ?? 0;
      scores[at] = Math.max(scores[at] ?? 0, likeness);
    });
    return scores;
  };
}

/** Make a function that tells how loud the terms of a clause speak for each item. */
function makeTermScorer(words: FrameworkWords, weights: TermWeights): (profile: ClauseProfile) => Float64Array {
  const scores = new Float64Array(words.items.length);
  if (words.itemsByTerm.size === 0) return () => scores;
  return ({ heading, body }) => {
    scores.fill(0);
    const inHeading = new Set(words.findTerms(heading).map((hit) => hit.term));
    for (const term of new Set(words.findTerms(body).map((hit) => hit.term))) {
      const weight = (weights.get(term) ?? 0) * (inHeading.has(term) ? IN_HEADING : 1);
      for (const at of words.itemsByTerm.get(term) ?? []) scores[at] = (scores[at] ?? 0) + weight;
    }
    for (let at = 0; at < scores.length; at++) {
      const sum = scores[at] ?? 0;
      scores[at] = sum / (sum + HALF_TERMS);
    }
    return scores;
  };
}

/** What the exemplars of each item say of a clause. */
interface ExemplarVoices {
  /** Mean likeness of the two best: one alone may be like by chance. */
  readonly likeness: Float64Array;
  /** 1 for an item of which another document than the clause's own holds an exemplar. */
  readonly heard: Uint8Array;
}

function makeExemplarHearing(
  exemplars: readonly Exemplar[],
  weigh: WordWeigher,
  size: number,
): (profile: ClauseProfile) => ExemplarVoices {
  const likenesses = makeExemplarLikeness(
    exemplars.map(({ profile }) => profile),
    weigh,
  );
  const documents = exemplars.map(({ profile }) => profile.document);
  const items = Int32Array.from(exemplars, ({ item }) => item);
  const best = new Float64Array(size);
  const second = new Float64Array(size);
  const likeness = new Float64Array(size);
  const heard = new Uint8Array(size);
  const several = new Uint8Array(size);
  return (profile) => {
    for (const array of [best, second, heard, several]) array.fill(0);
    const found = likenesses(profile);
    for (let i = 0; i < items.length; i++) {
      if (documents[i] === profile.document) continue;
      const item = items[i] ?? 0;
      const like = found[i] ?? 0;
      const before = best[item] ?? 0;
      best[item] = Math.max(before, like);
      second[item] = Math.max(second[item] ?? 0, Math.min(before, like));
      several[item] = heard[item] ?? 0;
      heard[item] = 1;
    }
    for (let item = 0; item < size; item++) {
      const one = best[item] ?? 0;
      likeness[item] = several[item] === 1 ? (one + (second[item] ?? 0)) / 2 : one;
    }
    return { likeness, heard };
  };
}
