import { Router } from 'express';
import type { Services } from '../app/services.js';
import { toApiMatrix } from '../view/api-matrix.js';
import { buildMatrixItemPage } from '../view/matrix-item-page.js';
import { buildMatrixPage } from '../view/matrix-page.js';
import { findFramework, findItem } from './find.js';
import { matrixSchema, parseQuery } from './query-schemas.js';
import type { RenderPage } from './render.js';
import { sendJson } from './send-json.js';

/** 对照矩阵: items or points × documents, and the points of one item with their evidence. */
export function matrixPageRoutes(services: Services, renderPage: RenderPage): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/matrix', (request, response) => {
    const { by = 'item', framework: id, item: no } = parseQuery(matrixSchema, request.query);
    const framework = findFramework(corpus, id);
    if (no === undefined) {
      renderPage(request, response, 'matrix', buildMatrixPage(corpus, framework, services.matrix(framework.id, by)));
      return;
    }
    const { item } = findItem(corpus, no, framework.id);
    const matrix = services.matrix(framework.id, 'point');
    renderPage(request, response, 'matrix-item', buildMatrixItemPage(corpus, framework, item, matrix));
  });
  return routes;
}

/** The same as JSON. */
export function matrixApiRoutes(services: Services): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/matrix', (request, response) => {
    const { by = 'item', framework: id, item: no } = parseQuery(matrixSchema, request.query);
    const framework = findFramework(corpus, id);
    const item = no === undefined ? undefined : findItem(corpus, no, framework.id).item;
    const matrix = services.matrix(framework.id, by);
    sendJson(response, toApiMatrix(corpus, matrix, item?.no));
  });
  return routes;
}
