import type { Request, RequestHandler, Response } from 'express';
import type { TagOf } from './answer-tag.js';

/**
 * Tag every answer to GET and HEAD, and answer 304 to a reader who has it, before a page is built. Only answers of status 200 that may
 * be stored keep the tag, so an address whose answer is an error or leads on is always worked.
 */
export function answerUnchanged(tagOf: TagOf): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    const tag = tagOf(request);
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

/** Whether an answer is whole and may be stored. */
export function isStorable(response: Response): boolean {
  return response.statusCode === 200 && !String(response.getHeader('Cache-Control')).includes('no-store');
}

/** Whether the reader names this tag. `*` names no bytes and is left to the page; `no-cache` asks for the bytes in any case. */
function isKnown(request: Request, tag: string): boolean {
  const named = request.get('if-none-match');
  if (named === undefined || /(?:^|,)\s*no-cache\s*(?:,|$)/u.test(request.get('cache-control') ?? '')) return false;
  // The part between the quotes: a weak and a strong form of it are the same here.
  return [...named.matchAll(/"[^"]*"/gu)].some(([quoted]) => quoted === tag.slice(2));
}

/** Take the tag off when the headers are sent, unless they are of an answer that may be stored, or say that it is unchanged. */
function dropTagOfOthers(response: Response): void {
  const writeHead = response.writeHead.bind(response) as (...given: readonly unknown[]) => Response;
  response.writeHead = ((...given: readonly unknown[]) => {
    if (!isStorable(response) && response.statusCode !== 304) response.removeHeader('ETag');
    return writeHead(...given);
  }) as Response['writeHead'];
}
