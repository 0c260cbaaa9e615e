import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit';
import type { RateLimits } from '../app/index.js';
import { Refusal } from './refusal.js';

const MINUTE_MS = 60_000;

/** First parts of the addresses, below `/api` too, that have to be worked and not only looked up. */
const WORKED = new Set([
  'compare',
  'selection',
  'search.csv',
  'search.md',
  'search.json',
  'selection.csv',
  'selection.md',
  'selection.json',
  'matrix',
  'reuse',
  'wording',
  'copies',
  'attribution',
  'own',
  'targets',
  'departments',
  'draft',
  'add',
]);

/**
 * Two budgets for every address that requests come from (for IPv6 a network of 56 bits): one for pages that are looked up, one for what
 * has to be worked. Answers tell what is left (`RateLimit`, `RateLimit-Policy`, draft 8); beyond it they are refused with 429.
 */
export function limitRates({ pages, work }: RateLimits): RequestHandler {
  const looked = makeLimiter('pages', pages);
  const worked = makeLimiter('work', work);
  return (request, response, next) => {
    void (isWorked(request) ? worked : looked)(request, response, next);
  };
}

/** What is posted is always worked. */
function isWorked({ method, path }: Request): boolean {
  const parts = path.toLowerCase().split('/', 5).filter(Boolean);
  const [first = '', , third] = parts[0] === 'api' ? parts.slice(1) : parts;
  return method === 'POST' || WORKED.has(first) || (first === 'documents' && third === 'sources');
}

/**
 * A budget of answers that say no (status 400 and above) for every address, a minute; beyond it everything is left to `tell`, whatever it
 * would have been answered with.
 */
export function limitTries(identifier: string, limit: number, tell: RequestHandler): RequestHandler {
  return rateLimit({ ...settings(identifier, limit), skipSuccessfulRequests: true, handler: tell });
}

function makeLimiter(identifier: string, limit: number): RequestHandler {
  return rateLimit({
    ...settings(identifier, limit),
    handler: (_request, _response, next) => {
      next(new Refusal(429));
    },
  });
}

function settings(identifier: string, limit: number): Partial<Options> {
  return {
    windowMs: MINUTE_MS,
    limit,
    identifier,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: ({ ip = '' }) => ipKeyGenerator(ip),
    // Whom to believe is settled by `trust proxy`; a header that is not believed is no fault of the program.
    validate: false,
  };
}
