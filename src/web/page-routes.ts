import { Router, type Request } from 'express';
import type { Services } from '../app/services.js';
import type { Framework } from '../domain/framework.js';
import type { BrowseSources } from '../view/browse-sources.js';
import { buildHomePage, type HomePage } from '../view/home-page.js';
import { themeTableLink } from '../view/links.js';
import { buildItemPage } from '../view/item-page.js';
import { buildThemePage } from '../view/theme-page.js';
import { buildThemeTablePage } from '../view/theme-table.js';
import { toThemeWord } from '../view/theme-word.js';
import { buildThemesPage } from '../view/themes-page.js';
import { readCitationSource, readExportSource, type Today } from './citation-source.js';
import { listExamples } from './examples.js';
import { findItem, findTheme } from './find.js';
import { itemSchema, parseQuery, themeSchema } from './query-schemas.js';
import type { RenderPage } from './render.js';
import { sendBytes } from './send-file.js';

/** The pages that people browse: home, themes, items. */
export function pageRoutes(services: Services, renderPage: RenderPage, today: Today): Router {
  const { corpus } = services;
  const routes = Router();
  // The same for every reader as long as the program runs.
  let home: HomePage | undefined;
  const sourcesOf = (request: Request, framework: Framework): BrowseSources => ({
    wording: services.wording(framework.id),
    peersOf: (item) => services.concreteClauses(framework.id, item),
    own: services.familyOwn(framework.id),
    ledger: services.targetLedger(framework.id),
    points: () => services.matrix(framework.id, 'point'),
    source: readCitationSource(request, today),
  });

  routes.get('/', (request, response) => {
    home ??= buildHomePage(corpus, listExamples(services), (q) => services.search({ q, limit: 1 }).total);
    renderPage(request, response, 'home', home);
  });

  routes.get('/themes', (request, response) => {
    renderPage(request, response, 'themes', buildThemesPage(corpus));
  });

  routes.get('/themes/:id', (request, response) => {
    const asked = parseQuery(themeSchema, request.query);
    const { framework, theme } = findTheme(corpus, request.params.id, asked.framework);
    const page = buildThemePage(corpus, framework, theme, sourcesOf(request, framework), asked.locality);
    renderPage(request, response, 'theme', page);
  });

  routes.get('/themes/:id/table', (request, response) => {
    const asked = parseQuery(themeSchema, request.query);
    const { framework, theme } = findTheme(corpus, request.params.id, asked.framework);
    const page = buildThemeTablePage(corpus, framework, theme, sourcesOf(request, framework), asked.locality);
    renderPage(request, response, 'theme-table', page);
  });

  routes.get('/themes/:id/table.docx', async (request, response) => {
    const asked = parseQuery(themeSchema, request.query);
    const { framework, theme } = findTheme(corpus, request.params.id, asked.framework);
    const page = buildThemeTablePage(corpus, framework, theme, sourcesOf(request, framework), asked.locality);
    const path = themeTableLink(theme.id, asked);
    const table = toThemeWord(page, path, readExportSource(services, request, today));
    sendBytes(response, `${theme.title}对照表`, 'docx', await services.exports.writeWord(table));
  });

  routes.get('/items/:id', (request, response) => {
    const asked = parseQuery(itemSchema, request.query);
    const { framework, item } = findItem(corpus, request.params.id, asked.framework);
    const place = { offset: asked.offset ?? 0, locality: asked.locality };
    renderPage(request, response, 'item', buildItemPage(corpus, framework, item, sourcesOf(request, framework), place));
  });

  return routes;
}
