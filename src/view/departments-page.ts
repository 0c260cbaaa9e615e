import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DutyDifference, DutyDocument, DutyLedger, DutyRole, DutyUnit } from '../domain/duty.js';
import type { Framework } from '../domain/framework.js';
import { buildDutyCell, differenceKey, type DutyCell } from './duty-cell.js';
import { buildDutyHeat, type DutyHeat } from './duty-heat.js';
import { documentsOf, listBases, listFamilies, NO_FAMILY, type Choice } from './families.js';
import { frameworkParameter } from './framework-clauses.js';
import { buildHead, type PageHead } from './layout.js';
import { roleLabels } from './labels.js';
import type { SortHead } from './line-table.js';
import { departmentsLink, documentLink, fragmentLink, itemLink, unitLink } from './links.js';
import { selectUnits, sortUnits, type UnitFilter, type UnitSort } from './select-units.js';
import { documentName, itemName, shortNames } from './names.js';
import { listFiles, type FileLink } from './table-formats.js';

/** What the page of units shows. */
export interface DepartmentsPageInput {
  readonly framework: Framework | undefined;
  readonly base: AnnotatedDocument | undefined;
  readonly ledger: DutyLedger;
  readonly differences: readonly DutyDifference[];
  readonly filter: UnitFilter;
  readonly sort: UnitSort;
}

/** Who answers for what (责任单位) in one family. */
export interface DepartmentsPage {
  readonly head: PageHead;
  readonly title: string;
  readonly families: readonly Choice[];
  readonly bases: readonly Choice[];
  readonly unit: string;
  readonly themes: readonly Choice[];
  readonly roles: readonly Choice[];
  readonly sorts: readonly (SortHead & { readonly key: UnitSort })[];
  readonly sort: UnitSort;
  /** Name of the base; '' where each document is held against its superior. */
  readonly base: string;
  readonly hasDifferences: boolean;
  /** Whether the base itself names no units, so that nothing can be held against it. */
  readonly isBaseSilent: boolean;
  readonly units: number;
  /** Whether words, a theme or a role are asked for. */
  readonly isFiltered: boolean;
  readonly heat: DutyHeat;
  readonly columns: readonly {
    readonly name: string;
    readonly title: string;
    readonly href: string;
    readonly isBase: boolean;
  }[];
  /** Documents that name units and have no column. */
  readonly others: number;
  /** Near copies that say the same as a document with a column. */
  readonly copies: readonly string[];
  /** Documents that name no units at all. */
  readonly silent: readonly { readonly name: string; readonly href: string }[];
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly anchor: string;
      /** Number of the item in the table above; '' for clauses that take up none. */
      readonly no: string;
      readonly name: string;
      readonly href: string | undefined;
      readonly cells: readonly DutyCell[];
    }[];
  }[];
  readonly allHref: string;
  readonly files: readonly FileLink[];
}

const SORTS: Readonly<Record<UnitSort, string>> = { places: '地区数', clauses: '条款数', name: '单位' };
/** More columns than these cannot be read side by side. */
const MAX_COLUMNS = 8;

