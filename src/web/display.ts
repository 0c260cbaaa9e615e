import express, { Router, type Request, type Response } from 'express';
import { displaySchema, parseQuery } from './query-schemas.js';

const COOKIE = 'large';
const YEAR_MS = 365 * 24 * 3600 * 1000;

/** Whether the reader has switched 大字 on, before this request or with it. */
export function isLarge(request: Request, response: Response): boolean {
  const { large }: { large?: unknown } = response.locals;
  return typeof large === 'boolean' ? large : asksForLarge(request);
}

/** Whether a request comes from a reader who switched 大字 on before. */
export function asksForLarge(request: Request): boolean {
  return (request.get('cookie') ?? '').split(';').some((pair) => pair.trim() === `${COOKIE}=1`);
}

/** Switch 大字 for this answer and the following ones. */
export function switchLarge(response: Response, large: '0' | '1'): void {
  response.cookie(COOKIE, large, { maxAge: YEAR_MS, httpOnly: true, sameSite: 'lax', path: '/' });
  response.locals['large'] = large === '1';
}

/** The 大字 switch: a plain form sends it, a cookie keeps it, the answer leads back to the page. */
export function displayRoutes(): Router {
  const routes = Router();
  routes.post('/display', express.urlencoded({ extended: false, limit: '20kb' }), (request, response) => {
    const { large, back } = parseQuery(displaySchema, request.body);
    switchLarge(response, large);
    response.redirect(303, isOwnPath(back) ? back : '/');
  });
  return routes;
}

/** Only a path of this site; `//host` and `/\host` would leave it. */
function isOwnPath(back: string | undefined): back is string {
  return back !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(back);
}
