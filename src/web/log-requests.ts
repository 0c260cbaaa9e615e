import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Log } from './log.js';

/** The id that stands in the lines of the log, and in the head of the answer so that a reader can tell it. */
export function requestIdOf(response: Response): string | undefined {
  const { requestId }: { requestId?: unknown } = response.locals;
  return typeof requestId === 'string' ? requestId : undefined;
}

/**
 * Give every request an id and write one line when it has ended, whole or broken off.
 * @param queries  write down what follows the question mark too
 */
export function logRequests(log: Log, queries: boolean): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const id = randomUUID();
    const { socket, method, originalUrl } = request;
    const written = socket.bytesWritten;
    response.locals['requestId'] = id;
    response.set('X-Request-Id', id);
    response.once('close', () => {
      const [path, query] = splitAddress(originalUrl);
      log.request({
        id,
        method,
        path,
        ...(queries && query !== '' ? { query } : {}),
        status: response.statusCode,
        ms: Math.round((performance.now() - started) * 10) / 10,
        bytes: socket.bytesWritten - written,
        ...(response.writableFinished && request.errored === null ? {} : { aborted: true as const }),
      });
    });
    next();
  };
}

function splitAddress(address: string): readonly [path: string, query: string] {
  const at = address.indexOf('?');
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
}
