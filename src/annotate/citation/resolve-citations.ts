import type { Citation } from '../../domain/citation.js';
import type { PolicyDocument } from '../../domain/document.js';
import type { ClauseId, DocumentId } from '../../domain/ids.js';
import { articlesOf, type Articles } from './articles.js';
import { makeDocumentFinder } from './document-finder.js';
import type { Mention } from './note-mentions.js';
import { refer } from './refer.js';

/** Citations in reading order by the clause that cites; a clause without citations is absent. */
export type ClauseCitations = ReadonlyMap<ClauseId, readonly Citation[]>;

type Citing = Pick<PolicyDocument, 'id' | 'header' | 'clauses'>;

/** Tells what the mentions of a document refer to. Cost: linear in their number; clauses are looked at where an article is cited. */
export type ResolveMentions = (document: Citing, mentions: readonly Mention[]) => ClauseCitations;

/**
 * Find the citations (引用) of all documents and what each refers to among them, or `among` more.
 * @returns one per document, in their order. Never throws. Cost: linear in the number of citations.
 * @param mentionsOf  see `noteMentions`
 */
export function resolveCitations<D extends Citing>(
  documents: readonly D[],
  mentionsOf: (document: D) => readonly Mention[],
  among: readonly Citing[] = documents,
): readonly ClauseCitations[] {
  const resolve = makeMentionResolver(among);
  return documents.map((document) => resolve(document, mentionsOf(document)));
}

/** Make a function that resolves mentions among documents. */
export function makeMentionResolver(among: readonly Citing[]): ResolveMentions {
  const byId = new Map<DocumentId, Citing>(among.map((document) => [document.id, document]));
  const articles: Articles = {
    get: (id) => {
      const document = byId.get(id);
      return document && articlesOf(document);
    },
  };
  const known = { findDocuments: makeDocumentFinder(among), articles };
  return (document, mentions) => {
    const citations = new Map<ClauseId, Citation[]>();
    for (const { found, before } of mentions) {
      const citation = { ...found, reference: refer(found, document, before, known) };
      const list = citations.get(found.clauseId);
      if (list) list.push(citation);
      else citations.set(found.clauseId, [citation]);
    }
    return citations;
  };
}
