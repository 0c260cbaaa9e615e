import express, { Router } from 'express';
import { MAX_DRAFT, type Services } from '../app/index.js';
import { InvalidQueryError } from '../domain/errors.js';
import { toApiDraft } from '../view/api-draft.js';
import { buildDraftPage } from '../view/draft-page.js';
import { draftSchema, parseQuery } from './query-schemas.js';
import type { RenderPage } from './render.js';

/** A draft of the greatest length in a form: nine bytes a character. */
const MAX_BODY = `${Math.ceil((MAX_DRAFT * 9) / 1024) + 64}kb`;

/** The page that checks an unsaved text. Nothing of it is kept, neither on disk nor in a cache on the way. */
export function draftPageRoutes(services: Services, renderPage: RenderPage): Router {
  const routes = Router();
  routes.get('/draft', (request, response) => {
    renderPage(request, response, 'draft', buildDraftPage('', MAX_DRAFT));
  });
  routes.post('/draft', express.urlencoded({ extended: false, limit: MAX_BODY }), (request, response) => {
    const { text = '' } = parseQuery(draftSchema, request.body);
    const checked = services.checkDraft(text);
    renderPage(request, response, 'draft', buildDraftPage(text, MAX_DRAFT, checked));
    response.set('Cache-Control', 'no-store');
  });
  return routes;
}

/** The same as JSON: `POST /api/draft` with `{ "text": "…" }`, or the text itself as `text/plain`. */
export function draftApiRoutes(services: Services): Router {
  const routes = Router();
  routes.post(
    '/draft',
    express.json({ limit: MAX_BODY }),
    express.text({ limit: MAX_BODY, type: 'text/plain' }),
    (request, response) => {
      const body: unknown = typeof request.body === 'string' ? { text: request.body } : request.body;
      const { text } = parseQuery(draftSchema, body);
      if (text === undefined) throw new InvalidQueryError('缺少参数“草稿”（text）');
      response.set('Cache-Control', 'no-store').json(toApiDraft(services.checkDraft(text)));
    },
  );
  return routes;
}
