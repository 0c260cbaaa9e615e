import type { Clause, PolicyDocument } from '../domain/document.js';
import { fold } from '../text/fold.js';
import type { Segmenter } from '../text/segment.js';
import { toBare } from './bare.js';

/** Shared runs of this length are no accident: they show text taken over (文本复用). */
const GRAM_LENGTH = 6;

/** A clause in the forms it is compared by. */
export interface ClauseProfile {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  readonly heading: string;
  /** Heading and text, bare. */
  readonly body: string;
  /** How often each word stands in heading and text. */
  readonly words: ReadonlyMap<string, number>;
  /** Six-character runs of the text. */
  readonly grams: ReadonlySet<string>;
}

/** Cut a clause into words and runs. Cost: one call of the segmenter. */
export function profileClause(document: PolicyDocument, clause: Clause, segmenter: Segmenter): ClauseProfile {
  const words = new Map<string, number>();
  for (const word of segmenter.cut(fold(`${clause.heading}。${clause.text}`)))
    if (/[\p{L}\p{N}]/u.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
  const heading = toBare(clause.heading);
  const text = toBare(clause.text);
  const grams = new Set<string>();
  for (let i = 0; i + GRAM_LENGTH <= text.length; i++) grams.add(text.slice(i, i + GRAM_LENGTH));
  return { document, clause, heading, body: heading + text, words, grams };
}
