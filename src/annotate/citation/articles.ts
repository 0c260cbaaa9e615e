import type { PolicyDocument } from '../../domain/document.js';
import type { ClauseId, DocumentId } from '../../domain/ids.js';
import { remember } from '../../text/remember.js';
import { articleOf } from './find-provisions.js';

type WithClauses = Pick<PolicyDocument, 'id' | 'clauses'>;

/** Where the articles (条) of each document stand. */
export type Articles = Pick<ReadonlyMap<DocumentId, ReadonlyMap<string, ClauseId>>, 'get'>;

/** The article before a clause (前条); undefined where there is none. */
export function articleBefore({ clauses }: WithClauses, clauseId: ClauseId): string | undefined {
  const at = clauses.findIndex(({ id }) => id === clauseId);
  const before = clauses.slice(0, Math.max(0, at)).map(({ label }) => articleOf(label));
  return before.findLast((article) => article !== undefined);
}

/** `12` or `12-1` to the clause of that label; where a number comes twice, the first one counts. Read once for a document. */
export const articlesOf = remember(({ clauses }: WithClauses): ReadonlyMap<string, ClauseId> => {
  const articles = new Map<string, ClauseId>();
  for (const { id, label } of clauses) {
    const article = articleOf(label);
    if (article !== undefined && !articles.has(article)) articles.set(article, id);
  }
  return articles;
});
