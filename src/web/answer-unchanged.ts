import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Services } from '../app/services.js';
import { readCitationSource, type Today } from './citation-source.js';
import { isLarge } from './display.js';

/**
 * Tag every answer to GET and HEAD with what decides its bytes, and answer 304 to a reader who has them, before a page is built:
 * the version of the corpus at this moment, the mark of the program, the address as it was asked for (host included, which pages
 * print), 大字, and the day that pages print.
 *
 * The tag is weak: the same page may be sent compressed or not. Only answers of status 200 that may be stored keep it, so an address
 * whose answer is an error or leads on is always worked.
 * @param mark  of program, templates and assets; see `markProgram`
 */
export function answerUnchanged(services: Services, mark: string, today: Today): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    const tag = makeTag(services, mark, request, today);
    response.set('Cache-Control', 'no-cache').set('ETag', tag);
    response.vary('Accept-Encoding').vary('Cookie');
    if (isKnown(request, tag)) {
      response.status(304).end();
      return;
    }
    dropTagOfOthers(response);
    next();
  };
}

function makeTag({ corpus, segmenterName }: Services, mark: string, request: Request, today: Today): string {
  const { origin, retrievedOn } = readCitationSource(request, today);
  const deciding = [corpus.version, segmenterName, mark, origin, request.originalUrl, isLarge(request), retrievedOn];
  return `W/"${createHash('sha256').update(JSON.stringify(deciding)).digest('base64url').slice(0, 27)}"`;
}

/** Whether the reader names this tag. `*` names no bytes and is left to the page; `no-cache` asks for the bytes in any case. */
function isKnown(request: Request, tag: string): boolean {
  const named = request.get('if-none-match');
  if (named === undefined || /(?:^|,)\s*no-cache\s*(?:,|$)/u.test(request.get('cache-control') ?? '')) return false;
  // The part between the quotes: a weak and a strong form of it are the same here.
  return [...named.matchAll(/"[^"]*"/gu)].some(([quoted]) => quoted === tag.slice(2));
}

/** Take the tag off when the headers are sent, unless they are of a whole answer that may be stored. */
function dropTagOfOthers(response: Response): void {
  const writeHead = response.writeHead.bind(response) as (...given: readonly unknown[]) => Response;
  response.writeHead = ((...given: readonly unknown[]) => {
    const stored = !String(response.getHeader('Cache-Control')).includes('no-store');
    if (!stored || (response.statusCode !== 200 && response.statusCode !== 304)) response.removeHeader('ETag');
    return writeHead(...given);
  }) as Response['writeHead'];
}
