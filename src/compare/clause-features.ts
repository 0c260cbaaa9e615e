import type { AnnotatedClause } from '../domain/annotation.js';
import { fold } from '../text/fold.js';
import type { Cut } from '../text/words.js';

/** What is compared of a clause; folded, without punctuation. */
export interface ClauseFeatures {
  /** How often each word stands in heading and body. */
  readonly words: ReadonlyMap<string, number>;
  /** Character pairs of the heading, each once; none where the clause has no heading. */
  readonly headingBigrams: ReadonlySet<string>;
  /** Body. */
  readonly text: string;
}

const NO_CONTENT = /[\s\p{P}\p{S}]+/gu;

/** Read the features of a clause. Cost: that of `cut` over its text. */
export function toFeatures(clause: Pick<AnnotatedClause, 'heading' | 'text'>, cut: Cut): ClauseFeatures {
  const heading = fold(clause.heading);
  const text = fold(clause.text);
  const words = new Map<string, number>();
  for (const cutWord of cut(`${heading}。${text}`)) {
    const word = cutWord.replace(NO_CONTENT, '');
    if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
  }
  const headingBigrams = new Set(toGrams(heading.replace(NO_CONTENT, ''), 2));
  return { words, headingBigrams, text: text.replace(NO_CONTENT, '') };
}

/** All stretches of `length` characters, in order. */
export function toGrams(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));
}
