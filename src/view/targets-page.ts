import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { Indicator, IndicatorChain, Ledger, LedgerComparisons } from '../domain/ledger.js';
import { buildChainRows, type ChainRow } from './chain-table.js';
import { documentsOf, listBases, listFamilies, NO_FAMILY, type Choice } from './families.js';
import { frameworkParameter } from './framework-clauses.js';
import { buildHead, type PageHead } from './layout.js';
import { buildIndicatorGroups, type IndicatorGroup } from './indicator-groups.js';
import { fragmentLink, targetsLink, type TargetsQuery } from './links.js';
import { documentName } from './names.js';
import { buildPager, type Pager } from './pager.js';
import { listPlaces, type Place } from './places.js';
import { isShared, selectIndicators, sortIndicators, type LedgerFilter, type LedgerSort } from './select-indicators.js';
import { buildTargetsList, orderLines, type LineOrder, type TargetsList } from './targets-list.js';
import { verdictLabels } from './ledger-labels.js';
import { listFiles, type FileLink } from './table-formats.js';

/** What the page of the ledger shows. */
export interface TargetsPageInput {
  readonly framework: Framework | undefined;
  readonly base: AnnotatedDocument | undefined;
  readonly ledger: Ledger;
  readonly comparisons: LedgerComparisons;
  readonly chains: readonly IndicatorChain[];
  readonly filter: LedgerFilter;
  readonly sort: LedgerSort;
  /** How the lines are put in order; undefined for the table of indicators and localities. */
  readonly lines: LineOrder | undefined;
  readonly offset: number;
}

/** The target ledger (指标台账) of one family. */
export interface TargetsPage {
  readonly head: PageHead;
  readonly title: string;
  readonly families: readonly Choice[];
  readonly bases: readonly Choice[];
  readonly places: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly years: readonly Choice[];
  readonly verdicts: readonly Choice[];
  /** What the form of the filters keeps of the address. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  /** By indicator and locality, or line by line. */
  readonly ways: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  /** The ledger line by line; undefined where the table is shown. */
  readonly list: TargetsList | undefined;
  readonly indicator: string;
  /** Name of the base; '' where each document is held against its superior. */
  readonly base: string;
  /** Whether any target could be held against another. */
  readonly hasVerdicts: boolean;
  readonly total: number;
  readonly shared: number;
  readonly targets: number;
  readonly sorts: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  /** Columns of the table of what several localities share; the others have no column of their own. */
  readonly columns: readonly Place[];
  readonly others: number;
  readonly sharedGroups: readonly IndicatorGroup[];
  readonly singleGroups: readonly IndicatorGroup[];
  readonly chains: readonly ChainRow[];
  readonly pager: Pager;
  readonly allHref: string;
  readonly files: readonly FileLink[];
}

const PAGE_SIZE = 60;
/** More columns than these cannot be read side by side. */
const MAX_COLUMNS = 8;
const SORTS: Readonly<Record<LedgerSort, string>> = {
  item: '按主题事项',
  places: '按地区数',
  name: '按名称',
  verdict: '有松紧的在前',
};

