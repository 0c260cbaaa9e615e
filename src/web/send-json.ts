import type { Response } from 'express';

/** Answer with JSON that is revalidated by ETag before it is used again. */
export function sendJson(response: Response, body: object): void {
  response.set('Cache-Control', 'no-cache').json(body);
}
