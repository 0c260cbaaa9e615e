import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { ClauseId } from '../domain/ids.js';
import type { ClauseTexts } from './engine/search-engine.js';
import { foldClause } from './index-document.js';

/** A clause with the document that it stands in; undefined for one that is not there (any more). */
export type FindClause = (
  id: ClauseId,
) => { readonly document: AnnotatedDocument; readonly clause: AnnotatedClause } | undefined;

const HAN = /^\p{Script=Han}+$/u;
/** Shared character pairs over all (Dice) from which on two clauses are copies of one text. */
const COPY_LIKENESS = 0.9;

/** What an engine may ask about the printed text of clauses. */
export function makeClauseTexts(find: FindClause): ClauseTexts {
  return {
    holds: (id, folded) => {
      const clause = find(id)?.clause;
      if (!clause) return false;
      // Folding leaves Han characters as they are and takes a hundred times longer than looking.
      if (HAN.test(folded))
        return (
          clause.text.includes(folded) ||
          clause.heading.includes(folded) ||
          clause.path.some((one) => one.includes(folded))
        );
      return foldClause(clause).includes(folded);
    },
    areCopies: (first, second) => {
      const a = find(first)?.clause.text ?? '';
      const b = find(second)?.clause.text ?? '';
      if (a === '' || b === '' || Math.min(a.length, b.length) < COPY_LIKENESS * Math.max(a.length, b.length))
        return false;
      return a === b || likeness(a, b) >= COPY_LIKENESS;
    },
  };
}

function likeness(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}
