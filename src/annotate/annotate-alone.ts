import type { AnnotatedClause, Department } from '../domain/annotation.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Clause, PolicyDocument } from '../domain/document.js';
import type { DraftingRecord } from '../domain/drafting-note.js';
import { remember, rememberPair } from '../text/remember.js';
import { toRawSpan } from '../text/tracked-text.js';
import type { CitationLexicon, Mention } from './citation/index.js';
import { noteMentions } from './citation/index.js';
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

/** What a document tells of itself, whatever stands beside it. */
export interface OwnAnnotations {
  /** One per clause, in their order. */
  readonly clauses: readonly Pick<AnnotatedClause, 'departments' | 'targets' | 'strength'>[];
  /** In reading order. */
  readonly mentions: readonly Mention[];
  readonly draftingRecords: readonly DraftingRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Read units (责任单位), targets (目标) and strength (力度) of every clause, mentions (引用) of documents, and what a drafting note says was
 * changed; once for a document.
 */
export const annotateAlone = rememberPair((document: PolicyDocument, lexicons: AnnotationLexicons): OwnAnnotations => {
  const { findTargets, findOffice } = makeFinders(lexicons);
  const diagnostics: Diagnostic[] = [];
  const clauses = document.clauses.map((clause) => {
    const { departments, diagnostics: faults } = parseDepartments(clause.departmentsQuote);
    diagnostics.push(...faults.map((fault) => locate(fault, clause)));
    return {
      departments: departments.map((department) => withOffice(department, findOffice)),
      targets: findTargets(clause),
      strength: findStrength(clause.text, lexicons.strength),
    };
  });
  return {
    clauses,
    mentions: noteMentions(document, lexicons.citation),
    draftingRecords: readDraftingNote(document),
    diagnostics,
  };
});

const makeFinders = remember((lexicons: AnnotationLexicons) => ({
  findTargets: makeTargetFinder(lexicons.targets),
  findOffice: makeOfficeFinder(lexicons.offices),
}));

function withOffice(department: Department, find: FindOffice): Department {
  const office = find(department.name);
  return office === undefined ? department : { ...department, office };
}

function locate(fault: Diagnostic, clause: Clause): Diagnostic {
  const span = toRawSpan(clause.origin.departments, 0, clause.departmentsQuote.length);
  return span ? { ...fault, span } : fault;
}
