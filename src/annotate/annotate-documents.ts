import type { AnnotatedDocument } from '../domain/annotation.js';
import type { PolicyDocument } from '../domain/document.js';
import type { Framework } from '../domain/framework.js';
import type { Segmenter } from '../text/segment.js';
import { annotateAlone, type AnnotationLexicons } from './annotate-alone.js';
import { annotateThemes, annotateThemesBeside, type ThemedDocument } from './annotate-themes.js';
import type { ClauseCitations } from './citation/index.js';
import { resolveCitations } from './citation/index.js';

/**
 * Add to every clause its theme (主题), items (事项), units (责任单位), targets (目标), strength (力度) and citations (引用), each with its
 * ground, and to drafting notes what they say was changed. The documents themselves stay as they are; what is worth saying is
 * appended to their diagnostics under `annotate/…`.
 * @returns one per document, in their order; the same object as the last time where neither the document nor what others say of
 *   it has changed.
 */
export function annotateDocuments(
  documents: readonly PolicyDocument[],
  frameworks: readonly Framework[],
  segmenter: Segmenter,
  lexicons: AnnotationLexicons,
): readonly AnnotatedDocument[] {
  const citations = resolveCitations(documents, (document) => annotateAlone(document, lexicons).mentions);
  return annotateThemes(documents, frameworks, segmenter).map((themed, at) =>
    putTogether(themed, citations[at] ?? NO_CITATIONS, lexicons),
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
    putTogether(themed, citations[at] ?? NO_CITATIONS, lexicons),
  );
}

const NO_CITATIONS: ClauseCitations = new Map();

interface Parts {
  readonly themed: Omit<ThemedDocument, 'document'>;
  readonly citations: ClauseCitations;
  readonly lexicons: AnnotationLexicons;
}

/** The last answer for each document, with what it was made of. */
const made = new WeakMap<PolicyDocument, { readonly parts: Parts; readonly annotated: AnnotatedDocument }>();

function putTogether(
  { document, ...themed }: ThemedDocument,
  citations: ClauseCitations,
  lexicons: AnnotationLexicons,
): AnnotatedDocument {
  const parts: Parts = { themed, citations, lexicons };
  const before = made.get(document);
  if (before && isSame(before.parts, parts)) return before.annotated;
  const own = annotateAlone(document, lexicons);
  const annotated: AnnotatedDocument = {
    ...document,
    clauses: document.clauses.map((clause, i) => {
      const read = themed.clauses[i];
      return {
        ...clause,
        theme: read?.theme,
        items: read?.items ?? [],
        themeGround: read?.ground ?? { rule: 'none', score: 0, evidence: [] },
        departments: own.clauses[i]?.departments ?? [],
        targets: own.clauses[i]?.targets ?? [],
        strength: own.clauses[i]?.strength ?? [],
        citations: citations.get(clause.id) ?? [],
      };
    }),
    clauseCount: document.clauses.length,
    frameworkId: themed.frameworkId,
    draftingRecords: own.draftingRecords,
    diagnostics: [...document.diagnostics, ...themed.diagnostics, ...own.diagnostics],
  };
  made.set(document, { parts, annotated });
  return annotated;
}

/** Parts that have not changed are the same objects: those who make them see to it. */
function isSame(a: Parts, b: Parts): boolean {
  return (
    a.citations === b.citations &&
    a.lexicons === b.lexicons &&
    a.themed.clauses === b.themed.clauses &&
    a.themed.diagnostics === b.themed.diagnostics &&
    a.themed.frameworkId === b.themed.frameworkId
  );
}
