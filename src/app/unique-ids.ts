import { toDocumentId, type DocumentId } from '../domain/ids.js';

/** Why a source file gives no document. */
export const NO_CLAUSE = '没有识别出条款';

/** Two files may hold one document number (a copy, a new version): the later ones get a suffix. */
export function giveUniqueIds<D extends { readonly id: DocumentId }>(
  documents: readonly D[],
  rename: (document: D, id: DocumentId) => D,
): readonly D[] {
  const seen = new Map<DocumentId, number>();
  return documents.map((document) => {
    const copy = (seen.get(document.id) ?? 0) + 1;
    seen.set(document.id, copy);
    return copy === 1 ? document : rename(document, toDocumentId(`${document.id}~${copy}`));
  });
}
