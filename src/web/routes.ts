import { Router } from 'express';
import type { Services } from '../app/index.js';
import type { AccuracyReport } from '../domain/accuracy.js';
import { makeTagOf } from './answer-tag.js';
import { answerUnchanged } from './answer-unchanged.js';
import { apiRoutes } from './api-routes.js';
import type { Assets } from './assets.js';
import type { Today } from './citation-source.js';
import { compareApiRoutes, compareRoutes } from './compare-routes.js';
import { departmentsApiRoutes, departmentsRoutes } from './departments-routes.js';
import { displayRoutes } from './display.js';
import { documentRoutes } from './document-routes.js';
import { draftApiRoutes, draftPageRoutes } from './draft-routes.js';
import { makeNotFoundHandler } from './error-handler.js';
import { helpRoutes } from './help-routes.js';
import { keepAnswers } from './keep-answers.js';
import { lineageApiRoutes, lineageRoutes } from './lineage-routes.js';
import { matrixApiRoutes, matrixPageRoutes } from './matrix-routes.js';
import { methodRoutes } from './method-routes.js';
import { openApiRoutes } from './openapi-routes.js';
import { pageRoutes } from './page-routes.js';
import { rememberDiffs } from './remember-diffs.js';
import { makeRenderPage } from './render.js';
import { reuseApiRoutes, reuseRoutes } from './reuse-routes.js';
import { searchApiRoutes, searchRoutes } from './search-routes.js';
import { selectionRoutes } from './selection-routes.js';
import { targetsApiRoutes, targetsRoutes } from './targets-routes.js';
import { wordingApiRoutes, wordingPageRoutes } from './wording-routes.js';

/** What the routes are made of. */
export interface RouteParts {
  readonly services: Services;
  readonly assets: Assets;
  /** Mark of program, templates and assets; see `markProgram`. */
  readonly mark: string;
  readonly today: Today;
  readonly accuracy: AccuracyReport;
  /** Whether files may be added in the browser. */
  readonly canAdd: boolean;
}

/** Every address that depends on the corpus, over one state of it, and the answer to every other. Faults are left to the application. */
export function routes({ services, assets, mark, today, accuracy, canAdd }: RouteParts): Router {
  const renderPage = makeRenderPage(services, assets, today, canAdd);
  const tagOf = makeTagOf(services, mark, today);
  const diff = rememberDiffs((base, other) => services.diff(base, other));
  const router = Router();
  router.use(answerUnchanged(tagOf));
  router.use(keepAnswers(tagOf));
  router.use('/api', apiRoutes(services));
  router.use('/api', searchApiRoutes(services));
  router.use('/api', compareApiRoutes(services, diff, today));
  router.use('/api', matrixApiRoutes(services, today));
  router.use('/api', reuseApiRoutes(services));
  router.use('/api', draftApiRoutes(services));
  router.use('/api', wordingApiRoutes(services));
  router.use('/api', targetsApiRoutes(services, today));
  router.use('/api', departmentsApiRoutes(services, today));
  router.use('/api', lineageApiRoutes(services));
  router.use('/api', openApiRoutes(services));
  router.use(displayRoutes());
  router.use(searchRoutes(services, renderPage, diff, today));
  router.use(selectionRoutes(services, renderPage, today));
  router.use(pageRoutes(services, renderPage, today));
  router.use(compareRoutes(services, renderPage, diff, today));
  router.use(documentRoutes(services, renderPage, today));
  router.use(lineageRoutes(services, renderPage));
  router.use(matrixPageRoutes(services, renderPage));
  router.use(reuseRoutes(services, renderPage, diff));
  router.use(wordingPageRoutes(services, renderPage));
  router.use(targetsRoutes(services, renderPage));
  router.use(draftPageRoutes(services, renderPage));
  router.use(departmentsRoutes(services, renderPage));
  router.use(helpRoutes(renderPage));
  router.use(methodRoutes(services, renderPage, accuracy));
  router.use(makeNotFoundHandler(renderPage));
  return router;
}
