import type { Request, RequestHandler } from 'express';
import { Refusal } from './refusal.js';

/** Longest address, in characters as they are sent: fifty picked clauses with all filters take a third of it. */
export const MAX_ADDRESS = 16 * 1024;

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Refuse what no page of the program sends: odd methods, endless addresses, forms sent from the pages of other sites. */
export function refuseRequests(): RequestHandler {
  return (request, response, next) => {
    if (!METHODS.includes(request.method)) {
      response.set('Allow', METHODS.join(', '));
      next(new Refusal(405));
    } else if (request.originalUrl.length > MAX_ADDRESS) next(new Refusal(414));
    else if (request.method === 'POST' && isFromElsewhere(request)) next(new Refusal(403));
    else next();
  };
}

/** Whether a browser says that a page of another site sent this. Programs that are no browsers say nothing and are let through. */
function isFromElsewhere(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'cross-site' || site === 'same-site';
  const origin = request.get('origin');
  return origin !== undefined && hostOf(origin) !== request.get('host')?.toLowerCase();
}

/** Host and port of an origin; undefined for `null` and for what is no address. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
