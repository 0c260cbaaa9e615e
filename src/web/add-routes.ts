import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { Adding } from '../app/index.js';
import { InvalidQueryError } from '../domain/errors.js';
import { buildAddDoorPage, buildAddedPage, buildAddPage } from '../view/add-page.js';
import { buildAddPreviewPage } from '../view/add-preview-page.js';
import { addedBatchLink, addLink, addPreviewLink, undoneLink } from '../view/links.js';
import { makeAddSession } from './add-session.js';
import { switchLarge } from './display.js';
import { limitTries } from './limit-rates.js';
import {
  addAddressSchema,
  addDoorSchema,
  addedSchema,
  displaySchema,
  parseQuery,
  undoSchema,
} from './query-schemas.js';
import { readEntered } from './read-entered.js';
import { readUpload } from './read-upload.js';
import type { RenderPage } from './render.js';
import type { ServicesSource } from './services-source.js';

/** Adding in the browser, and the token (口令) that opens it. */
export interface AddDoor {
  readonly adding: Adding;
  readonly token: string;
}

const PATH = addLink();
/** All files of one form together. */
const MAX_UPLOAD = 64 * 1024 * 1024;
/** The fields of a preview. */
const MAX_ENTERED = 4 * 1024 * 1024;
const MAX_FIELDS = 5000;
/** Of the token, a minute. */
const WRONG_TRIES = 5;
const LATEST = 10;

const LOST = '这次预览已经失效（超过一小时、已经保存，或程序重新启动过），什么也没有保存；请重新选择文件';

/**
 * The pages that add files (添加文件), below `/documents/add`: off unless there is a door. Nothing of them may be stored by a browser or
 * on the way. Forms from other sites are refused before they come here.
 */
export function addRoutes(source: ServicesSource, renderPage: RenderPage, door: AddDoor | undefined): Router {
  const routes = Router();
  routes.use(PATH, (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  if (door) routes.use(openRoutes(source, renderPage, door));
  else
    routes.get(PATH, (request, response) => {
      renderPage(request, response.status(403), 'add-off', buildAddDoorPage());
    });
  return routes;
}

function openRoutes(source: ServicesSource, renderPage: RenderPage, { adding, token }: AddDoor): Router {
  const session = makeAddSession(token, PATH);
  const routes = Router();
  const form = express.urlencoded({ extended: false, limit: '20kb' });
  const longForm = express.urlencoded({ extended: false, limit: MAX_ENTERED, parameterLimit: MAX_FIELDS });

  const askForToken = (request: Request, response: Response, problem = ''): void => {
    renderPage(request, response, 'add-token', buildAddDoorPage(problem));
  };
  const tellTries: RequestHandler = (request, response) => {
    askForToken(request, response.status(429), '口令错得太多，请过一分钟再试');
  };
  const showStart = async (
    request: Request,
    response: Response,
    said: Parameters<typeof buildAddPage>[3] = {},
  ): Promise<void> => {
    const page = buildAddPage(source.current().corpus, await adding.latest(LATEST), MAX_UPLOAD, said);
    renderPage(request, response, 'add', page);
  };

  routes.get(PATH, async (request, response) => {
    const { undone = '' } = parseQuery(addedSchema, request.query);
    if (session.isOpen(request)) await showStart(request, response, { undone });
    else askForToken(request, response);
  });
  routes.post(`${PATH}/token`, limitTries('token', WRONG_TRIES, tellTries), form, (request, response) => {
    const { token: given } = parseQuery(addDoorSchema, request.body);
    if (session.open(request, response, given.trim())) response.redirect(303, PATH);
    else askForToken(request, response.status(403), '口令不对');
  });

  // Before any body is read.
  routes.use(PATH, (request, response, next) => {
    if (session.isOpen(request)) next();
    else askForToken(request, response.status(403), '请先输入口令，再做一次');
  });

  routes.post(
    `${PATH}/files`,
    express.raw({ type: 'multipart/form-data', limit: MAX_UPLOAD, inflate: false }),
    async (request, response) => {
      const files = await readUpload(request.body, request.get('content-type'));
      response.redirect(303, addPreviewLink(await adding.look(files)));
    },
  );
  routes.post(`${PATH}/address`, form, async (request, response) => {
    const { address } = parseQuery(addAddressSchema, request.body);
    const looked = await adding.lookAt(address.trim());
    if (typeof looked === 'string') response.redirect(303, addPreviewLink(looked));
    else await showStart(request, response.status(400), { problem: looked.reason, address });
  });

  routes.get(`${PATH}/preview/:id`, async (request, response) => {
    const preview = adding.preview(request.params.id);
    if (!preview) await showStart(request, response.status(410), { problem: LOST });
    else renderPage(request, response, 'add-preview', buildAddPreviewPage(source.current().corpus, preview));
  });
  routes.post(`${PATH}/preview/:id`, longForm, async (request, response) => {
    const { id } = request.params;
    const preview = adding.preview(id);
    if (!preview) {
      await showStart(request, response.status(410), { problem: LOST });
      return;
    }
    const entered = readEntered(request.body, preview);
    const { large } = parseQuery(displaySchema.partial(), request.body);
    if (large !== undefined) {
      switchLarge(response, large);
      adding.enter(id, entered);
      response.redirect(303, addPreviewLink(id));
      return;
    }
    const outcome = await adding.keep(id, entered);
    if (outcome.kind === 'lost') await showStart(request, response.status(410), { problem: LOST });
    else response.redirect(303, outcome.kind === 'kept' ? addedBatchLink(outcome.batch) : addPreviewLink(id));
  });

  routes.get(`${PATH}/batches/:batch`, async (request, response) => {
    const batch = await adding.batch(request.params.batch);
    renderPage(request, response, 'add-batch', buildAddedPage(source.current().corpus, batch));
  });
  routes.post(`${PATH}/undo`, form, async (request, response) => {
    const { batch } = parseQuery(undoSchema, request.body);
    await adding.undo(batch);
    response.redirect(303, undoneLink(batch));
  });

  const tellProblem: ErrorRequestHandler = async (error: unknown, request, response, next) => {
    if (isTooLarge(error)) {
      const problem = `内容超过 ${MAX_UPLOAD / 1024 / 1024} MB，没有读入；请分几次添加，更多的用命令 duizhao add`;
      await showStart(request, response.status(413), { problem });
    } else if (error instanceof InvalidQueryError && request.method === 'POST')
      await showStart(request, response.status(400), { problem: error.message });
    else next(error);
  };
  routes.use(PATH, tellProblem);
  return routes;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 413;
}
