import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { PeerClause } from '../domain/draft.js';
import type { FamilyOwn } from '../domain/wording.js';
import { findPeers } from '../draft/index.js';
import { listOwnClauses } from '../wording/index.js';
import { keep, KEPT_FAMILIES, keepPairs } from './keep.js';
import type { WordingServices } from './wording-services.js';

/** What may be asked of a family as a whole: who writes an item most concretely, and what only one place has. */
export interface BrowseServices {
  /** The most concrete clauses (最具体的条款) of an item, at most three, of a place at most one. */
  concreteClauses(frameworkId: string, item: number): readonly PeerClause[];
  /** What only one place has; undefined for a family of too many documents to be held against each other while a reader waits. */
  familyOwn(frameworkId: string): FamilyOwn | undefined;
}

/** Items whose most concrete clauses are kept. */
const MAX_ITEMS = 1000;
/** Larger families show what is their own document by document. */
export const MAX_OWN_FAMILY = 60;

/** Browsing services; everything is worked when first asked for, then kept. */
export function makeBrowseServices(corpus: Corpus, wording: WordingServices): BrowseServices {
  const repeated = new Set(corpus.nearCopies.map(({ second }) => second));
  const documentsOf = keep(KEPT_FAMILIES, (frameworkId: string): readonly AnnotatedDocument[] =>
    corpus.documents.filter((document) => document.frameworkId === frameworkId && !repeated.has(document.id)),
  );
  const concrete = keepPairs(MAX_ITEMS, (frameworkId: string, item: string) =>
    findPeers(Number(item), documentsOf(frameworkId), wording.concreteGrounds),
  );
  const own = keep(KEPT_FAMILIES, (frameworkId: string): FamilyOwn => {
    const documents = documentsOf(frameworkId);
    return {
      documents: documents.map(({ id }) => id),
      clauses: documents.flatMap((document) =>
        listOwnClauses(document, wording.attribution(document.id), wording.concreteGrounds),
      ),
      passages: documents.flatMap(({ id }) => wording.ownContent(id)).sort((a, b) => b.score - a.score),
    };
  });
  return {
    concreteClauses: (frameworkId, item) => concrete(frameworkId, String(item)),
    familyOwn: (frameworkId) => (documentsOf(frameworkId).length > MAX_OWN_FAMILY ? undefined : own(frameworkId)),
  };
}
