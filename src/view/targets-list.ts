import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { Indicator, LedgerComparisons } from '../domain/ledger.js';
import type { Choice } from './families.js';
import { groupLines, listLines, sortLines, type LedgerLine, type LineGroup, type LineSort } from './ledger-lines.js';
import { buildLineRows, buildSortHeads, type LineRow, type SortHead } from './line-table.js';
import { targetsLink, type TargetsQuery } from './links.js';
import { buildPager, type Pager } from './pager.js';
import type { LedgerFilter } from './select-indicators.js';

/** How the ledger is shown line by line. */
export interface LineOrder {
  readonly sort: LineSort;
  readonly isDescending: boolean;
  readonly group: LineGroup | undefined;
}

/** The ledger line by line (逐处). */
export interface TargetsList {
  readonly heads: Readonly<Record<LineSort, SortHead>>;
  readonly groupings: readonly Choice[];
  readonly groups: readonly {
    readonly title: string;
    /** Lines of the whole group, also those on other pages. */
    readonly count: number;
    readonly rows: readonly LineRow[];
  }[];
  readonly total: number;
  readonly pager: Pager;
}

const PAGE_SIZE = 100;
const GROUPINGS: Readonly<Record<LineGroup, string>> = {
  theme: '主题',
  item: '事项',
  locality: '地区',
  year: '期限年份',
};

/** All lines that pass a filter in the order that they are shown in; the CSV file holds just these. */
export function orderLines(
  corpus: Corpus,
  framework: Framework | undefined,
  indicators: readonly Indicator[],
  comparisons: LedgerComparisons,
  filter: LedgerFilter,
  { sort, isDescending, group }: LineOrder,
): readonly { readonly title: string; readonly lines: readonly LedgerLine[] }[] {
  const lines = listLines(corpus, indicators, comparisons, filter);
  const sorted = sortLines(corpus, lines, sort, isDescending, comparisons);
  return group === undefined ? [{ title: '', lines: sorted }] : groupLines(corpus, framework, sorted, group);
}

/** @param query  the address of the page shown, without its offset */
export function buildTargetsList(
  corpus: Corpus,
  groups: ReturnType<typeof orderLines>,
  comparisons: LedgerComparisons,
  order: LineOrder,
  query: TargetsQuery,
  offset: number,
): TargetsList {
  const total = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  let from = 0;
  const shown = groups.flatMap(({ title, lines }) => {
    const start = from;
    from += lines.length;
    const part = lines.slice(Math.max(0, offset - start), Math.max(0, offset + PAGE_SIZE - start));
    if (part.length === 0) return [];
    const scope = { framework: query.framework, base: query.base };
    return [{ title, count: lines.length, rows: buildLineRows(corpus, part, comparisons, scope) }];
  });
  const count = shown.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    heads: buildSortHeads(order.sort, order.isDescending, (sort, down) =>
      targetsLink({ ...query, sort, dir: down ? 'desc' : undefined }),
    ),
    groupings: Object.entries(GROUPINGS).map(([value, label]) => ({ value, label, selected: value === order.group })),
    groups: shown,
    total,
    pager: buildPager({ offset, limit: PAGE_SIZE, shown: count, total }, '处', (next) =>
      targetsLink({ ...query, offset: next }),
    ),
  };
}
