import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import { documentName } from './names.js';

/** What every list of clauses in the interface says of a clause. Unknown is null. */
export function toApiClause(document: AnnotatedDocument, clause: AnnotatedClause): object {
  return {
    documentId: document.id,
    clauseId: clause.id,
    locality: document.header.locality?.name ?? null,
    title: documentName(document),
    label: clause.label,
    path: clause.path,
    heading: clause.heading,
    text: clause.text,
  };
}
