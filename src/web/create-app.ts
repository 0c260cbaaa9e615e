import { fileURLToPath } from 'node:url';
import compression from 'compression';
import ejs from 'ejs';
import express, { type Express, type Router } from 'express';
import {
  loadAccuracy,
  localDay,
  markProgram,
  type RateLimits,
  type Services,
  type TrustedProxies,
} from '../app/index.js';
import type { AccuracyReport } from '../domain/accuracy.js';
import { addRoutes, type AddDoor } from './add-routes.js';
import { serveAssets } from './assets.js';
import { makeErrorHandler } from './error-handler.js';
import { healthRoutes } from './health-routes.js';
import { limitRates } from './limit-rates.js';
import { logRequests } from './log-requests.js';
import { makeLog, type Log } from './log.js';
import { refuseRequests } from './refuse-requests.js';
import { makeRenderPage, type RenderPage } from './render.js';
import { routes } from './routes.js';
import type { ServicesSource } from './services-source.js';
import { securityHeaders } from './security-headers.js';

/** What may be set from outside; every option has a default that serves the program as it is shipped. */
export interface AppOptions {
  readonly viewsFolder?: string;
  readonly publicFolder?: string;
  /** Keep compiled templates; false while templates are being written. Default true. */
  readonly cacheViews?: boolean;
  /** The measured figures of `/method`; default those of `docs/accuracy.json`. */
  readonly accuracy?: AccuracyReport;
  /** Default writes the faults of the program, and nothing else, to standard error. */
  readonly log?: Log;
  /** Write down queries too. Default false. */
  readonly logQueries?: boolean;
  /** Default none. */
  readonly rateLimits?: RateLimits | undefined;
  /** Default 0: what a request says of its reader's address is not believed. */
  readonly trustedProxies?: TrustedProxies;
  /** Whether the server is about to end. */
  readonly isDraining?: () => boolean;
  /** The date printed on files that are taken along, YYYY-MM-DD; default is the day of the machine. */
  readonly today?: () => string;
  /** Adding in the browser. Default none: nobody may. */
  readonly door?: AddDoor | undefined;
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
  app.set('trust proxy', options.trustedProxies ?? 0);
  app.set('view cache', options.cacheViews ?? true);
  app.set('views', viewsFolder);
  app.set('view engine', 'ejs');
  app.engine('ejs', (path, data, done) => {
    ejs.renderFile(path, data, done);
  });

  const assets = serveAssets(publicFolder);
  const canAdd = options.door !== undefined;
  const mark = `${markProgram([viewsFolder, publicFolder])}${canAdd ? '+add' : ''}`;
  const today = options.today ?? (() => localDay(new Date()));
  const accuracy = options.accuracy ?? loadAccuracy();
  const log = options.log ?? makeLog('error');
  const routesOver = new WeakMap<Services, Router>();
  const renderPage: RenderPage = (...page) => {
    makeRenderPage(source.current(), assets, today, canAdd)(...page);
  };

  app.use(logRequests(log, options.logQueries ?? false));
  app.use(securityHeaders());
  app.use(compression());
  app.use(assets.routes);
  app.use(healthRoutes(source, options.isDraining ?? (() => false)));
  app.use(refuseRequests());
  if (options.rateLimits) app.use(limitRates(options.rateLimits));
  app.use(addRoutes(source, renderPage, options.door));
  app.use((request, response, next) => {
    const services = source.current();
    const known = routesOver.get(services) ?? routes({ services, assets, mark, today, accuracy, canAdd });
    routesOver.set(services, known);
    known(request, response, next);
  });
  app.use(makeErrorHandler(renderPage, log));
  return app;
}

/** A folder beside `src/` or `dist/`. */
function shipped(folder: string): string {
  return fileURLToPath(new URL(`../../${folder}`, import.meta.url));
}
