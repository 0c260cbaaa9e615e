import type { AnnotatedDocument } from '../src/domain/annotation.js';
import { structure } from '../src/structure/index.js';
import { readLaws } from '../test/support/data.js';
import { lexicons } from '../test/support/lexicons.js';
import { makeDocument } from '../test/support/make-document.js';

/** Laws and regulations as documents, an article a clause; undefined when the archive is not there. */
export function loadLaws(): readonly AnnotatedDocument[] | undefined {
  return readLaws()?.flatMap((raw) =>
    structure(raw, lexicons().structure).map((document) => makeDocument({ ...document, id: raw.path })),
  );
}
