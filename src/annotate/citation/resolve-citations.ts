import type { Citation } from '../../domain/citation.js';
import type { PolicyDocument } from '../../domain/document.js';
import type { ClauseId } from '../../domain/ids.js';
import { noteArticles } from './articles.js';
import type { CitationLexicon } from './citation-lexicon.js';
import { makeDocumentFinder } from './document-finder.js';
import { findCitations } from './find-citations.js';
import { refer } from './refer.js';

/** How many characters before a mention may name its issuer. */
const MAX_BEFORE = 30;

/**
 * Find the citations (引用) of all documents and what each refers to among them, or `among` more.
 * @returns by clause id, in reading order; a clause without citations is absent. Never throws. Cost: linear in the text.
 */
export function resolveCitations(
  documents: readonly Pick<PolicyDocument, 'id' | 'header' | 'clauses'>[],
  lexicon: CitationLexicon,
  among: readonly Pick<PolicyDocument, 'id' | 'header' | 'clauses'>[] = documents,
): ReadonlyMap<ClauseId, readonly Citation[]> {
  const known = { findDocuments: makeDocumentFinder(among), articles: noteArticles(among) };
  const byClause = new Map<ClauseId, Citation[]>();
  for (const document of documents) {
    const texts = new Map(document.clauses.map(({ id, text }) => [id, text]));
    for (const found of findCitations(document, lexicon)) {
      const { clauseId, span } = found;
      const before = texts.get(clauseId)?.slice(Math.max(0, span.start - MAX_BEFORE), span.start) ?? '';
      const list = byClause.get(clauseId) ?? [];
      list.push({ ...found, reference: refer(found, document, before, known) });
      byClause.set(clauseId, list);
    }
  }
  return byClause;
}
