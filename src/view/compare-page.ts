import { buildColumns, type CompareColumn } from './compare-columns.js';
import type { CompareSource } from './compare-citation.js';
import {
  buildFilters,
  countRows,
  selectRows,
  showLabel,
  type CompareFilter,
  type CompareShow,
} from './compare-filters.js';
import { buildOnlyOthers, type OnlyOther } from './compare-only.js';
import { buildCompareRows, type CompareRow } from './compare-rows.js';
import { otherIds, type CompareContext } from './compare-side.js';
import { buildHead, type PageHead } from './layout.js';
import { compareFileLink, compareLink, type CompareView } from './links.js';
import { readableAddress } from './readable-address.js';
import { documentName } from './names.js';
import { listFiles, type FileLink } from './table-formats.js';

/** A choice of two ways to show the page. */
export interface CompareSwitch {
  readonly label: string;
  readonly ways: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
}

/** Two to four documents clause by clause, the base on the left (逐条对照). */
export interface ComparePage {
  readonly head: PageHead;
  readonly title: string;
  readonly baseName: string;
  readonly baseClauses: number;
  /** The base first. */
  readonly columns: readonly CompareColumn[];
  readonly states: readonly CompareFilter[];
  readonly kinds: readonly CompareFilter[];
  readonly switches: readonly CompareSwitch[];
  readonly files: readonly FileLink[];
  readonly rows: readonly CompareRow[];
  readonly onlyOther: readonly OnlyOther[];
  /** What is left out and how to see all; undefined where all rows are shown. */
  readonly held: { readonly text: string; readonly href: string } | undefined;
  /** Long passages that are the same are shown in full. */
  readonly unfolded: boolean;
  /** Where nothing can be shown: why. */
  readonly empty: string;
  readonly source: CompareSource;
  /** Address of this page as it is to be read on paper. */
  readonly address: string;
}

/** Build the page of a comparison. */
export function buildComparePage(context: CompareContext, show: CompareShow, source: CompareSource): ComparePage {
  const { base, baseName, sides, view } = context;
  const ids = otherIds(context);
  const toHref = (change: CompareView): string => compareLink(base.id, ids, { ...view, ...change });
  const body = { rows: buildCompareRows(context, source), onlyOther: buildOnlyOthers(context) };
  const shown = selectRows(body, show);
  const title = `${baseName}与${sides.map(({ name }) => name).join('、')}`;
  const filters = buildFilters(body, show, (value) => toHref({ show: value }));
  return {
    head: buildHead({
      title: `${title}逐条对照`,
      section: 'compare',
      bodyClass: `compare-page columns-${sides.length + 1}${view.marks === 'words' ? ' words-on' : ''}`,
      styles: ['compare.css', 'compare-narrow.css', 'compare-print.css'],
      scripts: ['differences.js'],
      crumbs: [{ label: '对照', href: '/compare' }, { label: '逐条对照' }],
    }),
    title,
    baseName: documentName(base),
    baseClauses: base.clauseCount,
    columns: buildColumns(context),
    ...filters,
    switches: buildSwitches(view, toHref),
    files: listFiles(['docx', 'xlsx', 'csv', 'md', 'json'], (format) => compareFileLink(base.id, ids, format, show)),
    ...shown,
    held:
      show === 'all'
        ? undefined
        : {
            text: `只看“${showLabel(show)}”：${countRows(shown)} 行，全部 ${countRows(body)} 行。`,
            href: toHref({ show: undefined }),
          },
    unfolded: view.same === 'open',
    empty: countRows(shown) > 0 ? '' : show === 'all' ? '底本没有可以逐条对照的条款。' : '没有这样的条款。',
    source,
    address: readableAddress(`${source.origin}${toHref({ show })}`),
  };
}

function buildSwitches(view: CompareView, toHref: (change: CompareView) => string): readonly CompareSwitch[] {
  const way = (label: string, change: CompareView, current: boolean): CompareSwitch['ways'][number] => ({
    label,
    href: toHref(change),
    current,
  });
  return [
    {
      label: '沿用的长段',
      ways: [
        way('收起', { same: undefined }, view.same === undefined),
        way('展开', { same: 'open' }, view.same === 'open'),
      ],
    },
    {
      label: '增删记号',
      ways: [
        way('小字', { marks: undefined }, view.marks === undefined),
        way('【增】【删】', { marks: 'words' }, view.marks === 'words'),
      ],
    },
  ];
}
