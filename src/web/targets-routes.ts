import { Router } from 'express';
import type { Services } from '../app/services.js';
import { NotFoundError } from '../domain/errors.js';
import { toApiTargets, type FamilyLedger } from '../view/api-targets.js';
import { buildIndicatorPage } from '../view/indicator-page.js';
import { selectIndicators, sortIndicators } from '../view/select-indicators.js';
import { toTargetsCsv } from '../view/targets-csv.js';
import { orderLines } from '../view/targets-list.js';
import { buildTargetsPage } from '../view/targets-page.js';
import { readFamily } from './family-query.js';
import { readLedgerQuery } from './ledger-query.js';
import { apiTargetsSchema, indicatorSchema, parseQuery, targetsSchema } from './query-schemas.js';
import type { RenderPage } from './render.js';

/** 指标台账: the page of the target ledger, and that of one indicator with its chart. */
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
      ...readLedgerQuery(asked),
      offset: asked.offset ?? 0,
    });
    renderPage(request, response, 'targets', page);
  });
  routes.get('/targets/:indicator', (request, response) => {
    const asked = parseQuery(indicatorSchema, request.query);
    const { framework: named, base, isNamed } = readFamily(corpus, asked);
    const id = request.params.indicator;
    const frameworks = isNamed ? [named] : [...corpus.frameworks, undefined];
    const framework = frameworks.find((one) =>
      services.targetLedger(one?.id).indicators.some((other) => other.id === id),
    );
    const ledger = services.targetLedger(framework?.id);
    const indicator = ledger.indicators.find((one) => one.id === id);
    if (!indicator) throw new NotFoundError(`没有编号为“${id.slice(0, 80)}”的指标`);
    const page = buildIndicatorPage(corpus, {
      framework,
      base,
      ledger,
      indicator,
      comparisons: services.compareTargets(framework?.id, base?.id),
      chains: services.targetChains(framework?.id),
      sort: asked.sort,
      isDescending: asked.dir === 'desc',
    });
    renderPage(request, response, 'indicator', page);
  });
  return routes;
}

/** The same as JSON or CSV, in the same order: the families asked for, all of them where none is named. */
export function targetsApiRoutes(services: Services): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/targets', (request, response) => {
    const asked = parseQuery(apiTargetsSchema, request.query);
    const { framework: named, base, isNamed } = readFamily(corpus, asked);
    const { filter, sort, lines } = readLedgerQuery(asked);
    const frameworks = isNamed ? [named] : [...corpus.frameworks, undefined];
    const families = frameworks.map((framework): FamilyLedger => {
      const id = framework?.id;
      const comparisons = services.compareTargets(id, base?.id);
      const found = selectIndicators(corpus, services.targetLedger(id), filter, comparisons);
      const indicators = sortIndicators(found, sort, framework, comparisons);
      const groups = lines && orderLines(corpus, framework, indicators, comparisons, filter, lines);
      return {
        framework: id,
        indicators,
        comparisons,
        chains: services.targetChains(id),
        lines: groups?.flatMap((group) => group.lines),
      };
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
