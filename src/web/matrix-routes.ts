import { Router } from 'express';
import type { Services } from '../app/services.js';
import { NotFoundError } from '../domain/errors.js';
import type { MatrixCell } from '../domain/matrix.js';
import { toApiMatrix } from '../view/api-matrix.js';
import { matrixLink } from '../view/links.js';
import { parseCellId } from '../view/matrix-cell-id.js';
import { filterRows } from '../view/matrix-filters.js';
import { buildMatrixItemPage } from '../view/matrix-item-page.js';
import { buildMatrixHead, buildMatrixPage, openPanel, type MatrixPageInput } from '../view/matrix-page.js';
import { toMatrixGrid, toMatrixTable } from '../view/matrix-table.js';
import { readExportSource, type Today } from './citation-source.js';
import { findFramework, findItem, findTheme } from './find.js';
import { apiMatrixSchema, matrixSchema, parseQuery } from './query-schemas.js';
import type { RenderPage } from './render.js';
import { sendTable } from './send-file.js';
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

/** The same as JSON, or as a file with a line for each cell. */
export function matrixApiRoutes(services: Services, today: Today): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/matrix', async (request, response) => {
    const asked = parseQuery(apiMatrixSchema, request.query);
    const { by = 'item', item: no, theme, status, format = 'json' } = asked;
    const framework = findFramework(corpus, asked.framework);
    const item = no === undefined ? undefined : findItem(corpus, no, framework.id).item;
    if (theme !== undefined) findTheme(corpus, theme, framework.id);
    const matrix = services.matrix(framework.id, by);
    const cells = groupCells(matrix.cells);
    const rows = filterRows(framework, matrix.rows, { theme, status }, ({ id }) => cells.get(id) ?? []).filter(
      (row) => item === undefined || row.item === item.no,
    );
    if (format === 'json') {
      sendJson(response, toApiMatrix(corpus, matrix, rows));
      return;
    }
    const source = readExportSource(services, request, today);
    const given = { framework, matrix, rows, source };
    const subject = {
      subject: `对照矩阵：${framework.title}，${by === 'item' ? '按事项' : '按要点'}`,
      address: `${source.origin}${matrixLink({ by, framework: asked.framework, item: item?.no, theme, status })}`,
      source,
      notes: rows.length < matrix.rows.length ? [`只列 ${rows.length} 行，全表 ${matrix.rows.length} 行`] : [],
    };
    const table = toMatrixTable(corpus, given);
    await sendTable(response, services, format, `对照矩阵 ${framework.title}`, table, subject, [
      toMatrixGrid(corpus, given),
    ]);
  });
  return routes;
}

function groupCells(cells: readonly MatrixCell[]): ReadonlyMap<string, readonly MatrixCell[]> {
  const byRow = new Map<string, MatrixCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  return byRow;
}
