import type { ThemeId } from '../domain/ids.js';
import { toBare } from './bare.js';
import { sentencesOf, type ClauseProfile } from './clause-profile.js';
import type { FrameworkWords } from './framework-words.js';
import type { TermWeights } from './term-weights.js';

/** What an item claims of a clause: the sentences in which its terms outweigh those of every other item. */
export interface ItemClaim {
  /** Position of the item in the framework. */
  readonly item: number;
  /** Share of the characters of the clause, 0..1. */
  readonly share: number;
  /** Different terms in those sentences. */
  readonly terms: number;
  /** Sum of their weights. */
  readonly weight: number;
}

/**
 * Divide the sentences of a clause among the items of a framework; a sentence without terms goes to none.
 * @param spanned  theme that the whole clause spans: its half sentences are divided among the items of that theme.
 * @returns claims, the heaviest first.
 */
export function claimItems(
  profile: ClauseProfile,
  words: FrameworkWords,
  weights: TermWeights,
  spanned?: ThemeId,
): readonly ItemClaim[] {
  if (words.itemsByTerm.size === 0) return [];
  const sentences = spanned === undefined ? sentencesOf(profile) : profile.clause.text.split(/[。；;，,]/u).map(toBare);
  const length = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  const claims = new Map<number, { length: number; terms: Set<string> }>();
  for (const sentence of sentences) {
    const found = new Set(words.findTerms(sentence).map((hit) => hit.term));
    const item = findHeaviest(found, words, weights, spanned);
    if (item === undefined) continue;
    const claim = claims.get(item) ?? { length: 0, terms: new Set<string>() };
    claim.length += sentence.length;
    for (const term of found) if (words.itemsByTerm.get(term)?.includes(item)) claim.terms.add(term);
    claims.set(item, claim);
  }
  return [...claims]
    .map(([item, claim]) => ({
      item,
      share: claim.length / length,
      terms: claim.terms.size,
      weight: [...claim.terms].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0),
    }))
    .sort((a, b) => b.weight - a.weight);
}

function findHeaviest(
  found: ReadonlySet<string>,
  words: FrameworkWords,
  weights: TermWeights,
  theme: ThemeId | undefined,
): number | undefined {
  const sums = new Map<number, number>();
  for (const term of found)
    for (const item of words.itemsByTerm.get(term) ?? [])
      if (theme === undefined || words.items[item]?.item.theme === theme)
        sums.set(item, (sums.get(item) ?? 0) + (weights.get(term) ?? 0));
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}
