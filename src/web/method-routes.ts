import { Router } from 'express';
import type { Services } from '../app/services.js';
import type { AccuracyReport } from '../domain/accuracy.js';
import { buildMethodPage } from '../view/method-page.js';
import type { RenderPage } from './render.js';

/** 方法与局限: the page that tells how the program works and how far it can be trusted. */
export function methodRoutes(services: Services, renderPage: RenderPage, accuracy: AccuracyReport): Router {
  const routes = Router();
  const { corpus, segmenterName } = services;
  routes.get('/method', (request, response) => {
    renderPage(request, response, 'method', buildMethodPage(corpus, segmenterName, accuracy));
  });
  return routes;
}
