import type { Services } from '../app/index.js';
import { InvalidQueryError } from '../domain/errors.js';
import { toInterchangeDocument } from '../view/interchange.js';

/** All documents in the interchange format. @throws InvalidQueryError for a format other than `json`. */
export function printExport({ corpus }: Services, format: string): string {
  if (format !== 'json') throw new InvalidQueryError(`export: --format must be "json", got "${format}"`);
  return JSON.stringify(
    { formatVersion: 1, corpusVersion: corpus.version, documents: corpus.documents.map(toInterchangeDocument) },
    null,
    2,
  );
}
