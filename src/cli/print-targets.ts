import type { Services } from '../app/index.js';
import { findDocument } from '../app/index.js';
import { NotFoundError } from '../domain/errors.js';
import { toApiTargets, type FamilyLedger } from '../view/api-targets.js';
import { NO_FAMILY } from '../view/families.js';
import { toVerdict } from '../view/ledger-entry.js';
import { placeOf } from '../view/places.js';
import { selectIndicators } from '../view/select-indicators.js';
import { toCsv } from '../view/csv.js';
import type { ExportSource } from '../view/export-source.js';
import { targetsLink } from '../view/links.js';
import { toWorkbook } from '../view/table-about.js';
import { toTargetsTable } from '../view/targets-table.js';
import { formatDeadline, formatValue } from '../view/targets.js';
import { saveFile } from './save-file.js';

/** What `duizhao targets` was asked for. */
export interface TargetsOptions {
  readonly base?: string;
  readonly framework?: string;
  readonly indicator?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  /** File to write a workbook to. */
  readonly xlsx?: string;
}

/**
 * The target ledger: as text, one indicator with its targets after another, as JSON in the shape of `/api/targets`, as CSV, or as a
 * workbook in a file.
 * @throws NotFoundError when the base fits no document or several, or there is no such framework; ConfigError when the file cannot
 *   be written.
 */
export async function printTargets(services: Services, options: TargetsOptions, source: ExportSource): Promise<string> {
  const { corpus } = services;
  const base = options.base === undefined ? undefined : findDocument(corpus, options.base);
  const families = familiesOf(services, options.framework, base && (base.frameworkId ?? NO_FAMILY)).map(
    (framework): FamilyLedger => ({
      framework,
      indicators: selectIndicators(corpus, services.targetLedger(framework), options),
      comparisons: services.compareTargets(framework, base?.id),
      chains: services.targetChains(framework),
    }),
  );
  if (options.xlsx !== undefined) {
    const address = `${source.origin}${targetsLink({ ...options, base: base?.id })}`;
    const workbook = toWorkbook([toTargetsTable(corpus, families, source)], { subject: '指标台账', address, source });
    return saveFile(options.xlsx, await services.exports.writeWorkbook(workbook));
  }
  if (options.csv) return toCsv(toTargetsTable(corpus, families, source));
  if (options.json) return JSON.stringify(toApiTargets(corpus, families, base), null, 2);
  return families.flatMap((family) => listFamily(services, family)).join('\n');
}

function familiesOf(
  { corpus }: Services,
  asked: string | undefined,
  ofBase: string | undefined,
): readonly (string | undefined)[] {
  const id = asked ?? ofBase;
  if (id === undefined) return [...corpus.frameworks.map((framework) => framework.id), undefined];
  if (id === NO_FAMILY) return [undefined];
  if (!corpus.frameworks.some((framework) => framework.id === id))
    throw new NotFoundError(
      `targets: no framework "${id}"; there are: ${corpus.frameworks.map((framework) => framework.id).join(', ')}`,
    );
  return [id];
}

function listFamily({ corpus }: Services, { indicators, comparisons }: FamilyLedger): readonly string[] {
  return indicators.flatMap((indicator) => [
    `# ${indicator.about === '' ? '' : `${indicator.about}：`}${indicator.name}（${indicator.localities} 地）`,
    ...indicator.entries
      .filter(({ copyOf }) => copyOf === undefined)
      .map((entry) => {
        const document = corpus.documentById.get(entry.document);
        const verdict = toVerdict(corpus, entry, comparisons.get(entry));
        return [
          document ? placeOf(document).name : entry.document,
          formatValue(entry.target) || '按期完成',
          entry.target.deadline === undefined ? '' : formatDeadline(entry.target.deadline),
          [entry.caseOf, entry.target.scope ?? ''].filter((part) => part !== '').join('，'),
          verdict === undefined ? '' : `与 ${verdict.against.place} 比：${verdict.label}（${verdict.rule}）`,
          entry.clause,
        ].join('\t');
      }),
  ]);
}
