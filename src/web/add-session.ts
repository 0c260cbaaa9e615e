import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';

const COOKIE = 'duizhao-add';
const OPEN_MS = 8 * 60 * 60 * 1000;

/** Who may add files: those who have said the token (口令) within the last hours, told by a cookie that says nothing of the token. */
export interface AddSession {
  isOpen(request: Request): boolean;
  /** Open it for the sender, where the token is right. @returns whether it is */
  open(request: Request, response: Response, token: string): boolean;
}

/** @param path  the pages that the cookie is for; it holds until the process ends or its time is over */
export function makeAddSession(token: string, path: string): AddSession {
  const key = randomBytes(32);
  const sign = (until: string): string => createHmac('sha256', key).update(until).digest('base64url');
  return {
    isOpen: (request) => {
      const [until = '', signature = ''] = readCookie(request).split('.');
      return Number(until) > Date.now() && isEqual(signature, sign(until));
    },
    open: (request, response, given) => {
      if (!isEqual(given, token)) return false;
      const until = String(Date.now() + OPEN_MS);
      response.cookie(COOKIE, `${until}.${sign(until)}`, {
        maxAge: OPEN_MS,
        httpOnly: true,
        sameSite: 'strict',
        secure: request.secure,
        path,
      });
      return true;
    },
  };
}

/** In a time that tells nothing of either, not even the length. */
function isEqual(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

function readCookie(request: Request): string {
  const pairs = (request.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
}
