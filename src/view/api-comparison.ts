import type { AnnotatedDocument } from '../domain/annotation.js';
import type { DocumentComparison, TextDiff, Unmatched } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import type { ClauseId } from '../domain/ids.js';
import { listDifferences } from './api-differences.js';

/** One clause of a comparison, so that the answer can be read by itself. */
interface ApiClause {
  readonly document: string;
  readonly label: string;
  readonly path: readonly string[];
  readonly heading: string;
  readonly text: string;
}

/**
 * Answer of `GET /api/compare`: the base against every other document, with the clauses that are named in it.
 * @param diff  word-level difference of two clause bodies; asked once for each group of linked clauses.
 */
export function toApiComparison(
  corpus: Corpus,
  base: AnnotatedDocument,
  comparisons: readonly DocumentComparison[],
  diff: (base: string, other: string) => TextDiff,
): object {
  const clauses: Record<string, ApiClause> = {};
  const name = (id: ClauseId): ClauseId => {
    const found = corpus.clauseById.get(id);
    if (found) clauses[id] = toApiClause(found.document.id, found.clause);
    return id;
  };
  return {
    formatVersion: 1,
    corpusVersion: corpus.version,
    base: base.id,
    comparisons: comparisons.map((comparison) => {
      const other = corpus.documentById.get(comparison.other);
      return {
        other: comparison.other,
        links: comparison.links.map((link) => ({ ...link, base: name(link.base), other: name(link.other) })),
        differences: other ? listDifferences(base, other, comparison, diff) : [],
        onlyBase: comparison.onlyBase.map((one) => toApiUnmatched(one, comparison, name)),
        onlyOther: comparison.onlyOther.map((one) => toApiUnmatched(one, comparison, name)),
      };
    }),
    clauses,
  };
}

function toApiClause(document: string, clause: Omit<ApiClause, 'document'>): ApiClause {
  const { label, path, heading, text } = clause;
  return { document, label, path, heading, text };
}

/** `uncertain` where a doubtful link remains, else `omitted`. */
function toApiUnmatched(
  { clause, candidates }: Unmatched,
  { links }: DocumentComparison,
  name: (id: ClauseId) => ClauseId,
): object {
  const doubtful = links.some((link) => link.base === clause || link.other === clause);
  return {
    clause: name(clause),
    status: doubtful ? 'uncertain' : 'omitted',
    candidates: candidates.map((one) => ({ clause: name(one.clause), score: one.score })),
  };
}
