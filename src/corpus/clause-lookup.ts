import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { ClauseById, PlacedClause } from '../domain/corpus.js';
import type { ClauseId } from '../domain/ids.js';
import { remember } from '../text/remember.js';

/**
 * Look-up of clauses by id. The clauses of a document are noted when one of them is first asked for, once for all corpora that hold the
 * document. Cost: a look at each document.
 */
export function lookUpClauses(documents: readonly AnnotatedDocument[]): ClauseById {
  const byId = new Map<string, AnnotatedDocument>(documents.map((document) => [document.id, document]));
  const get = (id: ClauseId): PlacedClause | undefined => {
    // Only the id of a document stands before the last colon.
    const document = byId.get(id.slice(0, id.lastIndexOf(':')));
    const clause = document && clausesById(document.clauses).get(id);
    return clause && { document, clause };
  };
  return {
    size: documents.reduce((sum, { clauseCount }) => sum + clauseCount, 0),
    get,
    has: (id) => get(id) !== undefined,
  };
}

/** Kept as long as the clauses are in memory, which may be shorter than the document is. */
const clausesById = remember(
  (clauses: readonly AnnotatedClause[]): ReadonlyMap<ClauseId, AnnotatedClause> =>
    new Map(clauses.map((clause) => [clause.id, clause])),
);
