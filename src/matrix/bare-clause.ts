import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import { cutPassages, type Passage } from './passages.js';
import type { Reader } from './reader.js';

/** A clause in the form it is compared by. */
export interface BareClause {
  readonly clause: AnnotatedClause;
  readonly label: string;
  readonly heading: string;
  /** Heading and text. */
  readonly body: string;
  readonly tokens: ReadonlySet<string>;
  readonly passages: readonly Passage[];
}

/** Read a clause: its bare forms, its tokens and its passages. */
export function readBareClause(document: AnnotatedDocument, clause: AnnotatedClause, reader: Reader): BareClause {
  const { heading, text } = clause;
  const whole = heading === '' ? text : `${heading}。${text}`;
  return {
    clause,
    label: reader.bare(clause.label),
    heading: reader.bare(heading),
    body: reader.bare(whole),
    tokens: reader.tokens(whole),
    passages: cutPassages(document, clause, reader),
  };
}
