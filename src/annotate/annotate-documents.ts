import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Clause, PolicyDocument } from '../domain/document.js';
import type { Framework } from '../domain/framework.js';
import { toRawSpan } from '../text/tracked-text.js';
import type { Segmenter } from '../text/segment.js';
import { annotateThemes } from './annotate-themes.js';
import type { TargetWords } from './target/index.js';
import { makeTargetFinder } from './target/index.js';
import { parseDepartments } from './parse-departments.js';

/**
 * Add to every clause its theme (主题), items (事项), units (责任单位) and targets (目标), each with its ground. The documents themselves
 * stay as they are; what is worth saying is appended to their diagnostics under `annotate/…`.
 * @returns one per document, in their order.
 */
export function annotateDocuments(
  documents: readonly PolicyDocument[],
  frameworks: readonly Framework[],
  segmenter: Segmenter,
  targetWords: TargetWords,
): readonly AnnotatedDocument[] {
  const findTargets = makeTargetFinder(targetWords);
  return annotateThemes(documents, frameworks, segmenter).map(({ document, frameworkId, clauses, diagnostics }) => {
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
          departments,
          targets: findTargets(clause),
        };
      }),
      frameworkId,
      diagnostics: [...document.diagnostics, ...found],
    };
  });
}

function locate(fault: Diagnostic, clause: Clause): Diagnostic {
  const span = toRawSpan(clause.origin.departments, 0, clause.departmentsQuote.length);
  return span ? { ...fault, span } : fault;
}
