import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { RefusedFile } from '../refused-file.js';

/** How an address is asked for. */
export interface Asking {
  readonly headers: Readonly<Record<string, string>>;
  /** The only source of IP addresses for the connection. */
  readonly lookup: LookupFunction;
  /** Longest time in which nothing comes, while connecting and after. */
  readonly idleMs: number;
  /** Ends the request, with a reason. */
  readonly signal: AbortSignal;
}

/**
 * Ask for an address once, over a connection of its own; redirects are not followed.
 * @returns the answer when its head has come; its body is read by the caller and ends with the request
 * @throws RefusedFile when nothing comes for too long; errors of the network as they are.
 */
export function requestOnce(url: URL, { headers, lookup, idleMs, signal }: Asking): Promise<IncomingMessage> {
  const ask = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    let answer: IncomingMessage | undefined;
    const request = ask(url, { headers, lookup, agent: false, timeout: idleMs, signal }, (begun) => {
      answer = begun;
      resolve(begun);
    });
    request.on('timeout', () => {
      const what = request.socket?.connecting === true ? '连不上网站' : '网站没有继续送来内容';
      (answer ?? request).destroy(new RefusedFile(`${what}，已等 ${Math.ceil(idleMs / 1000)} 秒；请重试`));
    });
    request.on('error', reject);
    request.end();
  });
}
