import type { ClauseProfile } from './clause-profile.js';
import type { FrameworkWords } from './framework-words.js';
import type { TermWeights } from './term-weights.js';

const MOST_WORDS = 6;

/**
 * Words of a clause that speak for an item, as the clause prints them, the weightiest first; a heading that names the item
 * comes before all.
 */
export function findEvidenceWords(
  profile: ClauseProfile,
  item: number,
  named: boolean,
  words: FrameworkWords,
  weights: TermWeights,
): readonly string[] {
  const printed = profile.clause.heading + profile.clause.text;
  const terms = new Set(words.findTerms(profile.body).map((hit) => hit.term));
  const found = [...terms]
    .filter((term) => words.itemsByTerm.get(term)?.includes(item))
    .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
    .slice(0, MOST_WORDS)
    .map((term) => findPrinted(term, printed) ?? words.printedTerms.get(term) ?? term);
  return [...new Set(named ? [profile.clause.heading, ...found] : found)].slice(0, MOST_WORDS);
}

/** The stretch of a text that a bare term was found in: punctuation, white space and case may differ. */
function findPrinted(term: string, text: string): string | undefined {
  if (text.includes(term)) return term;
  const letters = Array.from(term, (char) => char.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&'));
  return new RegExp(letters.join('[\\p{P}\\s]*'), 'iu').exec(text)?.[0];
}
