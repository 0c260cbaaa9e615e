import { Router } from 'express';
import type { Services } from '../app/services.js';
import { NotFoundError } from '../domain/errors.js';
import { toApiMatrix } from '../view/api-matrix.js';
import { parseCellId } from '../view/matrix-cell-id.js';
import { buildMatrixItemPage } from '../view/matrix-item-page.js';
import { buildMatrixHead, buildMatrixPage, openPanel, type MatrixPageInput } from '../view/matrix-page.js';
import { findFramework, findItem, findTheme } from './find.js';
import { apiMatrixSchema, matrixSchema, parseQuery } from './query-schemas.js';
import type { RenderPage } from './render.js';
import { sendJson } from './send-json.js';

/** 对照矩阵: items or points × documents with the evidence of a cell, and the points of one item with theirs. */
export function matrixPageRoutes(services: Services, renderPage: RenderPage): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/matrix', (request, response) => {
    const asked = parseQuery(matrixSchema, request.query);
    const { by = 'item', item: no, theme, status, cell, part } = asked;
    const framework = findFramework(corpus, asked.framework);
    const points = services.matrix(framework.id, 'point');
    if (no !== undefined) {
      const { item } = findItem(corpus, no, framework.id);
      renderPage(request, response, 'matrix-item', buildMatrixItemPage(corpus, framework, item, points));
      return;
    }
    if (theme !== undefined) findTheme(corpus, theme, framework.id);
    const open = cell === undefined ? undefined : parseCellId(cell);
    const input: MatrixPageInput = { matrix: services.matrix(framework.id, by), points, open, theme, status };
    const panel = openPanel(corpus, framework, input);
    if (cell !== undefined && !panel) throw new NotFoundError(`矩阵里没有编号为“${cell.slice(0, 80)}”的格`);
    if (part === 'evidence') {
      const panelAlone = { head: buildMatrixHead(framework), panel };
      renderPage(request, response, 'matrix-evidence', panelAlone);
    } else renderPage(request, response, 'matrix', buildMatrixPage(corpus, framework, input, panel));
  });
  return routes;
}

/** The same as JSON. */
export function matrixApiRoutes(services: Services): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/matrix', (request, response) => {
    const { by = 'item', framework: id, item: no } = parseQuery(apiMatrixSchema, request.query);
    const framework = findFramework(corpus, id);
    const item = no === undefined ? undefined : findItem(corpus, no, framework.id).item;
    const matrix = services.matrix(framework.id, by);
    sendJson(response, toApiMatrix(corpus, matrix, item?.no));
  });
  return routes;
}
