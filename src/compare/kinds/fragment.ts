import type { AnnotatedClause } from '../../domain/annotation.js';
import type { ClauseFragment } from '../../domain/comparison.js';
import type { Unit } from './unit.js';

/** A unit as the fragment of its clause. */
export function toFragment({ clause, start, end, text }: Unit): ClauseFragment {
  return { clause: clause.id, start, end, text };
}

/** A whole clause as one fragment. */
export function wholeClause({ id, text }: AnnotatedClause): ClauseFragment {
  return { clause: id, start: 0, end: text.length, text };
}
