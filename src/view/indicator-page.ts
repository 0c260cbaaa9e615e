import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { Indicator, IndicatorChain, Ledger, LedgerComparisons } from '../domain/ledger.js';
import { buildChainRows, type ChainRow } from './chain-table.js';
import { sortChartValues, type ChartValues } from './chart-values.js';
import { documentsOf, listBases, NO_FAMILY, type Choice } from './families.js';
import { frameworkParameter } from './framework-clauses.js';
import { buildHead, type PageHead } from './layout.js';
import { directionText } from './ledger-labels.js';
import { listLines, sortLines, type LineSort } from './ledger-lines.js';
import { buildLineRows, buildSortHeads, themeTitle, type LineRow, type SortHead } from './line-table.js';
import { indicatorLink, itemLink, targetsLink } from './links.js';
import { documentName, itemName, shorten } from './names.js';
import { buildValueChart, type ChartValue, type ValueChart } from './value-chart.js';
import { listFiles, type FileLink } from './table-formats.js';

/** What the page of an indicator shows. */
export interface IndicatorPageInput {
  readonly framework: Framework | undefined;
  readonly base: AnnotatedDocument | undefined;
  readonly ledger: Ledger;
  readonly indicator: Indicator;
  readonly comparisons: LedgerComparisons;
  readonly chains: readonly IndicatorChain[];
  /** Order of the table; undefined for that of the chart. */
  readonly sort: LineSort | undefined;
  readonly isDescending: boolean;
}

/** One indicator (指标): its values on one scale, and beside them the table with the words they rest on. */
export interface IndicatorPage {
  readonly head: PageHead;
  readonly name: string;
  readonly about: string;
  readonly direction: string;
  readonly localities: number;
  readonly theme: string;
  readonly item: { readonly label: string; readonly href: string } | undefined;
  readonly action: string;
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly bases: readonly Choice[];
  readonly base: string;
  readonly hasVerdicts: boolean;
  /** The same chart for wide and for narrow windows; [] where no value can be drawn. */
  readonly charts: readonly ValueChart[];
  /** What the chart shows in a sentence or two. */
  readonly summary: string;
  /** 「越往右要求越高」; '' where nothing tells it. */
  readonly reading: string;
  /** The scale does not begin at 0. */
  readonly isCut: boolean;
  readonly values: ChartValues;
  /** Values on the scale beyond those drawn. */
  readonly undrawn: number;
  readonly rows: readonly LineRow[];
  readonly heads: Readonly<Record<LineSort, SortHead>>;
  readonly chains: readonly ChainRow[];
  readonly previous: { readonly label: string; readonly href: string } | undefined;
  readonly next: { readonly label: string; readonly href: string } | undefined;
  readonly backHref: string;
  readonly files: readonly FileLink[];
}

/** More rows than these are no chart any more. */
const MOST_DRAWN = 40;

/** Build the page of one indicator of a ledger. */
export function buildIndicatorPage(corpus: Corpus, input: IndicatorPageInput): IndicatorPage {
  const { framework, base, ledger, indicator, comparisons, isDescending } = input;
  const scope = { framework: framework ? frameworkParameter(corpus, framework) : NO_FAMILY, base: base?.id };
  const sort = input.sort ?? 'value';
  const down = input.sort === undefined ? indicator.direction !== 'down' : isDescending;
  const lines = sortLines(corpus, listLines(corpus, [indicator], comparisons, {}), sort, down, comparisons);
  const rows = buildLineRows(corpus, lines, comparisons, scope);
  const paired = lines.flatMap(({ entry }, at) => (rows[at] ? [{ entry, row: rows[at] }] : []));
  const values = sortChartValues(corpus, indicator, paired, comparisons);
  const drawn = values.values.slice(0, MOST_DRAWN);
  const charts =
    drawn.length === 0
      ? []
      : (['wide', 'narrow'] as const).map((layout) => buildValueChart(drawn, values.unit, layout, values.base));
  const at = ledger.indicators.indexOf(indicator);
  const linkTo = (other: Indicator | undefined): IndicatorPage['next'] =>
    other && { label: shorten(other.name, 30), href: indicatorLink(other.id, scope) };
  const item = framework?.items.find(({ no }) => no === indicator.item);
  const exported = {
    indicator: indicator.id,
    framework: framework?.id ?? NO_FAMILY,
    base: base?.id,
    sort,
    dir: down ? ('desc' as const) : undefined,
  };
  return {
    head: buildHead({
      title: `指标：${indicator.name}`,
      section: 'targets',
      bodyClass: 'indicator-page',
      styles: ['theme.css', 'ledger.css', 'lines.css', 'chart.css'],
      crumbs: [{ label: '指标台账', href: targetsLink(scope) }, { label: '一项指标' }],
    }),
    name: indicator.name,
    about: indicator.about,
    direction: directionText(indicator),
    localities: indicator.localities,
    theme: themeTitle(framework, indicator),
    item: item && { label: itemName(item), href: itemLink(item.no, { framework: scope.framework }) },
    action: indicatorLink(indicator.id),
    kept: scope.framework === undefined ? [] : [{ name: 'framework', value: scope.framework }],
    bases: listBases(documentsOf(corpus, framework), base),
    base: base ? documentName(base) : '',
    hasVerdicts: indicator.entries.some((entry) => comparisons.has(entry)),
    charts,
    summary: summarise(indicator, values),
    reading: indicator.direction === undefined ? '' : `越往${indicator.direction === 'up' ? '右' : '左'}要求越高`,
    isCut: (charts[0]?.rows ?? []).some(({ stem, shape }) => stem === undefined && shape !== 'range'),
    values,
    undrawn: values.values.length - drawn.length,
    rows,
    heads: buildSortHeads(sort, down, (key, descending) =>
      indicatorLink(indicator.id, { ...scope, sort: key, dir: descending ? 'desc' : undefined }),
    ),
    chains: buildChainRows(corpus, [indicator], input.chains, ({ id }) => indicatorLink(id, scope)),
    previous: linkTo(ledger.indicators[at - 1]),
    next: linkTo(ledger.indicators[at + 1]),
    backHref: targetsLink(scope),
    files: listFiles(['xlsx', 'csv', 'json'], (format) =>
      targetsLink(format === 'json' ? { ...exported, sort: undefined, dir: undefined } : exported, format),
    ),
  };
}

function summarise({ name }: Indicator, { values, base, left }: ChartValues): string {
  const sorted = [...values].sort((a, b) => a.low - b.low);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) return '';
  const range =
    values.length === 1 || lowest.low === highest.high
      ? `${values.length > 1 ? '数值都是 ' : ''}${describe(lowest)}`
      : `最低 ${describe(lowest)}，最高 ${describe(highest)}`;
  const line = base ? `；虚线是对照的${base.label}` : '';
  const rest = left.length > 0 ? `；另有 ${left.length} 处画不上` : '';
  return `${name}：图上 ${values.length} 处，${range}${line}${rest}。逐处的原文见下表。`;
}

/** 「15%左右 2025年（江西省，县级医院）」. */
function describe({ text, label, note }: ChartValue): string {
  return `${text}（${note === '' ? label : `${label}，${note}`}）`;
}
