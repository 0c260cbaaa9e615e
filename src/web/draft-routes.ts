import express, { Router, type ErrorRequestHandler } from 'express';
import { MAX_DRAFT, readDraftFile, type Services } from '../app/index.js';
import { InvalidQueryError } from '../domain/errors.js';
import { toApiDraft } from '../view/api-draft.js';
import { buildDraftPage } from '../view/draft-page.js';
import { switchLarge } from './display.js';
import { draftFileSchema, draftFormSchema, draftSchema, parseQuery } from './query-schemas.js';
import type { RenderPage } from './render.js';

/** A draft of the greatest length in a form: nine bytes a character. */
const MAX_BODY = bytesOf(MAX_DRAFT);
/** The page takes more, so that it can give back a text that is too long. */
const MAX_FORM = bytesOf(4 * MAX_DRAFT);

/** A draft as a Word file or a PDF, pictures and all. */
const MAX_FILE = 32 * 1024 * 1024;

function bytesOf(letters: number): number {
  return letters * 9 + 65_536;
}

/** The page that checks an unsaved text. Nothing of it is kept, neither on disk nor in a cache on the way. */
export function draftPageRoutes(services: Services, renderPage: RenderPage): Router {
  const routes = Router();
  routes.get('/draft', (request, response) => {
    renderPage(request, response, 'draft', buildDraftPage('', MAX_DRAFT));
  });
  routes.post('/draft', express.urlencoded({ extended: false, limit: MAX_FORM }), (request, response) => {
    const { text = '', large, checked } = parseQuery(draftFormSchema, request.body);
    if (large !== undefined) switchLarge(response, large);
    const isAsked = large === undefined || checked !== undefined;
    const page = buildDraftPage(text, MAX_DRAFT, isAsked ? check(services, text) : {});
    if (page.problem !== '') response.status(400);
    renderPage(request, response, 'draft', page);
    response.set('Cache-Control', 'no-store');
  });
  const tooLarge: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (!isTooLarge(error)) {
      next(error);
      return;
    }
    const problem = `内容太长，最长 ${MAX_DRAFT / 10_000} 万字；请按浏览器的“后退”，文字还在原来的框里，删去附件、附表再查`;
    renderPage(request, response.status(413), 'draft', buildDraftPage('', MAX_DRAFT, { problem }));
    response.set('Cache-Control', 'no-store');
  };
  routes.use('/draft', tooLarge);
  return routes;
}

/** The findings, or what is wrong with the text. */
function check(services: Services, text: string): Parameters<typeof buildDraftPage>[2] {
  try {
    return { checked: services.checkDraft(text) };
  } catch (error) {
    if (error instanceof InvalidQueryError) return { problem: error.message };
    throw error;
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 413;
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
  // A file of any format as its bytes, with its name in the address: its text, to be checked by the reader first.
  routes.post(
    '/draft/text',
    express.raw({ limit: MAX_FILE, type: 'application/octet-stream' }),
    async (request, response) => {
      const { name } = parseQuery(draftFileSchema, request.query);
      const body: unknown = request.body;
      if (!(body instanceof Uint8Array))
        throw new InvalidQueryError('请把文件的内容作为 application/octet-stream 送来');
      response.set('Cache-Control', 'no-store').json({ text: await readDraftFile(body, name) });
    },
  );
  return routes;
}
