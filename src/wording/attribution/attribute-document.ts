import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { DocumentId } from '../../domain/ids.js';
import type { DocumentAttribution, WordingSource } from '../../domain/wording.js';
import type { Cut } from '../../text/words.js';
import { contentOf } from '../content.js';
import type { Lineages } from '../lineages.js';
import { coverClause } from './cover-clause.js';
import { joinContents, type FamilyText } from './family-text.js';
import { findBoilerplate } from './find-boilerplate.js';
import { findRuns } from './find-runs.js';
import { findSources } from './find-sources.js';
import { indexGrams, type GramIndex } from './gram-index.js';
import { traceClause } from './trace-clause.js';
import { findEdges } from './word-edges.js';

/** A family made ready for tracing the wording of its documents. */
export interface AttributionIndex {
  readonly documents: readonly AnnotatedDocument[];
  readonly lineages: Lineages;
  readonly superiors: ReadonlyMap<DocumentId, readonly DocumentId[]>;
  /** The parent of the family where the corpus holds it. */
  readonly parent: DocumentId | undefined;
  readonly family: FamilyText;
  readonly grams: GramIndex;
  readonly boilerplate: Uint8Array;
}

/** Make the index of a family; needed once for all its documents. Cost: O(n log n) in its characters. */
export function indexFamily(
  given: Pick<AttributionIndex, 'documents' | 'lineages' | 'superiors' | 'parent'>,
): AttributionIndex {
  const family = joinContents(given.documents);
  return { ...given, family, grams: indexGrams(family.text), boilerplate: findBoilerplate(family) };
}

/**
 * Tell where the wording of a document comes from (措辞来源), stretch by stretch: from the nation, from its province or city,
 * from another place, or its own. Longest shared runs of eight characters and more decide, superiors first.
 * @param cut  words of a text; stretches end at their edges
 * @returns every clause of the document, each covered exactly once. Cost: the document's characters times the places that
 *   share them.
 */
export function attributeDocument(document: AnnotatedDocument, index: AttributionIndex, cut: Cut): DocumentAttribution {
  const { documents, lineages, superiors, parent, family, grams, boilerplate } = index;
  const sources = findSources(document, documents, superiors, lineages, parent);
  const context = { sources, lineages, boilerplate, documents };
  const totals: Record<WordingSource, number> = { ...NOTHING };
  const clauses = (family.byDocument.get(document.id) ?? []).map((placed) => {
    const runs = findRuns(placed, family, grams, (id) => id !== document.id);
    const pieces = traceClause(placed, runs, findEdges(placed, cut), context);
    const stretches = coverClause(placed, pieces, family, boilerplate);
    for (const { source, text } of stretches) totals[source] += contentOf(text).length;
    return { clause: placed.clause.id, stretches };
  });
  return {
    document: document.id,
    superiors: sources.superiors,
    laterSuperiors: sources.laterSuperiors,
    totals,
    clauses,
  };
}

/** No characters of any source. */
export const NOTHING: Readonly<Record<WordingSource, number>> = {
  nation: 0,
  province: 0,
  city: 0,
  sibling: 0,
  own: 0,
  formula: 0,
  undecided: 0,
};