/** Build the page from a ledger and what it is held to. */
export function buildTargetsPage(corpus: Corpus, input: TargetsPageInput): TargetsPage {
  const { framework, base, ledger, comparisons, filter, sort, lines, offset } = input;
  const documents = documentsOf(corpus, framework);
  const found = selectIndicators(corpus, ledger, filter, comparisons);
  const sorted = sortIndicators(found, sort, framework, comparisons);
  const shown = sorted.slice(offset, offset + PAGE_SIZE);
  const shared = shown.filter(isShared);
  const { columns, others } = chooseColumns(corpus, shared);
  const held: TargetsQuery = {
    ...filter,
    framework: framework ? frameworkParameter(corpus, framework) : NO_FAMILY,
    base: base?.id,
  };
  const order: TargetsQuery = lines
    ? { sort: lines.sort, dir: lines.isDescending ? 'desc' : undefined, group: lines.group }
    : { sort };
  const query: TargetsQuery = { ...held, ...order };
  const exported = { ...query, framework: framework?.id ?? NO_FAMILY };
  const groups = lines && orderLines(corpus, framework, sorted, comparisons, filter, lines);
  const groupsOf = (indicators: readonly Indicator[], width: readonly Place[]): readonly IndicatorGroup[] =>
    buildIndicatorGroups(corpus, framework, indicators, comparisons, {
      grouped: sort === 'item',
      columns: width,
      base: base?.id,
    });
  return {
    head: buildHead({
      title: lines ? '指标台账：逐处' : '指标台账',
      section: 'targets',
      bodyClass: 'targets-page',
      styles: ['theme.css', 'ledger.css', 'lines.css'],
    }),
    title: framework?.title ?? '不属于任何框架的文件',
    families: listFamilies(corpus, framework),
    bases: listBases(documents, base),
    places: listPlaces(documents).map(({ name }) => ({ value: name, label: name, selected: name === filter.locality })),
    themes: listThemes(framework, ledger, filter.theme),
    years: listYears(ledger, filter.year),
    verdicts: Object.entries(verdictLabels).map(([value, label]) => ({
      value,
      label,
      selected: value === filter.verdict,
    })),
    kept: lines
      ? [{ name: 'sort', value: lines.sort }, ...(lines.isDescending ? [{ name: 'dir', value: 'desc' }] : [])]
      : sort === 'item'
        ? []
        : [{ name: 'sort', value: sort }],
    ways: [
      { label: '指标与地区', href: targetsLink(held), current: !lines },
      { label: '逐处台账', href: targetsLink({ ...held, sort: 'indicator' }), current: lines !== undefined },
    ],
    list: groups && buildTargetsList(corpus, groups, comparisons, lines, query, offset),
    indicator: filter.indicator ?? '',
    base: base ? documentName(base) : '',
    hasVerdicts: comparisons.size > 0,
    total: sorted.length,
    shared: sorted.filter(isShared).length,
    targets: groups
      ? groups.reduce((sum, group) => sum + group.lines.length, 0)
      : sorted.reduce((sum, { entries }) => sum + entries.filter(({ copyOf }) => !copyOf).length, 0),
    sorts: (Object.keys(SORTS) as LedgerSort[]).map((one) => ({
      label: SORTS[one],
      href: targetsLink({ ...held, sort: one }),
      current: one === sort,
    })),
    columns,
    others,
    sharedGroups: groupsOf(shared, columns),
    singleGroups: groupsOf(
      shown.filter((indicator) => !isShared(indicator)),
      [],
    ),
    chains: buildChainRows(corpus, shown, input.chains, ({ id }) => fragmentLink(id)),
    pager: buildPager({ offset, limit: PAGE_SIZE, shown: shown.length, total: sorted.length }, '项', (from) =>
      targetsLink({ ...query, offset: from }),
    ),
    allHref: targetsLink({ framework: query.framework, base: query.base }),
    files: listFiles(['xlsx', 'csv', 'json'], (format) => targetsLink(exported, format)),
  };
}

function listThemes(
  framework: Framework | undefined,
  { indicators }: Ledger,
  theme: string | undefined,
): readonly Choice[] {
  const used = new Set(indicators.map((indicator) => indicator.theme));
  return (framework?.themes ?? [])
    .filter(({ id }) => used.has(id))
    .map(({ id, title }) => ({ value: id, label: title, selected: id === theme }));
}

function listYears({ indicators }: Ledger, year: string | undefined): readonly Choice[] {
  const years = indicators.flatMap(({ entries }) =>
    entries.flatMap(({ target }) => target.deadline?.slice(0, 4) ?? []),
  );
  return [...new Set(years)].sort().map((one) => ({ value: one, label: `${one}年`, selected: one === year }));
}

/** The localities that set most of the indicators shown get a column. */
function chooseColumns(
  corpus: Corpus,
  indicators: readonly Indicator[],
): { columns: readonly Place[]; others: number } {
  const documents = indicators.flatMap(({ entries }) =>
    entries.flatMap(({ document }) => corpus.documentById.get(document) ?? []),
  );
  const all = listPlaces(documents);
  const counts = new Map<string, number>();
  for (const { header } of documents) {
    const name = header.locality?.name ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = [...all].sort((a, b) => (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0)).slice(0, MAX_COLUMNS);
  return { columns: all.filter((place) => most.includes(place)), others: all.length - most.length };
}
