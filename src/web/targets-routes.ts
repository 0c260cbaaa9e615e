import { Router } from 'express';
import type { Services } from '../app/services.js';
import { toApiTargets, type FamilyLedger } from '../view/api-targets.js';
import { selectIndicators } from '../view/select-indicators.js';
import { toTargetsCsv } from '../view/targets-csv.js';
import { buildTargetsPage } from '../view/targets-page.js';
import { readFamily } from './family-query.js';
import { apiTargetsSchema, parseQuery, targetsSchema } from './query-schemas.js';
import type { RenderPage } from './render.js';

/** 指标台账: the page of the target ledger. */
export function targetsRoutes(services: Services, renderPage: RenderPage): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/targets', (request, response) => {
    const asked = parseQuery(targetsSchema, request.query);
    const { framework, base } = readFamily(corpus, asked);
    const page = buildTargetsPage(corpus, {
      framework,
      base,
      ledger: services.targetLedger(framework?.id),
      comparisons: services.compareTargets(framework?.id, base?.id),
      chains: services.targetChains(framework?.id),
      indicator: asked.indicator ?? '',
      locality: asked.locality,
      sort: asked.sort ?? 'item',
      offset: asked.offset ?? 0,
    });
    renderPage(request, response, 'targets', page);
  });
  return routes;
}

/** The same as JSON or CSV: the families asked for, all of them where none is named. */
export function targetsApiRoutes(services: Services): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/targets', (request, response) => {
    const asked = parseQuery(apiTargetsSchema, request.query);
    const { framework, base, isNamed } = readFamily(corpus, asked);
    const ids = isNamed ? [framework?.id] : [...corpus.frameworks.map(({ id }) => id), undefined];
    const families = ids.map((id): FamilyLedger => {
      const indicators = selectIndicators(corpus, services.targetLedger(id), asked);
      const comparisons = services.compareTargets(id, base?.id);
      return { framework: id, indicators, comparisons, chains: services.targetChains(id) };
    });
    response.set('Cache-Control', 'no-cache');
    if (asked.format === 'csv')
      response
        .type('text/csv; charset=utf-8')
        .set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent('指标台账.csv')}`)
        .send(toTargetsCsv(corpus, families));
    else response.json(toApiTargets(corpus, families, base));
  });
  return routes;
}
