import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { Services } from '../app/services.js';
import { readCitationSource, type Today } from './citation-source.js';
import { asksForLarge } from './display.js';

/** The tag (ETag) of the answer to a request, known before the answer is worked. */
export type TagOf = (request: Request) => string;

/**
 * A tag made of what decides the bytes of an answer: the version of the corpus at this moment, the mark of the program, the address
 * as it was asked for (host included, which pages print), 大字, and the day that pages print. It is weak: the same answer may be sent
 * compressed or not. An answer that depends on anything else must be sent with `Cache-Control: no-store`.
 * @param mark  of program, templates and assets; see `markProgram`
 */
export function makeTagOf(services: Services, mark: string, today: Today): TagOf {
  return (request) => {
    const { corpus, segmenterName } = services;
    const { origin, retrievedOn } = readCitationSource(request, today);
    const deciding = [
      corpus.version,
      segmenterName,
      mark,
      origin,
      request.originalUrl,
      asksForLarge(request),
      retrievedOn,
    ];
    return `W/"${createHash('sha256').update(JSON.stringify(deciding)).digest('base64url').slice(0, 27)}"`;
  };
}
