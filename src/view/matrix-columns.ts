import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import type { PolicyMatrix } from '../domain/matrix.js';
import { documentLink } from './links.js';
import { documentName, shortNames } from './names.js';
import { listPlaces, placeOf } from './places.js';

/** A column of the matrix as shown. */
export interface MatrixColumnView {
  readonly id: DocumentId;
  readonly name: string;
  readonly level: string;
  readonly title: string;
  readonly href: string;
  /** Name of the column that is nearly the same text; '' for any other. */
  readonly copyOf: string;
}

/** More documents than these cannot be read side by side. */
const MOST_COLUMNS = 40;

/** The columns in the order of their places, and how many do not fit. */
export function buildMatrixColumns(
  corpus: Corpus,
  matrix: PolicyMatrix,
): { readonly columns: readonly MatrixColumnView[]; readonly more: number } {
  const documents = matrix.columns.flatMap(({ document }) => corpus.documentById.get(document) ?? []);
  const order = new Map(listPlaces(documents).map((place, at) => [place.name, at]));
  const rankOf = (document: AnnotatedDocument): number => order.get(placeOf(document).name) ?? 0;
  const sorted = [...documents].sort((a, b) => rankOf(a) - rankOf(b));
  const names = new Map(shortNames(sorted).map((name, at) => [sorted[at]?.id, name]));
  const copies = new Map(matrix.columns.map(({ document, copyOf }) => [document, copyOf]));
  return {
    columns: sorted.slice(0, MOST_COLUMNS).map((document) => ({
      id: document.id,
      name: names.get(document.id) ?? '',
      level: placeOf(document).level,
      title: documentName(document),
      href: documentLink(document.id),
      copyOf: names.get(copies.get(document.id)) ?? '',
    })),
    more: Math.max(0, sorted.length - MOST_COLUMNS),
  };
}
