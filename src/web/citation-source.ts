import type { Request } from 'express';
import type { CitationSource } from '../view/cite-document.js';

/** The day on the calendar of this machine, YYYY-MM-DD. */
export type Today = () => string;

/** Where and when a page is read: the address as the reader's browser names it, and the day. */
export function readCitationSource(request: Request, today: Today): CitationSource {
  const host = request.get('host');
  return { origin: host === undefined ? '' : `${request.protocol}://${host}`, retrievedOn: today() };
}
