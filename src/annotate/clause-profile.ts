import type { Clause, PolicyDocument } from '../domain/document.js';
import { fold } from '../text/fold.js';
import type { Segmenter } from '../text/segment.js';

/** Shared runs of this length are no accident: they show text taken over (文本复用). */
const GRAM_LENGTH = 6;
const PUNCTUATION = /\p{P}+/gu;

/** A clause in the forms it is compared by. Words are cut anew each time: those of a large family would fill the memory. */
export interface ClauseProfile {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  /** Bare heading. */
  readonly heading: string;
  /** Sentences of the text, bare. */
  readonly sentences: readonly string[];
  /** Heading and text, bare. */
  readonly body: string;
  /** How often each word stands in heading and text. Cost: one call of the segmenter. */
  cutWords(): ReadonlyMap<string, number>;
}

/** Prepare a clause. */
export function profileClause(document: PolicyDocument, clause: Clause, segmenter: Segmenter): ClauseProfile {
  const heading = fold(clause.heading);
  const text = fold(clause.text);
  const bareHeading = heading.replace(PUNCTUATION, '');
  const sentences = text.split(/[。;]/u).map((sentence) => sentence.replace(PUNCTUATION, ''));
  return {
    document,
    clause,
    heading: bareHeading,
    sentences,
    body: bareHeading + sentences.join(''),
    cutWords: () => {
      const words = new Map<string, number>();
      for (const word of segmenter.cut(`${heading}。${text}`))
        if (/[\p{L}\p{N}]/u.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
      return words;
    },
  };
}

/** Six-character runs of the text of a clause, in order. */
export function toGrams({ sentences }: ClauseProfile): readonly string[] {
  const text = sentences.join('');
  const grams: string[] = [];
  for (let i = 0; i + GRAM_LENGTH <= text.length; i++) grams.push(text.slice(i, i + GRAM_LENGTH));
  return grams;
}
