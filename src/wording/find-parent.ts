import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Framework } from '../domain/framework.js';
import type { DocumentId } from '../domain/ids.js';
import { fold } from '../text/fold.js';

/**
 * Find the document of a family that its framework calls the parent (上位文件), by number, else by title.
 * @returns undefined where the corpus does not hold it.
 */
export function findParent(
  documents: readonly AnnotatedDocument[],
  { parent }: Pick<Framework, 'parent'>,
): DocumentId | undefined {
  const number = parent.documentNumber === undefined ? undefined : fold(parent.documentNumber);
  const title = fold(parent.title);
  const found =
    documents.find(({ header }) => number !== undefined && fold(header.documentNumber ?? '') === number) ??
    documents.find(({ header }) => header.level === 'nation' && fold(header.title ?? '') === title);
  return found?.id;
}
