import { Router } from 'express';
import type { ServicesSource } from './services-source.js';

/** Seconds after which a client that came while the server ended may try again: another has taken over by then. */
const RETRY_AFTER = 5;

/** `/healthz`: the process works. `/readyz`: it may be sent readers; not while it ends. */
export function healthRoutes(source: ServicesSource, isDraining: () => boolean): Router {
  const routes = Router();
  routes.use((_request, response, next) => {
    if (isDraining()) response.set('Connection', 'close');
    next();
  });
  routes.get('/healthz', (_request, response) => {
    const { documents, version } = source.current().corpus;
    response
      .set('Cache-Control', 'no-store')
      .json({ status: 'ok', documents: documents.length, corpusVersion: version });
  });
  routes.get('/readyz', (_request, response) => {
    response.set('Cache-Control', 'no-store');
    if (isDraining()) response.status(503).set('Retry-After', String(RETRY_AFTER)).json({ status: 'draining' });
    else response.json({ status: 'ready' });
  });
  return routes;
}
