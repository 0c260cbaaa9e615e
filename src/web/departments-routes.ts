import { Router } from 'express';
import type { Services } from '../app/services.js';
import { NotFoundError } from '../domain/errors.js';
import { toApiDepartments } from '../view/api-departments.js';
import { buildDepartmentsPage } from '../view/departments-page.js';
import { toDepartmentsTable } from '../view/departments-table.js';
import { departmentsLink } from '../view/links.js';
import { quotedName } from '../view/names.js';
import { selectUnits, sortUnits } from '../view/select-units.js';
import { buildUnitPage } from '../view/unit-page.js';
import { readExportSource, type Today } from './citation-source.js';
import { readFamily } from './family-query.js';
import { apiDepartmentsSchema, departmentsSchema, parseQuery, unitSchema } from './query-schemas.js';
import type { RenderPage } from './render.js';
import { sendTable } from './send-file.js';
import { sendJson } from './send-json.js';

/** 责任单位: the page that tells who answers for what, and that of one unit. */
export function departmentsRoutes(services: Services, renderPage: RenderPage): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/departments', (request, response) => {
    const asked = parseQuery(departmentsSchema, request.query);
    const { framework, base } = readFamily(corpus, asked);
    const page = buildDepartmentsPage(corpus, {
      framework,
      base,
      ledger: services.dutyLedger(framework?.id),
      differences: services.compareDuties(framework?.id, base?.id),
      filter: { unit: asked.unit ?? '', theme: asked.theme, role: asked.role },
      sort: asked.sort ?? 'places',
    });
    renderPage(request, response, 'departments', page);
  });
  routes.get('/departments/:unit', (request, response) => {
    const asked = parseQuery(unitSchema, request.query);
    const { framework: named, base, isNamed } = readFamily(corpus, asked);
    const id = request.params.unit;
    const frameworks = isNamed ? [named] : [...corpus.frameworks, undefined];
    const framework = frameworks.find((one) => services.dutyLedger(one?.id).units.some((other) => other.id === id));
    const ledger = services.dutyLedger(framework?.id);
    const unit = ledger.units.find((one) => one.id === id);
    if (!unit) throw new NotFoundError(`没有编号为“${id.slice(0, 80)}”的单位`);
    const differences = services.compareDuties(framework?.id, base?.id);
    renderPage(request, response, 'unit', buildUnitPage(corpus, { framework, base, ledger, differences, unit }));
  });
  return routes;
}

/** The same as JSON or as a file: the families asked for, all of them where none is named. */
export function departmentsApiRoutes(services: Services, today: Today): Router {
  const { corpus } = services;
  const routes = Router();
  routes.get('/departments', async (request, response) => {
    const asked = parseQuery(apiDepartmentsSchema, request.query);
    const { framework, base, isNamed } = readFamily(corpus, asked);
    const frameworks = isNamed ? [framework] : [...corpus.frameworks, undefined];
    const filter = { unit: asked.unit ?? '', theme: asked.theme, role: asked.role };
    const families = frameworks.map((one) => {
      const ledger = services.dutyLedger(one?.id);
      const units = sortUnits(selectUnits(one, ledger.units, filter), asked.sort ?? 'places');
      return {
        framework: one?.id,
        ledger: { ...ledger, units },
        differences: services.compareDuties(one?.id, base?.id),
      };
    });
    if (asked.format === undefined || asked.format === 'json') {
      sendJson(response, toApiDepartments(corpus, families, base));
      return;
    }
    const source = readExportSource(services, request, today);
    const titles = frameworks.map((one) => one?.title ?? '不属于任何框架的文件');
    await sendTable(response, services, asked.format, '责任单位', toDepartmentsTable(corpus, families, source), {
      subject: `责任单位：${titles.join('、')}`,
      address: `${source.origin}${departmentsLink({ ...asked, base: base?.id })}`,
      source,
      notes: base ? [`变化对${quotedName(base)}说`] : [],
    });
  });
  return routes;
}
