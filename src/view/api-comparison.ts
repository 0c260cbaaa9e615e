import type { AnnotatedDocument } from '../domain/annotation.js';
import type { BaseCoverage, ComparisonDifferences, DocumentComparison, Unmatched } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import type { ClauseId } from '../domain/ids.js';

/** One clause of a comparison, so that the answer can be read by itself. */
interface ApiClause {
  readonly document: string;
  readonly label: string;
  readonly path: readonly string[];
  readonly heading: string;
  readonly text: string;
}

/** Candidates named for a clause that is not, or not wholly, accounted for. */
const CANDIDATES = 3;

/**
 * Answer of `GET /api/compare`: the base against every other document, with the clauses that are named in it.
 * `onlyBase` lists every base clause that the other document does not wholly account for, linked or not.
 * @param differencesOf  the differences of each comparison
 */
export function toApiComparison(
  corpus: Corpus,
  base: AnnotatedDocument,
  comparisons: readonly DocumentComparison[],
  differencesOf: (comparison: DocumentComparison) => ComparisonDifferences,
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
      const { differences, coverage } = differencesOf(comparison);
      return {
        other: comparison.other,
        links: comparison.links.map((link) => ({ ...link, base: name(link.base), other: name(link.other) })),
        differences: differences.map(({ kind, base: left, other, words, ruleId, score }) => ({
          kind,
          base: left && { ...left, clause: name(left.clause) },
          other: other && { ...other, clause: name(other.clause) },
          words: words ?? null,
          ruleId,
          score,
        })),
        onlyBase: listUncovered(comparison, coverage).map(({ candidates, ...one }) => ({
          ...one,
          clause: name(one.clause),
          candidates: candidates.map((candidate) => ({ ...candidate, clause: name(candidate.clause) })),
        })),
        onlyOther: comparison.onlyOther.map(({ clause, candidates }) => ({
          clause: name(clause),
          status: 'omitted',
          candidates: candidates.map((one) => ({ clause: name(one.clause), score: one.score })),
        })),
      };
    }),
    clauses,
  };
}

function toApiClause(document: string, clause: Omit<ApiClause, 'document'>): ApiClause {
  const { label, path, heading, text } = clause;
  return { document, label, path, heading, text };
}

/** Base clauses that are not covered, and those without link whatever was found of them, in the order of the base. */
function listUncovered(
  { links, onlyBase }: DocumentComparison,
  coverage: readonly BaseCoverage[],
): readonly (Omit<BaseCoverage, 'missing'> & Unmatched & Pick<BaseCoverage, 'missing'>)[] {
  const unmatched = new Map(onlyBase.map((one) => [one.clause, one.candidates]));
  return coverage
    .filter(({ clause, status }) => status !== 'covered' || unmatched.has(clause))
    .map((one) => ({
      ...one,
      // Without a link, what is found elsewhere in pieces does not settle the matter.
      status: one.status === 'covered' ? 'uncertain' : one.status,
      candidates: unmatched.get(one.clause) ?? nearest(links, one.clause),
    }));
}

function nearest(links: DocumentComparison['links'], clause: ClauseId): Unmatched['candidates'] {
  return links
    .filter((link) => link.base === clause)
    .sort((a, b) => b.score - a.score)
    .slice(0, CANDIDATES)
    .map(({ other, score }) => ({ clause: other, score }));
}
