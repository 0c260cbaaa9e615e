import { Router, type Request, type Response } from 'express';
import { searchAll, type Services } from '../app/index.js';
import { toApiSearchResult } from '../view/api-search.js';
import { cutUnfinished, toApiSuggestions } from '../view/api-suggest.js';
import { toClauseRecords } from '../view/clause-record.js';
import { describeQuery } from '../view/describe-query.js';
import { EXPORT_FORMATS, MAX_EXPORT, searchLink, without } from '../view/search-links.js';
import { buildSearchPage } from '../view/search-page.js';
import { parseQuery, suggestSchema } from './query-schemas.js';
import type { RenderPage } from './render.js';
import { originOf, sendClauses } from './send-clauses.js';
import { asksSomething, readSearchQuery, readSearchRequest } from './search-query.js';
import { sendJson } from './send-json.js';

/** 检索: the page of a search, and all its hits as a file. @param today  YYYY-MM-DD, printed on files */
export function searchRoutes(
  services: Services,
  renderPage: RenderPage,
  diff: Services['diff'],
  today: () => string,
): Router {
  const { corpus } = services;
  const routes = Router();

  routes.get('/search', (request, response) => {
    const { query, picks } = readSearchRequest(request.query);
    const result = asksSomething(query) ? services.search(query) : undefined;
    const count = (other: typeof query): number => services.search({ ...other, limit: 1, offset: 0 }).total;
    renderPage(request, response, 'search', buildSearchPage(corpus, query, result, { picks, count, differ: diff }));
  });

  for (const format of EXPORT_FORMATS) {
    routes.get(`/search.${format}`, async (request: Request, response: Response) => {
      const query = without(readSearchQuery(request.query), 'limit', 'offset');
      const { total, hits } = searchAll((one) => services.search(one), query, MAX_EXPORT);
      const ids = hits.map(({ clauseId }) => clauseId);
      const origin = originOf(request);
      const given = {
        query: describeQuery(corpus, query),
        address: `${origin}${searchLink(query)}`,
        corpusVersion: corpus.version,
        retrievedOn: today(),
        total,
        clauses: toClauseRecords(corpus, ids, origin),
      };
      await sendClauses(response, services, given, format, '检索');
    });
  }

  return routes;
}

/** The same for other programs, and suggestions while a query is typed. */
export function searchApiRoutes(services: Services): Router {
  const { corpus } = services;
  const routes = Router();

  routes.get('/search', (request, response) => {
    const query = readSearchQuery(request.query);
    sendJson(response, toApiSearchResult(corpus, query, services.search(query)));
  });

  routes.get('/suggest', (request, response) => {
    const { q = '' } = parseQuery(suggestSchema, request.query);
    sendJson(response, toApiSuggestions(q, services.suggest(cutUnfinished(q).word)));
  });

  return routes;
}
