import type { Vocabulary } from '../engine/search-engine.js';
import type { CountedText } from './language.js';

/** Headings of live clauses with their numbers, as they stand. */
export function listHeadings(vocabulary: Vocabulary): readonly CountedText[] {
  const { base, changes } = vocabulary.headings();
  const counts = new Map(base);
  for (const [text, change] of changes) counts.set(text, (counts.get(text) ?? 0) + change);
  return [...counts].flatMap(([text, count]) => (count > 0 ? [{ text, count }] : []));
}
