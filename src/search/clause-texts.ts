import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { ClauseId } from '../domain/ids.js';
import type { ClauseTexts } from './engine/search-engine.js';
import { foldClause } from './index-document.js';

/** A clause with the document that it stands in; undefined for one that is not there (any more). */
export type FindClause = (
  id: ClauseId,
) => { readonly document: AnnotatedDocument; readonly clause: AnnotatedClause } | undefined;

const HAN = /^\p{Script=Han}+$/u;

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
    bodyOf: (id) => find(id)?.clause.text ?? '',
  };
}
