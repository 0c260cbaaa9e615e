import type { Corpus } from '../domain/corpus.js';
import { NotFoundError } from '../domain/errors.js';
import type { ClauseId } from '../domain/ids.js';
import type { ClauseReuse, ReuseCluster } from '../domain/reuse.js';
import { buildReuseIndex, makeSpreadCounter } from '../reuse/index.js';
import { once } from '../text/once.js';

/** 条款复用: what stands in several documents of the corpus in nearly the same words. */
export interface ReuseService {
  /** Clusters of near-equal clauses, by number of places, then of documents, the most first. */
  clusters(): readonly ReuseCluster[];
  /**
   * The wordings that share 0.6 or more of the shorter text with a clause, as far as they stand in other documents.
   * @throws NotFoundError when the clause is not in the corpus.
   */
  near(id: ClauseId): ClauseReuse;
}

/** Nothing is worked until it is asked for; the index (some 50 µs a clause) and the clusters are then kept. */
export function makeReuseService(corpus: Corpus): ReuseService {
  const ready = once(() => ({ index: buildReuseIndex(corpus.documents), spreadOf: makeSpreadCounter(corpus) }));
  const clusters = once(() => {
    const { index, spreadOf } = ready();
    return index
      .clusters()
      .map((cluster) => ({ ...cluster, ...spreadOf(cluster.wordings.flatMap(({ witnesses }) => witnesses)) }))
      .sort((a, b) => b.localities.length - a.localities.length || b.documents - a.documents);
  });
  return {
    clusters,
    near: (id) => {
      const found = corpus.clauseById.get(id);
      if (!found)
        throw new NotFoundError(`reuse: no clause "${id}" in the corpus; "/api/documents" leads to those there are`);
      const { index, spreadOf } = ready();
      const wordings = index
        .near(found.clause.text)
        .map((wording) => ({
          ...wording,
          witnesses: wording.witnesses.filter(({ document }) => document !== found.document.id),
        }))
        .filter(({ witnesses }) => witnesses.length > 0);
      return { wordings, spread: spreadOf(wordings.flatMap(({ witnesses }) => witnesses)) };
    },
  };
}
