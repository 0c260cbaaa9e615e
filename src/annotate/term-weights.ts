import type { ClauseProfile } from './clause-profile.js';
import type { FrameworkWords } from './framework-words.js';
import { countTexts, distinction, rarity } from '../text/sparse-index.js';

/** A handful of clauses cannot tell which terms are rare. */
const FEWEST_CLAUSES = 20;

/** Weights of the terms of a framework: rare among its items and rare among the clauses. */
export type TermWeights = ReadonlyMap<string, number>;

/** Weigh the terms of a framework by how few items list them and how few of `profiles` hold them. */
export function weighTerms(words: FrameworkWords, profiles: readonly ClauseProfile[]): TermWeights {
  const counts = countTexts(profiles.map(({ body }) => words.findTerms(body).map(({ term }) => term)));
  const weights = new Map<string, number>();
  for (const [term, items] of words.itemsByTerm)
    weights.set(
      term,
      distinction(items.length, words.items.length) *
        rarity(counts.get(term) ?? 0, Math.max(profiles.length, FEWEST_CLAUSES)),
    );
  return weights;
}
