import { Router } from 'express';
import { once, type Services } from '../app/index.js';
import { buildOpenApi } from './openapi.js';
import { sendJson } from './send-json.js';

/** The description of the interface for other programs. */
export function openApiRoutes(services: Services): Router {
  const description = once(() => buildOpenApi(services.corpus.version));
  const routes = Router();
  routes.get('/openapi.json', (_request, response) => {
    sendJson(response, description());
  });
  return routes;
}
