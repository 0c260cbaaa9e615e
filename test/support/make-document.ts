import { tallyClauses } from '../../src/annotate/index.js';
import type { AnnotatedClause, AnnotatedDocument } from '../../src/domain/annotation.js';
import type { Header } from '../../src/domain/document.js';
import { toClauseId, toDocumentId } from '../../src/domain/ids.js';

/** A clause with defaults for all that a test does not speak of; `no` and `id` are set by `makeDocument` when left out. */
export function makeClause(given: Partial<AnnotatedClause> = {}): AnnotatedClause {
  return {
    id: toClauseId(''),
    no: 0,
    label: '',
    path: [],
    heading: '',
    text: '',
    departmentsQuote: '',
    origin: { whole: { start: 0, end: 0 }, label: [], heading: [], text: [], departments: [] },
    theme: undefined,
    items: [],
    themeGround: { rule: 'none', score: 0, evidence: [] },
    departments: [],
    targets: [],
    strength: [],
    citations: [],
    ...given,
  };
}

/** Header with defaults: a plan of unknown place. */
export function makeHeader(given: Partial<Header> = {}): Header {
  return { issuingAuthorities: [], localityGround: '', level: 'unknown', kind: 'plan', citedParents: [], ...given };
}

/** What `makeDocument` takes: header and clauses in part, the rest of the document as it is or left out. */
export interface GivenDocument extends Omit<Partial<AnnotatedDocument>, 'id' | 'header' | 'clauses'> {
  readonly id?: string;
  readonly header?: Partial<Header>;
  readonly clauses?: readonly Partial<AnnotatedClause>[];
}

/** A document with defaults; clauses are numbered from 1 and named `<document>:p<no>` unless they say otherwise. */
export function makeDocument(given: GivenDocument = {}): AnnotatedDocument {
  const id = toDocumentId(given.id ?? 'doc');
  const clauses = (given.clauses ?? []).map((clause, index) =>
    makeClause({ id: toClauseId(`${id}:p${index + 1}`), no: index + 1, ...clause }),
  );
  return {
    sourceFile: `${id}.txt`,
    span: { start: 0, end: 0 },
    headerSpans: [],
    headings: [],
    annexes: [],
    setAside: [],
    diagnostics: [],
    frameworkId: undefined,
    draftingRecords: [],
    ...given,
    id,
    header: makeHeader(given.header),
    clauses,
    clauseCount: clauses.length,
    tally: tallyClauses(clauses),
  };
}
