import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { ClauseReuse, ReuseCluster, ReuseWitness } from '../domain/reuse.js';
import { toApiClause } from './api-clause.js';

/** Which part of a list is asked for. */
export interface ApiRange {
  readonly offset: number;
  readonly limit: number;
}

/** Answer of `GET /api/reuse`: the clusters of near-equal clauses, those of most places first. */
export function toApiReuse(corpus: Corpus, clusters: readonly ReuseCluster[], { offset, limit }: ApiRange): object {
  return {
    corpusVersion: corpus.version,
    total: clusters.length,
    clusters: clusters.slice(offset, offset + limit).map(({ localities, documents, unplaced, copies, wordings }) => ({
      localities,
      documents,
      unplaced,
      copies,
      wordings: wordings.map(({ likeness, witnesses }) => ({ likeness, clauses: toApiClauses(corpus, witnesses) })),
    })),
  };
}

/** Answer of `GET /api/reuse?clause=`: the wordings of other documents that share theirs with a clause, the most alike first. */
export function toApiClauseReuse(
  corpus: Corpus,
  { document, clause }: { readonly document: AnnotatedDocument; readonly clause: AnnotatedClause },
  { wordings, spread }: ClauseReuse,
  { offset, limit }: ApiRange,
): object {
  return {
    corpusVersion: corpus.version,
    clause: toApiClause(document, clause),
    total: wordings.length,
    ...spread,
    wordings: wordings.slice(offset, offset + limit).map(({ witnesses, relation, likeness, containment, shorter }) => ({
      relation,
      likeness,
      containment,
      shorter,
      clauses: toApiClauses(corpus, witnesses),
    })),
  };
}

function toApiClauses(corpus: Corpus, witnesses: readonly ReuseWitness[]): readonly object[] {
  return witnesses.flatMap(({ clause }) => {
    const found = corpus.clauseById.get(clause);
    return found ? [toApiClause(found.document, found.clause)] : [];
  });
}
