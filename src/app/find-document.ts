import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import { NotFoundError } from '../domain/errors.js';
import { fold } from '../text/fold.js';

/**
 * Find the document that a person means: by its id, or by any part of title, document number or locality that only one
 * document has.
 * @throws NotFoundError when none or several fit; the message names what to choose from.
 */
export function findDocument(corpus: Corpus, name: string): AnnotatedDocument {
  const exact = corpus.documents.find((document) => document.id === name);
  if (exact) return exact;
  const wanted = fold(name);
  const found = corpus.documents.filter(
    (document) => wanted !== '' && namesOf(document).some((own) => own.includes(wanted)),
  );
  const [only] = found;
  if (only && found.length === 1) return only;
  const choices = (found.length > 0 ? found : corpus.documents).map((document) => document.id).join(', ');
  throw new NotFoundError(
    found.length > 0
      ? `compare: "${name}" may mean several documents; say which: ${choices}`
      : `compare: no document "${name}" in the corpus; there are: ${choices}`,
  );
}

function namesOf({ id, header }: AnnotatedDocument): readonly string[] {
  return [id, header.title, header.noticeTitle, header.subjectTitle, header.documentNumber, header.locality?.name]
    .filter((name) => name !== undefined)
    .map(fold);
}
