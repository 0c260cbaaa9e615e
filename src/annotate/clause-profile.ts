import type { Clause, PolicyDocument } from '../domain/document.js';
import { fold } from '../text/fold.js';
import type { Segmenter } from '../text/segment.js';

/** Shared runs of so many characters are no accident: they show text taken over (文本复用). */
export const RUN_LENGTH = 6;
const PUNCTUATION = /\p{P}+/gu;

/** A clause in the forms it is compared by. */
export interface ClauseProfile {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  /** Bare heading. */
  readonly heading: string;
  /** Bare text. */
  readonly text: string;
  /** Heading and text, bare. */
  readonly body: string;
  /** Heading and text, folded. */
  readonly folded: { readonly heading: string; readonly text: string };
}

/** Prepare a clause. */
export function profileClause(document: PolicyDocument, clause: Clause): ClauseProfile {
  const folded = { heading: fold(clause.heading), text: fold(clause.text) };
  const heading = folded.heading.replace(PUNCTUATION, '');
  const text = folded.text.replace(PUNCTUATION, '');
  return { document, clause, heading, text, body: heading + text, folded };
}

/** Sentences of the text of a clause, bare. */
export function sentencesOf({ folded }: ClauseProfile): readonly string[] {
  return folded.text.split(/[。;]/u).map((sentence) => sentence.replace(PUNCTUATION, ''));
}

/** Words and punctuation of heading and text, in order. Cost: one call of the segmenter. */
export function cutWords({ folded }: ClauseProfile, segmenter: Segmenter): readonly string[] {
  return segmenter.cut(`${folded.heading}。${folded.text}`);
}