/** Build the page from a ledger of units and what it is held to. */
export function buildDepartmentsPage(corpus: Corpus, input: DepartmentsPageInput): DepartmentsPage {
  const { framework, base, ledger, differences, filter, sort } = input;
  const units = sortUnits(selectUnits(framework, ledger.units, filter), sort);
  const stated = ledger.documents.filter(({ isStated }) => isStated);
  const own = stated.filter(({ document }) => !isWholeCopy(ledger, document));
  const shown = [...own]
    .sort((a, b) => Number(b.document === base?.id) - Number(a.document === base?.id))
    .slice(0, MAX_COLUMNS);
  const documents = documentsOf(corpus, framework);
  const query = { framework: framework ? frameworkParameter(corpus, framework) : NO_FAMILY, base: base?.id };
  return {
    head: buildHead({
      title: '责任单位',
      section: 'departments',
      bodyClass: 'departments-page',
      styles: ['theme.css', 'ledger.css', 'duties.css'],
    }),
    title: framework?.title ?? '不属于任何框架的文件',
    families: listFamilies(corpus, framework),
    bases: listBases(
      documents.filter(({ id }) => stated.some(({ document }) => document === id)),
      base,
    ),
    unit: filter.unit,
    themes: (framework?.themes ?? []).map(({ id, title }) => ({
      value: id,
      label: title,
      selected: id === filter.theme,
    })),
    roles: listRoles(ledger, filter.role),
    sort,
    sorts: (Object.keys(SORTS) as UnitSort[]).map((key) => ({
      key,
      label: SORTS[key],
      href: departmentsLink({ ...query, ...filter, sort: key }),
      sorted: key !== sort ? undefined : key === 'name' ? 'ascending' : 'descending',
    })),
    base: base ? documentName(base) : '',
    hasDifferences: differences.length > 0,
    isBaseSilent: base !== undefined && !stated.some(({ document }) => document === base.id),
    units: units.length,
    isFiltered: filter.unit !== '' || filter.theme !== undefined || filter.role !== undefined,
    heat: buildDutyHeat(corpus, framework, units, {
      item: (item) => fragmentLink(anchorOf(item)),
      unit: (id) => unitLink(id, query),
    }),
    columns: toColumns(corpus, shown, base),
    others: own.length - shown.length,
    copies: stated.filter((one) => !own.includes(one)).flatMap(({ document }) => nameOf(corpus, document) ?? []),
    silent: ledger.documents
      .filter(({ isStated }) => !isStated)
      .flatMap(({ document }) => {
        const name = nameOf(corpus, document);
        return name === undefined ? [] : [{ name, href: documentLink(document) }];
      }),
    groups: buildGroups(corpus, framework, units, shown, differences),
    allHref: departmentsLink(query),
    files: listFiles(['xlsx', 'csv', 'json'], (format) =>
      departmentsLink({ ...query, ...filter, sort, framework: framework?.id ?? NO_FAMILY }, format),
    ),
  };
}

function buildGroups(
  corpus: Corpus,
  framework: Framework | undefined,
  units: readonly DutyUnit[],
  shown: readonly DutyDocument[],
  differences: readonly DutyDifference[],
): DepartmentsPage['groups'] {
  const byKey = new Map(differences.map((one) => [differenceKey(one.document, one.unit, one.item), one]));
  const named = new Set(units.flatMap(({ duties }) => duties.map(({ item }) => item)));
  const cellsOf = (item: number | undefined): readonly DutyCell[] =>
    shown.map((document) => buildDutyCell(corpus, units, document, item, byKey));
  const scope = framework ? { framework: frameworkParameter(corpus, framework) } : {};
  const groups = (framework?.themes ?? []).map((theme) => ({
    title: theme.title,
    rows: (framework?.items ?? [])
      .filter(({ no, theme: of }) => of === theme.id && named.has(no))
      .map((item) => ({
        anchor: anchorOf(item.no),
        no: String(item.no),
        name: itemName(item),
        href: itemLink(item.no, scope),
        cells: cellsOf(item.no),
      })),
  }));
  const rest = { anchor: 'no-item', no: '', name: '未归入事项的条款', href: undefined, cells: cellsOf(undefined) };
  return [...groups, { title: '未归入事项', rows: named.has(undefined) ? [rest] : [] }].filter(
    ({ rows }) => rows.length > 0,
  );
}

/** The roles that the documents tell apart, as choices. */
function listRoles({ units }: DutyLedger, role: DutyRole | undefined): readonly Choice[] {
  const used = new Set(units.flatMap(({ duties }) => duties.map((duty) => duty.role)));
  return (['lead', 'support', 'shared'] as const)
    .filter((one) => used.has(one))
    .map((one) => ({
      value: one,
      label: one === 'shared' ? '不分牵头配合' : roleLabels[one],
      selected: one === role,
    }));
}

function toColumns(
  corpus: Corpus,
  shown: readonly DutyDocument[],
  base: AnnotatedDocument | undefined,
): DepartmentsPage['columns'] {
  const documents = shown.flatMap(({ document }) => corpus.documentById.get(document) ?? []);
  const names = shortNames(documents);
  return documents.map((document, at) => ({
    name: names[at] ?? '',
    title: documentName(document),
    href: documentLink(document.id),
    isBase: document === base,
  }));
}

function isWholeCopy({ units }: DutyLedger, document: DutyDocument['document']): boolean {
  const duties = units.flatMap((unit) => unit.duties.filter((duty) => duty.document === document));
  return duties.length > 0 && duties.every(({ copyOf }) => copyOf !== undefined);
}

function anchorOf(item: number): string {
  return `item-${item}`;
}

function nameOf(corpus: Corpus, id: DutyDocument['document']): string | undefined {
  const document = corpus.documentById.get(id);
  return document && documentName(document);
}
