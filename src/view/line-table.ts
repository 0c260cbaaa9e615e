import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { DocumentId } from '../domain/ids.js';
import type { Indicator, LedgerComparisons, LedgerEntry } from '../domain/ledger.js';
import type { Comparator } from '../domain/target.js';
import type { PlacedCell } from './indicator-groups.js';
import { buildCells } from './ledger-entry.js';
import type { LedgerLine, LineSort } from './ledger-lines.js';
import { indicatorLink } from './links.js';
import { documentName } from './names.js';

/** A line of the ledger as shown. */
export interface LineRow {
  readonly name: string;
  readonly about: string;
  readonly href: string;
  readonly cell: PlacedCell;
  readonly documentName: string;
  readonly unit: string;
  /** 「下限」, 「约数」; '' where there is no value. */
  readonly comparator: string;
}

/** A head of a column that sorts. */
export interface SortHead {
  readonly label: string;
  readonly href: string;
  /** Value of `aria-sort`; undefined for a column that the table is not sorted by. */
  readonly sorted: 'ascending' | 'descending' | undefined;
}

/** How a value is to be met, in a word. */
const comparatorWords: Readonly<Record<Comparator, string>> = {
  eq: '定数',
  gte: '下限',
  lte: '上限',
  gt: '下限，不含本数',
  lt: '上限，不含本数',
  approx: '约数',
  range: '区间',
  all: '全覆盖',
};

const HEADS: Readonly<Record<LineSort, string>> = {
  indicator: '指标',
  locality: '地区',
  value: '数值',
  deadline: '期限',
  strictness: '松紧',
};

/** Lines as rows, each linked to the page of its indicator. */
export function buildLineRows(
  corpus: Corpus,
  lines: readonly LedgerLine[],
  comparisons: LedgerComparisons,
  scope: { readonly framework: string | undefined; readonly base: DocumentId | undefined },
): readonly LineRow[] {
  const cells = new Map<Indicator, ReadonlyMap<LedgerEntry, PlacedCell>>();
  const cellsOf = (indicator: Indicator): ReadonlyMap<LedgerEntry, PlacedCell> => {
    const known = cells.get(indicator) ?? pairCells(corpus, indicator, comparisons, scope.base);
    cells.set(indicator, known);
    return known;
  };
  return lines.flatMap(({ indicator, entry }) => {
    const cell = cellsOf(indicator).get(entry);
    const document = corpus.documentById.get(entry.document);
    if (!cell || !document) return [];
    const { unit, comparator, kind } = entry.target;
    return [
      {
        name: indicator.name,
        about: indicator.about,
        href: indicatorLink(indicator.id, scope),
        cell,
        documentName: documentName(document),
        unit: unit ?? '',
        comparator: kind === 'milestone' || comparator === undefined ? '' : comparatorWords[comparator],
      },
    ];
  });
}

function pairCells(
  corpus: Corpus,
  indicator: Indicator,
  comparisons: LedgerComparisons,
  base: DocumentId | undefined,
): ReadonlyMap<LedgerEntry, PlacedCell> {
  const shown = indicator.entries.filter(
    ({ copyOf, document }) => copyOf === undefined && corpus.documentById.has(document),
  );
  const cells = buildCells(corpus, indicator.entries, comparisons, base);
  return new Map(shown.flatMap((entry, at) => (cells[at] ? [[entry, cells[at]] as const] : [])));
}

/** The heads of the columns that sort; the one sorted by turns the order round. */
export function buildSortHeads(
  sort: LineSort,
  isDescending: boolean,
  hrefOf: (sort: LineSort, isDescending: boolean) => string,
): Readonly<Record<LineSort, SortHead>> {
  const toHead = (key: LineSort): SortHead => ({
    label: HEADS[key],
    href: hrefOf(key, key === sort && !isDescending),
    sorted: key === sort ? (isDescending ? 'descending' : 'ascending') : undefined,
  });
  return {
    indicator: toHead('indicator'),
    locality: toHead('locality'),
    value: toHead('value'),
    deadline: toHead('deadline'),
    strictness: toHead('strictness'),
  };
}

/** Name of the theme of an indicator; '' where it has none. */
export function themeTitle(framework: Framework | undefined, { theme }: Indicator): string {
  return framework?.themes.find(({ id }) => id === theme)?.title ?? '';
}
