import type { AnnotatedClause, AnnotatedDocument, Department } from '../domain/annotation.js';
import type { DocumentKind, Header } from '../domain/document.js';
import type { Level } from '../domain/locality.js';
import type { Comparator, Target } from '../domain/target.js';
import type { InterchangeCitation } from './interchange-citation.js';
import { toInterchangeCitation } from './interchange-citation.js';
import type { InterchangeDraftingRecord } from './interchange-drafting.js';
import { toInterchangeDraftingRecord } from './interchange-drafting.js';
import type { InterchangeStrength } from './interchange-strength.js';
import { toInterchangeStrength } from './interchange-strength.js';

/** A document in the interchange format (docs/interchange.md): what is exported and what the API answers. Unknown is null. */
export interface InterchangeDocument {
  readonly id: string;
  readonly sourceFile: string;
  /** 「篇三」; null when the file holds one document. */
  readonly part: string | null;
  readonly metadata: InterchangeMetadata;
  readonly clauses: readonly InterchangeClause[];
  /** What a drafting note says was changed; [] for any other document. */
  readonly draftingRecords: readonly InterchangeDraftingRecord[];
  readonly attachments: readonly InterchangeAttachment[];
  readonly setAside: readonly string[];
  readonly diagnostics: readonly { readonly ruleId: string; readonly severity: string; readonly message: string }[];
}

export interface InterchangeMetadata {
  readonly title: string | null;
  readonly noticeTitle: string | null;
  readonly subjectTitle: string | null;
  readonly documentNumber: string | null;
  /** Several authorities are joined by 「、」. */
  readonly issuingAuthority: string | null;
  readonly locality: string | null;
  readonly localityGround: string;
  readonly adcode: string | null;
  readonly level: Level;
  readonly kind: DocumentKind;
  readonly signedOn: string | null;
  readonly publishedOn: string | null;
  readonly effectiveFrom: string | null;
  /** Document numbers of the cited parents, titles where no number is given. */
  readonly citedParents: readonly string[];
  readonly parentTitles: readonly string[];
  readonly validity: string | null;
}

export interface InterchangeClause {
  readonly id: string;
  readonly no: number;
  readonly label: string;
  readonly path: readonly string[];
  readonly heading: string;
  readonly text: string;
  readonly departments: readonly string[];
  /** The same units with their part and the office they are, whatever its level. */
  readonly departmentRoles: readonly {
    readonly name: string;
    readonly role: Department['role'];
    readonly office: string | null;
  }[];
  readonly departmentsQuote: string | null;
  readonly theme: string | null;
  readonly items: readonly number[];
  readonly targets: readonly InterchangeTarget[];
  readonly strength: readonly InterchangeStrength[];
  readonly citations: readonly InterchangeCitation[];
}

export interface InterchangeTarget {
  readonly quote: string;
  readonly kind: Target['kind'];
  readonly metric: string;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string | null;
  readonly comparator: Comparator | null;
  readonly deadline: string | null;
  readonly scope: string | null;
}

export interface InterchangeAttachment {
  readonly title: string;
  /** The annex as printed below its title. */
  readonly text: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Turn a document into the interchange format. */
export function toInterchangeDocument(document: AnnotatedDocument): InterchangeDocument {
  return {
    id: document.id,
    sourceFile: document.sourceFile,
    part: document.part ?? null,
    metadata: toMetadata(document.header),
    clauses: document.clauses.map(toInterchangeClause),
    draftingRecords: document.draftingRecords.map(toInterchangeDraftingRecord),
    attachments: document.annexes.map(({ title, text, table }) => ({
      title,
      text,
      columns: table?.columns ?? [],
      rows: table?.rows ?? [],
    })),
    setAside: document.setAside.map(({ text }) => text),
    diagnostics: document.diagnostics.map(({ ruleId, severity, message }) => ({ ruleId, severity, message })),
  };
}

export function toInterchangeClause(clause: AnnotatedClause): InterchangeClause {
  return {
    id: clause.id,
    no: clause.no,
    label: clause.label,
    path: clause.path,
    heading: clause.heading,
    text: clause.text,
    departments: clause.departments.map(({ name }) => name),
    departmentRoles: clause.departments.map(({ name, role, office }) => ({ name, role, office: office ?? null })),
    departmentsQuote: clause.departmentsQuote === '' ? null : clause.departmentsQuote,
    theme: clause.theme ?? null,
    items: clause.items,
    targets: clause.targets.map(toInterchangeTarget),
    strength: clause.strength.map(toInterchangeStrength),
    citations: clause.citations.map(toInterchangeCitation),
  };
}

export function toInterchangeTarget(target: Target): InterchangeTarget {
  const { quote, kind, metric, value, unit, comparator, deadline, scope } = target;
  return {
    quote,
    kind,
    metric,
    value: value ?? null,
    unit: unit ?? null,
    comparator: comparator ?? null,
    deadline: deadline ?? null,
    scope: scope ?? null,
  };
}

export function toMetadata(header: Header): InterchangeMetadata {
  return {
    title: header.title ?? null,
    noticeTitle: header.noticeTitle ?? null,
    subjectTitle: header.subjectTitle ?? null,
    documentNumber: header.documentNumber ?? null,
    issuingAuthority: header.issuingAuthorities.length > 0 ? header.issuingAuthorities.join('、') : null,
    locality: header.locality?.name ?? null,
    localityGround: header.localityGround,
    adcode: header.locality?.adcode ?? null,
    level: header.level,
    kind: header.kind,
    signedOn: header.signedOn ?? null,
    publishedOn: header.publishedOn ?? null,
    effectiveFrom: header.effectiveFrom ?? null,
    citedParents: header.citedParents.map((parent) => parent.documentNumber ?? parent.title ?? ''),
    parentTitles: header.citedParents.map((parent) => parent.title).filter((title) => title !== undefined),
    validity: header.validity ?? null,
  };
}
