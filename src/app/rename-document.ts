import type { PolicyDocument } from '../domain/document.js';
import { toClauseId, type DocumentId } from '../domain/ids.js';

/** The same document under another id, its clauses with it. */
export function renameDocument(document: PolicyDocument, id: DocumentId): PolicyDocument {
  const clauseId = (own: string) => toClauseId(`${id}${own.slice(document.id.length)}`);
  return {
    ...document,
    id,
    clauses: document.clauses.map((clause) => ({ ...clause, id: clauseId(clause.id) })),
    headings: document.headings.map((heading) => ({
      ...heading,
      firstClause: heading.firstClause === undefined ? undefined : clauseId(heading.firstClause),
    })),
  };
}
