import { toDocumentId, type DocumentId } from '../domain/ids.js';

/** Which cell of a matrix is meant: a row and a document. */
export interface MatrixCellId {
  readonly row: string;
  readonly document: DocumentId;
}

/** Value of `?cell=`: 「3a:赣府厅发-2022-1」. Rows hold no colon, documents may. */
export function formatCellId({ row, document }: MatrixCellId): string {
  return `${row}:${document}`;
}

/** Read a value of `?cell=`; undefined where it names no row or no document. */
export function parseCellId(text: string): MatrixCellId | undefined {
  const seam = text.indexOf(':');
  if (seam < 1 || seam === text.length - 1) return undefined;
  return { row: text.slice(0, seam), document: toDocumentId(text.slice(seam + 1)) };
}
