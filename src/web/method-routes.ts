import { Router } from 'express';
import type { Services } from '../app/services.js';
import type { AccuracyReport } from '../domain/accuracy.js';
import { toApiMethod } from '../view/api-method.js';
import { buildMethodPage } from '../view/method-page.js';
import type { RenderPage } from './render.js';
import { sendJson } from './send-json.js';

/** 方法与局限: the page that tells how the program works and how far it can be trusted, and the same as JSON. */
export function methodRoutes(services: Services, renderPage: RenderPage, accuracy: AccuracyReport): Router {
  const routes = Router();
  const { corpus, segmenterName } = services;
  routes.get('/method', (request, response) => {
    renderPage(request, response, 'method', buildMethodPage(corpus, segmenterName, accuracy));
  });
  routes.get('/api/method', (_request, response) => {
    sendJson(response, toApiMethod(buildMethodPage(corpus, segmenterName, accuracy), accuracy));
  });
  return routes;
}
