import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { DocumentId } from '../domain/ids.js';
import type { Indicator, LedgerComparisons } from '../domain/ledger.js';
import { frameworkParameter } from './framework-clauses.js';
import { buildCells, type LedgerCell } from './ledger-entry.js';
import { directionText } from './ledger-labels.js';
import { NO_FAMILY } from './families.js';
import { indicatorLink, itemLink } from './links.js';
import { itemName } from './names.js';
import type { Place } from './places.js';

/** A cell with the locality that it is of. */
export type PlacedCell = LedgerCell & { readonly place: string; readonly short: string };

/** One indicator as a row. */
export interface IndicatorRow {
  readonly anchor: string;
  /** The page of the indicator, with its chart. */
  readonly href: string;
  readonly name: string;
  /** What a name that says little is about; '' where the name says it. */
  readonly about: string;
  /** 「越高要求越高（按“就诊率”类指标）」. */
  readonly direction: string;
  readonly localities: number;
  /** The cells of each column. */
  readonly columns: readonly (readonly PlacedCell[])[];
  /** The cells of localities without a column. */
  readonly others: readonly PlacedCell[];
}

/** The rows of one item of the framework. */
export interface IndicatorGroup {
  /** 「新趋势 · 加强临床专科建设」; '' where the rows are in another order. */
  readonly title: string;
  readonly href: string | undefined;
  readonly rows: readonly IndicatorRow[];
}

/** @param layout  Whether rows are grouped by item, the localities that have a column, and the base that is marked. */
export function buildIndicatorGroups(
  corpus: Corpus,
  framework: Framework | undefined,
  indicators: readonly Indicator[],
  comparisons: LedgerComparisons,
  layout: { readonly grouped: boolean; readonly columns: readonly Place[]; readonly base: DocumentId | undefined },
): readonly IndicatorGroup[] {
  const groups = new Map<number | undefined, Indicator[]>();
  for (const indicator of indicators) {
    const key = layout.grouped ? indicator.item : undefined;
    const list = groups.get(key);
    if (list) list.push(indicator);
    else groups.set(key, [indicator]);
  }
  return [...groups].map(([no, list]) => ({
    ...titleOf(corpus, framework, no, layout.grouped),
    rows: list.map((indicator) =>
      toRow(corpus, indicator, comparisons, layout, framework ? frameworkParameter(corpus, framework) : NO_FAMILY),
    ),
  }));
}

function titleOf(
  corpus: Corpus,
  framework: Framework | undefined,
  no: number | undefined,
  isGrouped: boolean,
): Pick<IndicatorGroup, 'title' | 'href'> {
  const item = framework?.items.find((one) => one.no === no);
  if (!framework || !isGrouped) return { title: '', href: undefined };
  if (!item) return { title: '未归入事项', href: undefined };
  const theme = framework.themes.find(({ id }) => id === item.theme);
  return {
    title: `${theme === undefined ? '' : `${theme.short} · `}${itemName(item)}`,
    href: itemLink(item.no, { framework: frameworkParameter(corpus, framework) }),
  };
}

function toRow(
  corpus: Corpus,
  indicator: Indicator,
  comparisons: LedgerComparisons,
  { columns, base }: { readonly columns: readonly Place[]; readonly base: DocumentId | undefined },
  framework: string | undefined,
): IndicatorRow {
  const cells = buildCells(corpus, indicator.entries, comparisons, base);
  const names = new Set(columns.map(({ name }) => name));
  return {
    anchor: indicator.id,
    href: indicatorLink(indicator.id, { framework, base }),
    name: indicator.name,
    about: indicator.about,
    direction: directionText(indicator),
    localities: indicator.localities,
    columns: columns.map(({ name }) => cells.filter(({ place }) => place === name)),
    others: cells.filter(({ place }) => !names.has(place)),
  };
}
