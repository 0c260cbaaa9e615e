import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { MatrixCell, PolicyMatrix } from '../domain/matrix.js';
import { frameworkParameter, sortFrameworkClauses } from './framework-clauses.js';
import { buildHead, type PageHead } from './layout.js';
import { matrixLink } from './links.js';
import { buildMatrixColumns, type MatrixColumnView } from './matrix-columns.js';
import { countAdditions, itemWords, pointWords, type StatusWord } from './matrix-words.js';
import { itemName } from './names.js';

/** A cell of the overview: sign, how many points, how much was added; leads to the evidence. */
export interface MatrixCellView extends StatusWord {
  readonly href: string;
  /** For readers of the screen, before share and added: 「江西省，发展目标：有条款，要点写到」. */
  readonly label: string;
  /** 「7/8」; '' where there are no points. */
  readonly share: string;
  /** 「增 5」; '' for none. */
  readonly added: string;
}

/** 对照矩阵: items or points down, documents across. */
export interface MatrixPage {
  readonly head: PageHead;
  readonly title: string;
  readonly by: PolicyMatrix['by'];
  /** The same family by item and by point. */
  readonly ways: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly families: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly parent: string;
  /** Points are sentences of the parent itself. */
  readonly isQuoted: boolean;
  readonly columns: readonly MatrixColumnView[];
  readonly moreColumns: number;
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly id: string;
      readonly text: string;
      readonly href: string;
      readonly cells: readonly MatrixCellView[];
    }[];
  }[];
  readonly legend: readonly { readonly sign: string; readonly word: string }[];
  readonly note: string;
  readonly apiHref: string;
}

/** Build the overview of a family's matrix. */
export function buildMatrixPage(corpus: Corpus, framework: Framework, matrix: PolicyMatrix): MatrixPage {
  const scope = frameworkParameter(corpus, framework);
  const { columns, more } = buildMatrixColumns(corpus, matrix);
  const cells = new Map(matrix.cells.map((cell) => [`${cell.row}\n${cell.document}`, cell]));
  const words = matrix.by === 'item' ? itemWords : pointWords;
  const themeOf = new Map(framework.items.map((item) => [item.no, item.theme]));
  const titles = new Map<string, string>(
    matrix.by === 'item'
      ? framework.themes.map(({ id, title }) => [id, title])
      : framework.items.map((item) => [String(item.no), `事项 ${item.no}　${itemName(item)}`]),
  );
  const groupOf = (item: number): string => (matrix.by === 'item' ? (themeOf.get(item) ?? '') : String(item));
  return {
    head: buildHead({
      title: `对照矩阵：${framework.title}`,
      section: 'matrix',
      bodyClass: 'matrix-page',
      styles: ['theme.css', 'matrix.css'],
    }),
    title: framework.title,
    by: matrix.by,
    ways: (['item', 'point'] as const).map((by) => ({
      label: by === 'item' ? '按事项' : '按要点',
      href: matrixLink({ by, framework: scope }),
      current: by === matrix.by,
    })),
    families: listFamilies(corpus, framework, matrix.by),
    parent: `《${framework.parent.title}》${framework.parent.documentNumber ?? ''}`,
    isQuoted: matrix.pointsFrom === 'parent',
    columns,
    moreColumns: more,
    groups: [...titles].flatMap(([id, title]) => {
      const rows = matrix.rows.filter(({ item }) => groupOf(item) === id);
      if (rows.length === 0) return [];
      return [
        {
          title,
          rows: rows.map((row) => ({
            id: row.id,
            text: row.text,
            href: matrixLink({ by: 'point', framework: scope, item: row.item }),
            cells: columns.map((column) => {
              const cell = cells.get(`${row.id}\n${column.id}`);
              const href = matrixLink({ by: 'point', framework: scope, item: row.item, point: pointOf(cell) });
              return toCellView(cell, words, href, `${column.name}，${row.text}`);
            }),
          })),
        },
      ];
    }),
    legend: Object.values(words).map(({ sign, word }) => ({ sign, word })),
    note: framework.note,
    apiHref: matrixLink({ by: matrix.by, framework: scope }, '/api/matrix'),
  };
}

function pointOf(cell: MatrixCell | undefined): string | undefined {
  return cell && cell.points === undefined && !/^\d+$/u.test(cell.row) ? cell.row : undefined;
}

function toCellView(
  cell: MatrixCell | undefined,
  words: Readonly<Record<MatrixCell['status'], StatusWord>>,
  href: string,
  name: string,
): MatrixCellView {
  const status = words[cell?.status ?? 'absent'];
  const taken = cell?.points ? cell.points.covered + cell.points.partial : 0;
  const added = cell ? countAdditions(cell) : 0;
  return {
    ...status,
    shade: cell?.points && status.shade === 'full' && taken * 2 < cell.points.of ? 'part' : status.shade,
    href,
    label: `${name}：${status.word}${cell?.points ? '，要点写到' : ''}`,
    share: cell?.points ? `${taken}/${cell.points.of}` : '',
    added: added > 0 ? `增 ${added}` : '',
  };
}

function listFamilies(corpus: Corpus, framework: Framework, by: PolicyMatrix['by']): MatrixPage['families'] {
  const families = corpus.frameworks.filter((one) => sortFrameworkClauses(corpus, one).documents.length > 0);
  if (families.length < 2) return [];
  return families.map((one) => ({
    label: one.title,
    href: matrixLink({ by, framework: frameworkParameter(corpus, one) }),
    current: one.id === framework.id,
  }));
}
