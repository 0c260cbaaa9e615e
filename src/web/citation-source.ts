import type { Request } from 'express';
import type { CitationSource } from '../view/cite-document.js';

/** The clock of the site. */
export type Clock = () => Date;

/** Where and when a page is read: the address as the reader's browser names it, and the day on the clock of this machine. */
export function readCitationSource(request: Request, clock: Clock): CitationSource {
  const host = request.get('host');
  return {
    origin: host === undefined ? '' : `${request.protocol}://${host}`,
    retrievedOn: formatDay(clock()),
  };
}

/** YYYY-MM-DD in local time. */
function formatDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
