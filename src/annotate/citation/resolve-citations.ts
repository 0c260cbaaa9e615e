import type { Citation, Reference } from '../../domain/citation.js';
import type { PolicyDocument } from '../../domain/document.js';
import type { ClauseId, DocumentId } from '../../domain/ids.js';
import { articlesOf, type Articles } from './articles.js';
import { makeDocumentFinder } from './document-finder.js';
import type { Mention } from './note-mentions.js';
import { refer } from './refer.js';

/** Citations in reading order by the clause that cites; a clause without citations is absent. */
export type ClauseCitations = ReadonlyMap<ClauseId, readonly Citation[]>;

type Citing = Pick<PolicyDocument, 'id' | 'header' | 'clauses'>;

/**
 * Find the citations (引用) of all documents and what each refers to among them, or `among` more.
 * @returns one per document, in their order; the same object as the last time where no reference has changed. Never throws. Cost:
 *   linear in the number of citations.
 * @param mentionsOf  see `noteMentions`; the same object for the same document
 */
export function resolveCitations<D extends Citing>(
  documents: readonly D[],
  mentionsOf: (document: D) => readonly Mention[],
  among: readonly Citing[] = documents,
): readonly ClauseCitations[] {
  const byId = new Map<DocumentId, Citing>(among.map((document) => [document.id, document]));
  const articles: Articles = {
    get: (id) => {
      const document = byId.get(id);
      return document && articlesOf(document);
    },
  };
  const known = { findDocuments: makeDocumentFinder(among), articles };
  return documents.map((document) => {
    const mentions = mentionsOf(document);
    const references = mentions.map(({ found, before }) => refer(found, document, before, known));
    const last = resolved.get(document);
    if (last?.mentions === mentions && last.references.every((one, at) => isSame(one, references[at])))
      return last.citations;
    const citations = new Map<ClauseId, Citation[]>();
    mentions.forEach(({ found }, at) => {
      const reference = references[at];
      if (!reference) return;
      const list = citations.get(found.clauseId) ?? [];
      list.push({ ...found, reference });
      citations.set(found.clauseId, list);
    });
    resolved.set(document, { mentions, references, citations });
    return citations;
  });
}

interface Resolved {
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  readonly citations: ClauseCitations;
}

/** The last answer for each document. */
const resolved = new WeakMap<Citing, Resolved>();

function isSame(a: Reference, b: Reference | undefined): boolean {
  if (a.status === 'resolved')
    return b?.status === 'resolved' && a.documentId === b.documentId && a.clauseId === b.clauseId;
  if (a.status === 'unresolved') return b?.status === 'unresolved' && a.reason === b.reason;
  return b?.status === 'ambiguous' && a.candidates.join('\n') === b.candidates.join('\n');
}
