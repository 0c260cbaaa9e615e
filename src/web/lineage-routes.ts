import { Router } from 'express';
import type { Services } from '../app/services.js';
import { toApiLineage } from '../view/api-lineage.js';
import { buildLineagePage } from '../view/lineage-page.js';
import { lineageSchema, parseQuery } from './query-schemas.js';
import type { RenderPage } from './render.js';
import { sendJson } from './send-json.js';

/** 沿革: which document implements which, and what is missing. */
export function lineageRoutes({ corpus }: Services, renderPage: RenderPage): Router {
  const routes = Router();
  routes.get('/lineage', (request, response) => {
    const { offset = 0, find = '' } = parseQuery(lineageSchema, request.query);
    renderPage(request, response, 'lineage', buildLineagePage(corpus, { offset, find }));
  });
  return routes;
}

/** The same as JSON, whole. */
export function lineageApiRoutes({ corpus }: Services): Router {
  const routes = Router();
  routes.get('/lineage', (_request, response) => {
    sendJson(response, toApiLineage(corpus));
  });
  return routes;
}
