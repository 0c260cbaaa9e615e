import type { AnnotatedDocument } from '../domain/annotation.js';
import { documentName } from './names.js';
import { placeOf } from './places.js';

/** The documents whose title, document number, place, date or file name holds every word of `words`; all for ''. */
export function findDocuments(documents: readonly AnnotatedDocument[], words: string): readonly AnnotatedDocument[] {
  const wanted = words.split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return documents;
  return documents.filter((document) => {
    const { documentNumber, signedOn, publishedOn } = document.header;
    const text = [
      documentName(document),
      documentNumber,
      placeOf(document).name,
      signedOn ?? publishedOn,
      document.sourceFile,
    ].join('\n');
    return wanted.every((word) => text.includes(word));
  });
}
