import { assertNever } from '../domain/assert-never.js';
import type { Citation, CitationRelation, Cited, Reference, UnresolvedReason } from '../domain/citation.js';

/** A citation (引用) in the interchange format; `start` and `end` are half-open UTF-16 offsets into the clause's text. */
export interface InterchangeCitation {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Cited['kind'];
  readonly relation: CitationRelation;
  /** Of the document that is meant; for a short form that of its antecedent. */
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly provision: {
    readonly article: string | null;
    readonly paragraph: number | null;
    readonly item: number | null;
  } | null;
  readonly reference: InterchangeReference;
}

export interface InterchangeReference {
  readonly status: Reference['status'];
  /** One when resolved, several when ambiguous, none when unresolved. */
  readonly documents: readonly string[];
  readonly clause: string | null;
  readonly reason: UnresolvedReason | null;
}

export function toInterchangeCitation(citation: Citation): InterchangeCitation {
  const { cites, matchedText, provision, reference, relation, span } = citation;
  return {
    quote: matchedText,
    ...span,
    kind: cites.kind,
    relation,
    ...namesOf(cites),
    provision: provision
      ? {
          article: provision.article ?? null,
          paragraph: provision.paragraph ?? null,
          item: provision.item ?? null,
        }
      : null,
    reference: toInterchangeReference(reference),
  };
}

function namesOf(cites: Cited): Pick<InterchangeCitation, 'title' | 'documentNumber'> {
  switch (cites.kind) {
    case 'titled':
      return { title: cites.title, documentNumber: cites.documentNumber ?? null };
    case 'numbered':
      return { title: null, documentNumber: cites.documentNumber };
    case 'short':
      return cites.antecedent.kind === 'document'
        ? { title: cites.antecedent.title, documentNumber: cites.antecedent.documentNumber ?? null }
        : { title: null, documentNumber: null };
    case 'own':
      return { title: null, documentNumber: null };
    default:
      return assertNever(cites);
  }
}

function toInterchangeReference(reference: Reference): InterchangeReference {
  switch (reference.status) {
    case 'resolved':
      return {
        status: 'resolved',
        documents: [reference.documentId],
        clause: reference.clauseId ?? null,
        reason: null,
      };
    case 'ambiguous':
      return { status: 'ambiguous', documents: reference.candidates, clause: null, reason: null };
    case 'unresolved':
      return { status: 'unresolved', documents: [], clause: null, reason: reference.reason };
    default:
      return assertNever(reference);
  }
}
