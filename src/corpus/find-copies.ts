import type { AnnotatedDocument } from '../domain/annotation.js';
import type { NearCopy } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';

/**
 * For each near copy the first of the documents that it is a copy of, over chains of copies too.
 * @returns documents that are no copies, or the first of their copies, are absent.
 */
export function findCopies(
  documents: readonly Pick<AnnotatedDocument, 'id'>[],
  pairs: readonly NearCopy[],
): ReadonlyMap<DocumentId, DocumentId> {
  const order = new Map(documents.map(({ id }, at) => [id, at]));
  const first = new Map<DocumentId, DocumentId>();
  const rootOf = (id: DocumentId): DocumentId => {
    const up = first.get(id);
    return up === undefined ? id : rootOf(up);
  };
  for (const pair of pairs) {
    if (!order.has(pair.first) || !order.has(pair.second)) continue;
    const roots = [rootOf(pair.first), rootOf(pair.second)] as const;
    if (roots[0] === roots[1]) continue;
    const [early, late] = (order.get(roots[0]) ?? 0) < (order.get(roots[1]) ?? 0) ? roots : [roots[1], roots[0]];
    first.set(late, early);
  }
  return new Map([...first.keys()].map((id) => [id, rootOf(id)]));
}
