import { fileURLToPath } from 'node:url';
import compression from 'compression';
import ejs from 'ejs';
import express, { type Express } from 'express';
import { loadAccuracy, localDay, markProgram, type Services } from '../app/index.js';
import type { AccuracyReport } from '../domain/accuracy.js';
import { makeTagOf } from './answer-tag.js';
import { answerUnchanged } from './answer-unchanged.js';
import { apiRoutes } from './api-routes.js';
import { serveAssets } from './assets.js';
import { draftApiRoutes, draftPageRoutes } from './draft-routes.js';
import { compareApiRoutes, compareRoutes } from './compare-routes.js';
import { departmentsApiRoutes, departmentsRoutes } from './departments-routes.js';
import { displayRoutes } from './display.js';
import { documentRoutes } from './document-routes.js';
import { makeErrorHandler, makeNotFoundHandler } from './error-handler.js';
import { keepAnswers } from './keep-answers.js';
import { helpRoutes } from './help-routes.js';
import { lineageApiRoutes, lineageRoutes } from './lineage-routes.js';
import { methodRoutes } from './method-routes.js';
import { pageRoutes } from './page-routes.js';
import { rememberDiffs } from './remember-diffs.js';
import { matrixApiRoutes, matrixPageRoutes } from './matrix-routes.js';
import { makeRenderPage } from './render.js';
import { openApiRoutes } from './openapi-routes.js';
import { searchApiRoutes, searchRoutes } from './search-routes.js';
import { selectionRoutes } from './selection-routes.js';
import { reuseApiRoutes, reuseRoutes } from './reuse-routes.js';
import { securityHeaders } from './security-headers.js';
import { wordingApiRoutes, wordingPageRoutes } from './wording-routes.js';
import { targetsApiRoutes, targetsRoutes } from './targets-routes.js';

/** What may be set from outside; every option has a default that serves the program as it is shipped. */
export interface AppOptions {
  readonly viewsFolder?: string;
  readonly publicFolder?: string;
  /** Keep compiled templates; false while templates are being written. Default true. */
  readonly cacheViews?: boolean;
  /** The measured figures of `/method`; default those of `docs/accuracy.json`. */
  readonly accuracy?: AccuracyReport;
  /** Takes the faults of the program; default is standard error. */
  readonly log?: (message: string) => void;
  /** The date printed on files that are taken along, YYYY-MM-DD; default is the day of the machine. */
  readonly today?: () => string;
}

/** The web server without a port: security, compression, files, health, JSON, pages, and one answer to every error. */
export function createApp(services: Services, options: AppOptions = {}): Express {
  const { viewsFolder = shipped('views'), publicFolder = shipped('public') } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.set('view cache', options.cacheViews ?? true);
  app.set('views', viewsFolder);
  app.set('view engine', 'ejs');
  app.engine('ejs', (path, data, done) => {
    ejs.renderFile(path, data, done);
  });

  const assets = serveAssets(publicFolder);
  const today = options.today ?? (() => localDay(new Date()));
  const renderPage = makeRenderPage(services, assets, today);
  const tagOf = makeTagOf(services, markProgram([viewsFolder, publicFolder]), today);
  const diff = rememberDiffs((base, other) => services.diff(base, other));

  app.use(securityHeaders());
  app.use(compression());
  app.use(assets.routes);
  app.get('/healthz', (_request, response) => {
    const { documents, version } = services.corpus;
    response
      .set('Cache-Control', 'no-store')
      .json({ status: 'ok', documents: documents.length, corpusVersion: version });
  });
  app.use(answerUnchanged(tagOf));
  app.use(keepAnswers(tagOf));
  app.use('/api', apiRoutes(services));
  app.use('/api', searchApiRoutes(services));
  app.use('/api', compareApiRoutes(services, diff, today));
  app.use('/api', matrixApiRoutes(services, today));
  app.use('/api', reuseApiRoutes(services));
  app.use('/api', draftApiRoutes(services));
  app.use('/api', wordingApiRoutes(services));
  app.use('/api', targetsApiRoutes(services, today));
  app.use('/api', departmentsApiRoutes(services, today));
  app.use('/api', lineageApiRoutes(services));
  app.use('/api', openApiRoutes(services));
  app.use(displayRoutes());
  app.use(searchRoutes(services, renderPage, diff, today));
  app.use(selectionRoutes(services, renderPage, today));
  app.use(pageRoutes(services, renderPage, today));
  app.use(compareRoutes(services, renderPage, diff, today));
  app.use(documentRoutes(services, renderPage, today));
  app.use(lineageRoutes(services, renderPage));
  app.use(matrixPageRoutes(services, renderPage));
  app.use(reuseRoutes(services, renderPage, diff));
  app.use(wordingPageRoutes(services, renderPage));
  app.use(targetsRoutes(services, renderPage));
  app.use(draftPageRoutes(services, renderPage));
  app.use(departmentsRoutes(services, renderPage));
  app.use(helpRoutes(renderPage));
  app.use(methodRoutes(services, renderPage, options.accuracy ?? loadAccuracy()));
  app.use(makeNotFoundHandler(renderPage));
  app.use(makeErrorHandler(renderPage, options.log ?? console.error));
  return app;
}

/** A folder beside `src/` or `dist/`. */
function shipped(folder: string): string {
  return fileURLToPath(new URL(`../../${folder}`, import.meta.url));
}
