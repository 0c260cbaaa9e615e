import { Router, type Request } from 'express';
import type { Services } from '../app/services.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import { InvalidQueryError, NotFoundError } from '../domain/errors.js';
import { toApiComparison } from '../view/api-comparison.js';
import { buildCompareChoice } from '../view/compare-choice.js';
import type { CompareSource } from '../view/compare-citation.js';
import { buildComparePage } from '../view/compare-page.js';
import { buildContext, type CompareContext } from '../view/compare-side.js';
import { describeComparison, toComparisonTable } from '../view/comparison-table.js';
import { toComparisonWord } from '../view/comparison-word.js';
import { readCitationSource, type Today } from './citation-source.js';
import { compareAll, readCompareQuery, type CompareQuery } from './compare-query.js';
import { apiCompareSchema, parseQuery } from './query-schemas.js';
import type { RenderPage } from './render.js';
import { sendBytes, sendTable } from './send-file.js';
import { sendJson } from './send-json.js';

/** 逐条对照: the page of a comparison, and the choice of documents where it is not made yet or cannot be. */
export function compareRoutes(
  services: Services,
  renderPage: RenderPage,
  diff: Services['diff'],
  today: Today,
): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/compare', (request, response) => {
    const asked = readCompareQuery(services, request.query);
    const { base, others, show, faults } = asked;
    if (!base || others.length === 0 || asked.edit || faults.length > 0) {
      if (faults.length > 0) response.status(faults.some(({ error }) => error instanceof NotFoundError) ? 404 : 400);
      const reasons = faults.map(({ plain }) => plain);
      renderPage(
        request,
        response,
        'compare-choice',
        buildCompareChoice(corpus, base, others, { find: asked.find, faults: reasons }),
      );
      return;
    }
    const context = toContext(services, base, others, diff, asked);
    renderPage(request, response, 'compare', buildComparePage(context, show, toSource(services, request, today)));
  });
  return routes;
}

/** The same comparison as JSON, or as a file held to the rows that `show` leaves. */
export function compareApiRoutes(services: Services, diff: Services['diff'], today: Today): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/compare', async (request, response) => {
    const { format } = parseQuery(apiCompareSchema, request.query);
    const asked = readCompareQuery(services, request.query);
    const { base, others, show, faults } = asked;
    if (faults[0]) throw faults[0].error;
    if (!base) throw new InvalidQueryError('缺少参数“底本”（base）');
    if (others.length === 0) throw new InvalidQueryError('缺少参数“对照文件”（with）');
    if (format !== undefined && format !== 'json') {
      const context = toContext(services, base, others, diff, asked);
      const source = toSource(services, request, today);
      const name = `逐条对照 ${[context.baseName, ...context.sides.map((side) => side.name)].join(' ')}`;
      if (format === 'docx')
        sendBytes(
          response,
          name,
          format,
          await services.exports.writeWord(toComparisonWord(context, show, source, diff)),
        );
      else
        await sendTable(
          response,
          services,
          format,
          name,
          toComparisonTable(context, show, source),
          describeComparison(context, show, source),
        );
      return;
    }
    const comparisons = compareAll(services, base, others).map((one) => one.comparison);
    sendJson(
      response,
      toApiComparison(corpus, base, comparisons, (one) => services.differences(one.base, one.other)),
    );
  });
  return routes;
}

function toContext(
  services: Services,
  base: AnnotatedDocument,
  others: readonly AnnotatedDocument[],
  diff: Services['diff'],
  { view }: CompareQuery,
): CompareContext {
  return buildContext(services.corpus, base, compareAll(services, base, others), diff, view);
}

function toSource({ corpus }: Services, request: Request, today: Today): CompareSource {
  return { ...readCitationSource(request, today), version: corpus.version.slice(0, 12) };
}
