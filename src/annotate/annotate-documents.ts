import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Clause, PolicyDocument } from '../domain/document.js';
import type { Framework } from '../domain/framework.js';
import type { Segmenter } from '../text/segment.js';
import { annotateAlone, type AnnotationLexicons, type OwnAnnotations } from './annotate-alone.js';
import { annotateThemes, annotateThemesBeside, type ThemedDocument } from './annotate-themes.js';
import type { ClauseCitations } from './citation/index.js';
import { resolveCitations } from './citation/index.js';
import { tallyClauses } from './tally-clauses.js';

/**
 * Add to every clause its theme (主题), items (事项), units (责任单位), targets (目标), strength (力度) and citations (引用), each with its
 * ground, and to drafting notes what they say was changed. The documents themselves stay as they are; what is worth saying is
 * appended to their diagnostics under `annotate/…`.
 * @returns one per document, in their order.
 */
export function annotateDocuments(
  documents: readonly PolicyDocument[],
  frameworks: readonly Framework[],
  segmenter: Segmenter,
  lexicons: AnnotationLexicons,
): readonly AnnotatedDocument[] {
  const citations = resolveCitations(documents, (document) => annotateAlone(document, lexicons).mentions);
  return annotateThemes(documents, frameworks, segmenter).map((themed, at) =>
    putTogether(themed.document, annotateAlone(themed.document, lexicons), withCitations(themed, citations[at])),
  );
}

/**
 * Annotate further documents beside others that are annotated already (`known`) and stay as they are.
 * @returns one per further document, in their order.
 */
export function annotateBeside(
  documents: readonly PolicyDocument[],
  known: readonly AnnotatedDocument[],
  frameworks: readonly Framework[],
  segmenter: Segmenter,
  lexicons: AnnotationLexicons,
): readonly AnnotatedDocument[] {
  const citations = resolveCitations(documents, (document) => annotateAlone(document, lexicons).mentions, [
    ...known,
    ...documents,
  ]);
  return annotateThemesBeside(documents, known, frameworks, segmenter).map((themed, at) =>
    putTogether(themed.document, annotateAlone(themed.document, lexicons), withCitations(themed, citations[at])),
  );
}

/** What is read out of a document in the light of others. */
export interface LightOfOthers extends Omit<ThemedDocument, 'document'> {
  readonly citations: ClauseCitations;
}

function withCitations(themed: ThemedDocument, citations: ClauseCitations = new Map()): LightOfOthers {
  return { ...themed, citations };
}

const NOTHING = { theme: undefined, items: [] };

/** A document with what it tells of itself and what is read in the light of others. */
export function putTogether(document: PolicyDocument, own: OwnAnnotations, others: LightOfOthers): AnnotatedDocument {
  return {
    ...document,
    clauses: document.clauses.map((clause, at) => annotateClause(clause, own.clauses[at], others, at)),
    clauseCount: document.clauses.length,
    tally: tallyClauses(document.clauses.map((_, i) => others.clauses[i] ?? NOTHING)),
    frameworkId: others.frameworkId,
    draftingRecords: own.draftingRecords,
    diagnostics: [...document.diagnostics, ...others.diagnostics, ...own.diagnostics],
  };
}

/** The fields are named one by one: fields added to a spread clause would take twenty times as long, and more memory. */
function annotateClause(
  { id, no, label, path, heading, text, departmentsQuote, origin }: Clause,
  own: OwnAnnotations['clauses'][number] | undefined,
  others: LightOfOthers,
  at: number,
): AnnotatedClause {
  const read = others.clauses[at];
  return {
    id,
    no,
    label,
    path,
    heading,
    text,
    departmentsQuote,
    origin,
    theme: read?.theme,
    items: read?.items ?? [],
    themeGround: read?.ground ?? { rule: 'none', score: 0, evidence: [] },
    departments: own?.departments ?? [],
    targets: own?.targets ?? [],
    strength: own?.strength ?? [],
    citations: others.citations.get(id) ?? [],
  };
}
