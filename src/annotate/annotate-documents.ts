import type { AnnotatedDocument, Department } from '../domain/annotation.js';
import type { Citation } from '../domain/citation.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Clause, PolicyDocument } from '../domain/document.js';
import type { Framework } from '../domain/framework.js';
import type { ClauseId } from '../domain/ids.js';
import { toRawSpan } from '../text/tracked-text.js';
import type { Segmenter } from '../text/segment.js';
import { annotateThemes, annotateThemesBeside, type ThemedDocument } from './annotate-themes.js';
import type { CitationLexicon } from './citation/index.js';
import { resolveCitations } from './citation/index.js';
import { readDraftingNote } from './drafting-note/index.js';
import type { FindOffice, Office } from './offices.js';
import { makeOfficeFinder } from './offices.js';
import { parseDepartments } from './parse-departments.js';
import type { StrengthLexicon } from './strength/index.js';
import { findStrength } from './strength/index.js';
import type { TargetWords } from './targets/index.js';
import { makeTargetFinder } from './targets/index.js';

/** Word lists that the annotators read with. */
export interface AnnotationLexicons {
  readonly targets: TargetWords;
  readonly strength: StrengthLexicon;
  readonly citation: CitationLexicon;
  readonly offices: readonly Office[];
}

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
  return annotate(
    annotateThemes(documents, frameworks, segmenter),
    resolveCitations(documents, lexicons.citation),
    lexicons,
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
  return annotate(
    annotateThemesBeside(documents, known, frameworks, segmenter),
    resolveCitations(documents, lexicons.citation, [...known, ...documents]),
    lexicons,
  );
}

function annotate(
  themed: readonly ThemedDocument[],
  citations: ReadonlyMap<ClauseId, readonly Citation[]>,
  lexicons: AnnotationLexicons,
): readonly AnnotatedDocument[] {
  const findTargets = makeTargetFinder(lexicons.targets);
  const findOffice = makeOfficeFinder(lexicons.offices);
  return themed.map(({ document, frameworkId, clauses, diagnostics }) => {
    const found: Diagnostic[] = [...diagnostics];
    return {
      ...document,
      clauses: document.clauses.map((clause, i) => {
        const { departments, diagnostics: faults } = parseDepartments(clause.departmentsQuote);
        found.push(...faults.map((fault) => locate(fault, clause)));
        const read = clauses[i];
        return {
          ...clause,
          theme: read?.theme,
          items: read?.items ?? [],
          themeGround: read?.ground ?? { rule: 'none', score: 0, evidence: [] },
          departments: departments.map((department) => withOffice(department, findOffice)),
          targets: findTargets(clause),
          strength: findStrength(clause.text, lexicons.strength),
          citations: citations.get(clause.id) ?? [],
        };
      }),
      frameworkId,
      draftingRecords: readDraftingNote(document),
      diagnostics: [...document.diagnostics, ...found],
    };
  });
}

function withOffice(department: Department, find: FindOffice): Department {
  const office = find(department.name);
  return office === undefined ? department : { ...department, office };
}

function locate(fault: Diagnostic, clause: Clause): Diagnostic {
  const span = toRawSpan(clause.origin.departments, 0, clause.departmentsQuote.length);
  return span ? { ...fault, span } : fault;
}
