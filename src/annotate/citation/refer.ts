import { assertNever } from '../../domain/assert-never.js';
import type { Antecedent, FoundCitation, Provision, Reference } from '../../domain/citation.js';
import type { PolicyDocument } from '../../domain/document.js';
import type { ClauseId, DocumentId } from '../../domain/ids.js';
import { articleBefore, type Articles } from './articles.js';
import type { FindDocuments, Wanted } from './document-finder.js';

/** What is known of the corpus when a citation is resolved. */
export interface Known {
  readonly findDocuments: FindDocuments;
  readonly articles: Articles;
}

/**
 * Tell what a citation of `document` refers to among the known documents.
 * @param before  Words before the mention, which may name the issuer.
 */
export function refer(
  { cites, relation, provision, clauseId }: FoundCitation,
  document: Pick<PolicyDocument, 'id' | 'clauses'>,
  before: string,
  known: Known,
): Reference {
  switch (cites.kind) {
    case 'titled':
    case 'numbered':
      // What a document repeals under its own title is the version before it.
      return amongDocuments(
        { ...cites, before, ...(relation === 'repeals' && { not: document.id }) },
        provision,
        known,
      );
    case 'short':
      return ofAntecedent(cites.antecedent, document.id, provision, known);
    case 'own': {
      if (!provision) return { status: 'resolved', documentId: document.id };
      const article = provision.article === 'previous' ? articleBefore(document, clauseId) : provision.article;
      if (provision.article === 'previous' && article === undefined) return NO_SUCH_PROVISION;
      return inDocument(document.id, article, known, clauseId);
    }
    default:
      return assertNever(cites);
  }
}

const NO_SUCH_PROVISION: Reference = { status: 'unresolved', reason: 'no-such-provision' };
const NOT_IN_CORPUS: Reference = { status: 'unresolved', reason: 'not-in-corpus' };

function ofAntecedent(
  antecedent: Antecedent,
  self: DocumentId,
  provision: Provision | undefined,
  known: Known,
): Reference {
  switch (antecedent.kind) {
    case 'self':
      return inDocument(self, provision?.article, known);
    case 'document':
      return amongDocuments(antecedent, provision, known);
    case 'several': {
      const candidates = [...new Set(antecedent.titles.flatMap((title) => known.findDocuments({ title })))];
      return candidates.length > 0 ? { status: 'ambiguous', candidates } : NOT_IN_CORPUS;
    }
    case 'none':
      return { status: 'unresolved', reason: 'no-antecedent' };
    default:
      return assertNever(antecedent);
  }
}

function amongDocuments(wanted: Wanted, provision: Provision | undefined, known: Known): Reference {
  const candidates = known.findDocuments(wanted);
  const [first] = candidates;
  if (first === undefined) return NOT_IN_CORPUS;
  return candidates.length > 1 ? { status: 'ambiguous', candidates } : inDocument(first, provision?.article, known);
}

/** `ownClause` is the citing clause, where 前款 and 本条 stay. */
function inDocument(
  documentId: DocumentId,
  article: string | undefined,
  { articles }: Known,
  ownClause?: ClauseId,
): Reference {
  const clauseId = article === undefined ? ownClause : articles.get(documentId)?.get(article);
  if (article !== undefined && clauseId === undefined) return NO_SUCH_PROVISION;
  return { status: 'resolved', documentId, ...(clauseId !== undefined && { clauseId }) };
}
