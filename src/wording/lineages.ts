import type { AnnotatedDocument } from '../domain/annotation.js';
import type { NearCopy } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';

/** The family ties of documents, as far as they decide how often a wording counts. */
export interface Kinship {
  readonly nearCopies: readonly Pick<NearCopy, 'first' | 'second'>[];
  readonly versions: readonly (readonly DocumentId[])[];
}

/** Which document and which province each document counts for. */
export interface Lineages {
  /** The document that stands for this one and its near copies and versions. */
  readonly headOf: (id: DocumentId) => DocumentId;
  /** Full name of the province of the issuer; undefined for the nation and where the place is unknown. */
  readonly provinceOf: (id: DocumentId) => string | undefined;
}

/**
 * Count by lineage (来源省份), never by document: near copies and versions stand for one document, whose province is that of
 * the first of them whose place is known.
 */
export function findLineages(documents: readonly AnnotatedDocument[], kinship: Kinship): Lineages {
  const head = new Map<DocumentId, DocumentId>();
  const headOf = (id: DocumentId): DocumentId => {
    const next = head.get(id) ?? id;
    return next === id ? id : headOf(next);
  };
  const order = new Map(documents.map(({ id }, index) => [id, index]));
  const join = (first: DocumentId, second: DocumentId): void => {
    const [a, b] = [headOf(first), headOf(second)];
    if (a === b || !order.has(a) || !order.has(b)) return;
    const [upper, lower] = (order.get(a) ?? 0) < (order.get(b) ?? 0) ? [a, b] : [b, a];
    head.set(lower, upper);
  };
  for (const { first, second } of kinship.nearCopies) join(first, second);
  for (const [newest, ...older] of kinship.versions)
    for (const one of older) if (newest !== undefined) join(newest, one);

  const provinces = new Map<DocumentId, string>();
  for (const { id, header } of documents) {
    const province = header.locality?.province ?? '';
    if (province !== '' && !provinces.has(headOf(id))) provinces.set(headOf(id), province);
  }
  return { headOf, provinceOf: (id) => provinces.get(headOf(id)) };
}
