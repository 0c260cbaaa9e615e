import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DutyDifference, DutyDocument, DutyLedger, DutyUnit } from '../domain/duty.js';
import type { Framework } from '../domain/framework.js';
import { buildDutyCell, differenceKey, type DutyMark } from './duty-cell.js';
import { listBases, NO_FAMILY, documentsOf, type Choice } from './families.js';
import { frameworkParameter } from './framework-clauses.js';
import { roleLabels } from './labels.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseLink, departmentsLink, itemLink, unitLink } from './links.js';
import { clauseName, documentName, itemName, shortNames } from './names.js';
import { countClauses } from './select-units.js';

/** What the page of a unit shows. */
export interface UnitPageInput {
  readonly framework: Framework | undefined;
  readonly base: AnnotatedDocument | undefined;
  readonly ledger: DutyLedger;
  readonly differences: readonly DutyDifference[];
  readonly unit: DutyUnit;
}

/** What one document says of the unit for one item. */
export interface UnitLine {
  readonly place: string;
  readonly documentName: string;
  readonly mark: DutyMark;
  /** Every clause that names it there. */
  readonly clauses: readonly { readonly name: string; readonly href: string; readonly role: string }[];
}

/** One unit (责任单位): what it answers for, item by item, and who does not name it. */
export interface UnitPage {
  readonly head: PageHead;
  readonly name: string;
  /** The names that it is printed under: 「省卫生健康委、市卫健委」. */
  readonly printed: string;
  readonly localities: number;
  readonly items: number;
  readonly clauses: number;
  /** 「牵头 12 处，配合 3 处」. */
  readonly roles: string;
  readonly action: string;
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly bases: readonly Choice[];
  readonly base: string;
  readonly hasDifferences: boolean;
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly no: string;
      readonly name: string;
      readonly href: string | undefined;
      readonly lines: readonly UnitLine[];
      /** Localities that name units for the item, but not this one, and are not held against a base that does. */
      readonly others: readonly string[];
      /** Localities that do not name it though their base does. */
      readonly dropped: readonly { readonly place: string; readonly mark: DutyMark }[];
    }[];
  }[];
  readonly backHref: string;
}

/** Build the page of one unit of a ledger. */
export function buildUnitPage(corpus: Corpus, input: UnitPageInput): UnitPage {
  const { framework, base, ledger, unit } = input;
  const scope = { framework: framework ? frameworkParameter(corpus, framework) : NO_FAMILY, base: base?.id };
  const own = unit.duties.filter(({ copyOf }) => copyOf === undefined);
  const mentions = own.flatMap((duty) => duty.mentions);
  return {
    head: buildHead({
      title: `责任单位：${unit.name}`,
      section: 'departments',
      bodyClass: 'unit-page',
      styles: ['theme.css', 'ledger.css', 'duties.css'],
      crumbs: [{ label: '责任单位', href: departmentsLink(scope) }, { label: '一个单位' }],
    }),
    name: unit.name,
    printed: [...new Set(mentions.map(({ name }) => name))].join('、'),
    localities: unit.localities,
    items: new Set(own.flatMap(({ item }) => item ?? [])).size,
    clauses: countClauses(unit),
    roles: (['lead', 'shared', 'support'] as const)
      .map((role) => ({ role, count: mentions.filter((mention) => mention.role === role).length }))
      .filter(({ count }) => count > 0)
      .map(({ role, count }) => `${role === 'shared' ? '不分牵头配合' : roleLabels[role]} ${count} 处`)
      .join('，'),
    action: unitLink(unit.id),
    kept: scope.framework === undefined ? [] : [{ name: 'framework', value: scope.framework }],
    bases: listBases(
      documentsOf(corpus, framework).filter(({ id }) =>
        ledger.documents.some((one) => one.document === id && one.isStated),
      ),
      base,
    ),
    base: base ? documentName(base) : '',
    hasDifferences: input.differences.some((one) => one.unit === unit.id),
    groups: listGroups(corpus, input, scope.framework),
    backHref: departmentsLink(scope),
  };
}

function listGroups(
  corpus: Corpus,
  { framework, ledger, differences, unit }: UnitPageInput,
  scope: string | undefined,
): UnitPage['groups'] {
  const byKey = new Map(differences.map((one) => [differenceKey(one.document, one.unit, one.item), one]));
  const named = nameDocuments(corpus, ledger.documents);
  const copies = new Set(unit.duties.filter(({ copyOf }) => copyOf !== undefined).map((duty) => duty.document));
  const toRow = (
    item: number | undefined,
  ): Pick<UnitPage['groups'][number]['rows'][number], 'lines' | 'others' | 'dropped'> => {
    const lines: UnitLine[] = [];
    const others: string[] = [];
    const dropped: { place: string; mark: DutyMark }[] = [];
    for (const document of ledger.documents) {
      const name = named.get(document.document);
      if (!name || copies.has(document.document)) continue;
      const cell = buildDutyCell(corpus, [unit], document, item, byKey);
      const [mark] = cell.units;
      const duty = unit.duties.find((one) => one.document === document.document && one.item === item);
      if (mark && duty) lines.push({ ...name, mark, clauses: listClauses(corpus, duty) });
      else if (cell.dropped.length === 0 && item !== undefined && document.items.get(item) === 'stated')
        others.push(name.place);
      for (const lost of cell.dropped) dropped.push({ place: name.place, mark: lost });
    }
    return { lines, others, dropped };
  };
  const has = (item: number | undefined): boolean => unit.duties.some((duty) => duty.item === item);
  const groups = (framework?.themes ?? []).map(({ id, title }) => ({
    title,
    rows: (framework?.items ?? [])
      .filter(({ no, theme }) => theme === id && has(no))
      .map((item) => ({
        no: String(item.no),
        name: itemName(item),
        href: itemLink(item.no, { framework: scope }),
        ...toRow(item.no),
      })),
  }));
  const rest = { no: '', name: '未归入事项的条款', href: undefined, ...toRow(undefined) };
  return [...groups, { title: '未归入事项', rows: has(undefined) ? [rest] : [] }].filter(({ rows }) => rows.length > 0);
}

function nameDocuments(
  corpus: Corpus,
  ledger: readonly DutyDocument[],
): ReadonlyMap<DutyDocument['document'], { readonly place: string; readonly documentName: string }> {
  const documents = ledger.flatMap(({ document }) => corpus.documentById.get(document) ?? []);
  const names = shortNames(documents);
  return new Map(
    documents.map((document, at) => [document.id, { place: names[at] ?? '', documentName: documentName(document) }]),
  );
}

function listClauses(corpus: Corpus, { mentions }: DutyUnit['duties'][number]): UnitLine['clauses'] {
  return mentions.flatMap(({ clause, role }) => {
    const found = corpus.clauseById.get(clause);
    if (!found) return [];
    const word = role === 'shared' ? '' : roleLabels[role];
    return [{ name: clauseName(found.clause), href: clauseLink(found.document.id, clause), role: word }];
  });
}
