import { Router } from 'express';
import type { Services } from '../app/services.js';
import { InvalidQueryError } from '../domain/errors.js';
import type { Framework, FrameworkItem } from '../domain/framework.js';
import type { CopyComparison } from '../domain/wording.js';
import { toApiAttribution, toApiCopies, toApiOwn, toApiWording } from '../view/api-wording.js';
import { buildCopiesPage } from '../view/copies-page.js';
import { buildMessagePage } from '../view/message-page.js';
import { buildSourcesPage } from '../view/sources-page.js';
import { buildWordingPage } from '../view/wording-page.js';
import { findDocument, findFramework, findItem } from './find.js';
import { copiesSchema, documentIdSchema, parseQuery, wordingSchema } from './query-schemas.js';
import type { RenderPage } from './render.js';
import { sendJson } from './send-json.js';

/** Pages about wording (措辞): shared wording, where a document's wording comes from, differences of near copies. */
export function wordingPageRoutes(services: Services, renderPage: RenderPage): Router {
  const { corpus } = services;
  const routes = Router();

  routes.get('/wording', (request, response) => {
    const asked = parseQuery(wordingSchema, request.query);
    if (corpus.frameworks.length === 0 && asked.framework === undefined) {
      const detail = '还没有可用的框架，文件未归成文件族，无从比较措辞。';
      renderPage(request, response, 'message', buildMessagePage(200, '共有措辞', detail));
      return;
    }
    const { framework, item } = readScope(services, asked);
    renderPage(request, response, 'wording', buildWordingPage(corpus, framework, services.wording(framework.id), item));
  });

  routes.get('/documents/:id/sources', (request, response) => {
    const document = findDocument(corpus, request.params.id);
    const page = buildSourcesPage(
      corpus,
      document,
      services.attribution(document.id),
      services.ownContent(document.id),
    );
    renderPage(request, response, 'sources', page);
  });

  routes.get('/copies', (request, response) => {
    renderPage(request, response, 'copies', buildCopiesPage(corpus, readCopies(services, request.query)));
  });

  return routes;
}

/** The same as JSON. */
export function wordingApiRoutes(services: Services): Router {
  const { corpus } = services;
  const routes = Router();

  routes.get('/wording', (request, response) => {
    const { framework, item } = readScope(services, parseQuery(wordingSchema, request.query));
    sendJson(response, toApiWording(corpus, framework, services.wording(framework.id), item));
  });

  routes.get('/attribution', (request, response) => {
    const { id } = readDocument(services, request.query);
    sendJson(response, toApiAttribution(corpus, services.attribution(id)));
  });

  routes.get('/own', (request, response) => {
    const { id } = readDocument(services, request.query);
    sendJson(response, toApiOwn(corpus, id, services.ownContent(id)));
  });

  routes.get('/copies', (request, response) => {
    sendJson(response, toApiCopies(corpus, readCopies(services, request.query)));
  });

  return routes;
}

/** The family, and the item where one is named. @throws NotFoundError */
function readScope(
  { corpus }: Services,
  asked: { readonly framework?: string | undefined; readonly item?: string | undefined },
): { readonly framework: Framework; readonly item: FrameworkItem | undefined } {
  if (asked.item !== undefined) return findItem(corpus, asked.item, asked.framework);
  return { framework: findFramework(corpus, asked.framework), item: undefined };
}

/** @throws InvalidQueryError when no document is named, NotFoundError for an unknown one. */
function readDocument({ corpus }: Services, given: unknown): ReturnType<typeof findDocument> {
  const { document } = parseQuery(documentIdSchema, given);
  if (document === undefined) throw new InvalidQueryError('缺少参数“文件”（document）');
  return findDocument(corpus, document);
}

/** The pair that is named; undefined where none is. @throws InvalidQueryError for half a pair, NotFoundError for no near copies. */
function readCopies(services: Services, given: unknown): CopyComparison | undefined {
  const { first, second } = parseQuery(copiesSchema, given);
  if (first === undefined && second === undefined) return undefined;
  if (first === undefined) throw new InvalidQueryError('缺少参数“第一份文件”（first）');
  if (second === undefined) throw new InvalidQueryError('缺少参数“第二份文件”（second）');
  const [a, b] = [findDocument(services.corpus, first), findDocument(services.corpus, second)];
  return services.copies(a.id, b.id);
}
