import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { MatrixEvidence } from '../domain/matrix.js';
import { findFragments } from '../text/fragments.js';
import type { Reader } from './reader.js';

/** A stretch of a clause that may write a point out: its heading, or one to three fragments of one sentence. */
export interface Passage {
  readonly document: AnnotatedDocument;
  readonly clause: AnnotatedClause;
  readonly field: MatrixEvidence['field'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How many fragments (小句). */
  readonly length: number;
  readonly bare: string;
  readonly tokens: ReadonlySet<string>;
}

/** A requirement seldom needs more fragments than these. */
const MOST_FRAGMENTS = 3;
const SENTENCE_END = /[。；\n][”’）》」』〕】]*$/u;

/** The passages of a clause, in reading order, the shorter first where two begin together. Cost: linear in the text. */
export function cutPassages(document: AnnotatedDocument, clause: AnnotatedClause, reader: Reader): readonly Passage[] {
  const { heading, text } = clause;
  const passages: Passage[] = [];
  const add = (field: Passage['field'], start: number, end: number, length: number): void => {
    const printed = (field === 'heading' ? heading : text).slice(start, end);
    let tokens: ReadonlySet<string> | undefined;
    passages.push({
      document,
      clause,
      field,
      start,
      end,
      text: printed,
      length,
      bare: reader.bare(printed),
      // Read when first asked for: where one document only is judged, most passages of the others are never asked.
      get tokens() {
        return (tokens ??= reader.tokens(printed));
      },
    });
  };
  if (heading !== '') add('heading', 0, heading.length, 1);
  const fragments = findFragments(text);
  fragments.forEach(({ start }, i) => {
    for (let length = 1; length <= MOST_FRAGMENTS; length++) {
      const last = fragments[i + length - 1];
      if (!last) return;
      add('text', start, last.end, length);
      if (SENTENCE_END.test(text.slice(start, last.end))) return;
    }
  });
  return passages;
}

/** A passage as the ground of a cell. */
export function toEvidence({ clause, field, start, end, text }: Passage): MatrixEvidence {
  return { clause: clause.id, field, start, end, text };
}
