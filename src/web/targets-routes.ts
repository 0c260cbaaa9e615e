import { Router } from 'express';
import type { Services } from '../app/services.js';
import { NotFoundError } from '../domain/errors.js';
import { toApiTargets, type FamilyLedger } from '../view/api-targets.js';
import { buildIndicatorPage } from '../view/indicator-page.js';
import { targetsLink } from '../view/links.js';
import { quotedName } from '../view/names.js';
import { selectIndicators, sortIndicators } from '../view/select-indicators.js';
import { toTargetsTable } from '../view/targets-table.js';
import { orderLines } from '../view/targets-list.js';
import { buildTargetsPage } from '../view/targets-page.js';
import { readExportSource, type Today } from './citation-source.js';
import { readFamily } from './family-query.js';
import { readLedgerQuery } from './ledger-query.js';
import { apiTargetsSchema, indicatorSchema, parseQuery, targetsSchema } from './query-schemas.js';
import type { RenderPage } from './render.js';
import { sendTable } from './send-file.js';
import { sendJson } from './send-json.js';

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

/** The same as JSON or as a file, in the same order: the families asked for, all of them where none is named. */
export function targetsApiRoutes(services: Services, today: Today): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/targets', async (request, response) => {
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
    if (asked.format === undefined || asked.format === 'json') {
      sendJson(response, toApiTargets(corpus, families, base));
      return;
    }
    const source = readExportSource(services, request, today);
    const titles = frameworks.map((framework) => framework?.title ?? '不属于任何框架的文件');
    await sendTable(response, services, asked.format, '指标台账', toTargetsTable(corpus, families, source), {
      subject: `指标台账：${titles.join('、')}`,
      address: `${source.origin}${targetsLink({ ...asked, base: base?.id })}`,
      source,
      notes: base ? [`松紧对${quotedName(base)}说`] : [],
    });
  });
  return routes;
}
