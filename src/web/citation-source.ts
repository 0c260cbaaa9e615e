import type { Request } from 'express';
import type { Services } from '../app/services.js';
import type { CitationSource } from '../view/cite-document.js';
import type { ExportSource } from '../view/export-source.js';

/** The day on the calendar of this machine, YYYY-MM-DD. */
export type Today = () => string;

/** Where and when a page is read: the address as the reader's browser names it, and the day. */
export function readCitationSource(request: Request, today: Today): CitationSource {
  const host = request.get('host');
  return { origin: host === undefined ? '' : `${request.protocol}://${host}`, retrievedOn: today() };
}

/** The same with the version of the corpus: what a file that is taken along says of itself. */
export function readExportSource({ corpus }: Pick<Services, 'corpus'>, request: Request, today: Today): ExportSource {
  return { ...readCitationSource(request, today), version: corpus.version };
}
