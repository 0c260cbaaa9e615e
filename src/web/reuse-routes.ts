import { Router } from 'express';
import type { Services } from '../app/services.js';
import { toApiClauseReuse, toApiReuse } from '../view/api-reuse.js';
import { buildReuseClausePage } from '../view/reuse-clause-page.js';
import { buildReusePage } from '../view/reuse-page.js';
import { findClause } from './find.js';
import { apiReuseSchema, parseQuery, reuseSchema } from './query-schemas.js';
import type { RenderPage } from './render.js';
import { sendJson } from './send-json.js';

/** Wordings or clusters in one answer unless asked otherwise. */
const DEFAULT_LIMIT = 20;

/** 条款复用: the clusters of near-equal clauses, and what stands elsewhere in the words of one clause. */
export function reuseRoutes(services: Services, renderPage: RenderPage, diff: Services['diff']): Router {
  const { corpus, reuse } = services;
  const routes = Router();
  routes.get('/reuse', (request, response) => {
    const { clause: id, offset = 0 } = parseQuery(reuseSchema, request.query);
    if (id === undefined) {
      renderPage(request, response, 'reuse', buildReusePage(corpus, reuse.clusters(), offset, diff));
      return;
    }
    const asked = findClause(corpus, id);
    const page = buildReuseClausePage(corpus, asked, reuse.near(asked.clause.id), offset, diff);
    renderPage(request, response, 'reuse-clause', page);
  });
  return routes;
}

/** The same as JSON, at `/reuse` below the interface. */
export function reuseApiRoutes({ corpus, reuse }: Services): Router {
  const routes = Router();
  routes.get('/reuse', (request, response) => {
    const { clause: id, offset = 0, limit = DEFAULT_LIMIT } = parseQuery(apiReuseSchema, request.query);
    const range = { offset, limit };
    const asked = id === undefined ? undefined : findClause(corpus, id);
    const answer = asked
      ? toApiClauseReuse(corpus, asked, reuse.near(asked.clause.id), range)
      : toApiReuse(corpus, reuse.clusters(), range);
    sendJson(response, answer);
  });
  return routes;
}
