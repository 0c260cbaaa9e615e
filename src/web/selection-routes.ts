import { Router, type Request, type Response } from 'express';
import type { Services } from '../app/index.js';
import { toClauseRecords } from '../view/clause-record.js';
import { describeQuery } from '../view/describe-query.js';
import { EXPORT_FORMATS, selectionLink } from '../view/search-links.js';
import { buildSelectionPage, selectionCompareLink } from '../view/selection-page.js';
import type { RenderPage } from './render.js';
import { readSearchRequest } from './search-query.js';
import { originOf, sendClauses } from './send-clauses.js';

/** 所选条款: clauses picked from a search, whole and side by side, and as a file. @param today  YYYY-MM-DD, printed on files */
export function selectionRoutes(services: Services, renderPage: RenderPage, today: () => string): Router {
  const { corpus } = services;
  const routes = Router();

  routes.get('/selection', (request, response) => {
    const { query, picks } = readSearchRequest(request.query);
    renderPage(request, response, 'selection', buildSelectionPage(corpus, picks, query));
  });

  // A form cannot name documents by their clauses: it is led on to the comparison, whose address is the one to keep.
  routes.get('/selection/compare', (request, response) => {
    const { query, picks } = readSearchRequest(request.query);
    response.redirect(303, selectionCompareLink(corpus, picks) ?? selectionLink(picks, query));
  });

  for (const format of EXPORT_FORMATS) {
    routes.get(`/selection.${format}`, async (request: Request, response: Response) => {
      const { query, picks } = readSearchRequest(request.query);
      const origin = originOf(request);
      const clauses = toClauseRecords(corpus, picks, origin);
      const given = {
        query: describeQuery(corpus, query),
        address: `${origin}${selectionLink(picks, query)}`,
        corpusVersion: corpus.version,
        retrievedOn: today(),
        total: clauses.length,
        clauses,
      };
      await sendClauses(response, services, given, format, '所选条款');
    });
  }

  return routes;
}
