import { fileURLToPath } from 'node:url';
import compression from 'compression';
import ejs from 'ejs';
import express, { type ErrorRequestHandler, type Express, type Router } from 'express';
import { loadAccuracy, localDay, markProgram, type Services } from '../app/index.js';
import type { AccuracyReport } from '../domain/accuracy.js';
import { serveAssets } from './assets.js';
import { makeErrorHandler } from './error-handler.js';
import { makeRenderPage } from './render.js';
import { routes } from './routes.js';
import { securityHeaders } from './security-headers.js';

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

/** What the pages are made of at this moment: another object after every change of the corpus. */
export interface ServicesSource {
  current(): Services;
}

/**
 * The web server without a port: security, compression, files, health, JSON, pages, and one answer to every error. A request is
 * answered from one state of the corpus from beginning to end.
 */
export function createApp(source: ServicesSource, options: AppOptions = {}): Express {
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
  const mark = markProgram([viewsFolder, publicFolder]);
  const today = options.today ?? (() => localDay(new Date()));
  const accuracy = options.accuracy ?? loadAccuracy();
  const log = options.log ?? console.error;
  const routesOver = new WeakMap<Services, Router>();

  app.use(securityHeaders());
  app.use(compression());
  app.use(assets.routes);
  app.get('/healthz', (_request, response) => {
    const { documents, version } = source.current().corpus;
    response
      .set('Cache-Control', 'no-store')
      .json({ status: 'ok', documents: documents.length, corpusVersion: version });
  });
  app.use((request, response, next) => {
    const services = source.current();
    const known = routesOver.get(services) ?? routes({ services, assets, mark, today, accuracy });
    routesOver.set(services, known);
    known(request, response, next);
  });
  app.use(((error, request, response, next) => {
    makeErrorHandler(makeRenderPage(source.current(), assets, today), log)(error, request, response, next);
  }) satisfies ErrorRequestHandler);
  return app;
}

/** A folder beside `src/` or `dist/`. */
function shipped(folder: string): string {
  return fileURLToPath(new URL(`../../${folder}`, import.meta.url));
}
