import type { Clause, PolicyDocument } from '../domain/document.js';
import { fold } from '../text/fold.js';
import type { Segmenter } from '../text/segment.js';

/** Shared runs of so many characters are no accident: they show text taken over (文本复用). */
export const RUN_LENGTH = 6;
const PUNCTUATION = /\p{P}+/gu;

/** A clause in the forms it is compared by. What few clauses are asked for is worked when it is asked for. */
export interface ClauseProfile {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  /** Bare heading. */
  readonly heading: string;
  /** Bare text. */
  readonly text: string;
  /** Heading and text, bare. */
  readonly body: string;
  /** Sentences of the text, bare. */
  sentences(): readonly string[];
  /** Words and punctuation of heading and text, in order. Cost: one call of the segmenter. */
  cutWords(): readonly string[];
}

/** Prepare a clause. */
export function profileClause(document: PolicyDocument, clause: Clause, segmenter: Segmenter): ClauseProfile {
  const heading = fold(clause.heading);
  const text = fold(clause.text);
  const bareHeading = heading.replace(PUNCTUATION, '');
  const bareText = text.replace(PUNCTUATION, '');
  return {
    document,
    clause,
    heading: bareHeading,
    text: bareText,
    body: bareHeading + bareText,
    sentences: () => text.split(/[。;]/u).map((sentence) => sentence.replace(PUNCTUATION, '')),
    cutWords: () => segmenter.cut(`${heading}。${text}`),
  };
}
