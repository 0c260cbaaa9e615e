import { Router } from 'express';
import type { Services } from '../app/services.js';
import { buildHomePage } from '../view/home-page.js';
import { buildItemPage } from '../view/item-page.js';
import { buildThemePage } from '../view/theme-page.js';
import { buildThemesPage } from '../view/themes-page.js';
import { listExamples } from './examples.js';
import { findItem, findTheme } from './find.js';
import { itemSchema, parseQuery, themeSchema } from './query-schemas.js';
import type { RenderPage } from './render.js';

/** The pages that people read. */
export function pageRoutes(services: Services, renderPage: RenderPage): Router {
  const { corpus } = services;
  const routes = Router();

  routes.get('/', (request, response) => {
    renderPage(request, response, 'home', buildHomePage(corpus, listExamples(services)));
  });

  routes.get('/themes', (request, response) => {
    renderPage(request, response, 'themes', buildThemesPage(corpus));
  });

  routes.get('/themes/:id', (request, response) => {
    const asked = parseQuery(themeSchema, request.query);
    const { framework, theme } = findTheme(corpus, request.params.id, asked.framework);
    renderPage(request, response, 'theme', buildThemePage(corpus, framework, theme, asked.locality));
  });

  routes.get('/items/:id', (request, response) => {
    const asked = parseQuery(itemSchema, request.query);
    const { framework, item } = findItem(corpus, request.params.id, asked.framework);
    const place = { offset: asked.offset ?? 0, locality: asked.locality };
    renderPage(request, response, 'item', buildItemPage(corpus, framework, item, place));
  });

  return routes;
}
