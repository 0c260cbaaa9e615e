import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { MatrixCell, MatrixRow, PolicyMatrix } from '../domain/matrix.js';
import type { Choice } from './families.js';
import { frameworkParameter } from './framework-clauses.js';
import { documentsOf } from './families.js';
import { buildHead, type PageHead } from './layout.js';
import { matrixFileLink, matrixLink, rowAnchor, type MatrixQuery } from './links.js';
import { formatCellId, type MatrixCellId } from './matrix-cell-id.js';
import { toMatrixCell, type MatrixCellView } from './matrix-cell.js';
import { buildMatrixColumns, type MatrixColumnView } from './matrix-columns.js';
import { buildMatrixEvidence, type MatrixEvidencePanel } from './matrix-evidence.js';
import { filterRows, listStatuses, listThemes, type MatrixFilter } from './matrix-filters.js';
import { itemWords, pointWords } from './matrix-words.js';
import { itemName } from './names.js';
import { listFiles, type FileLink } from './table-formats.js';

/** How many cells take a row or a column up. */
export interface MatrixCount {
  readonly covered: number;
  readonly partial: number;
  readonly of: number;
}

/** 对照矩阵: items or points down, documents across, beside it the evidence of one cell. */
export interface MatrixPage {
  readonly head: PageHead;
  readonly title: string;
  readonly by: PolicyMatrix['by'];
  /** The same family by item and by point. */
  readonly ways: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly families: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  /** What the form of the filters keeps of the address. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly themes: readonly Choice[];
  readonly statuses: readonly Choice[];
  /** 「只列有“未见”的 12 行，共 27 行」; '' where all rows are shown. */
  readonly filtered: string;
  readonly allHref: string;
  readonly parent: string;
  /** Points are sentences of the parent itself. */
  readonly isQuoted: boolean;
  readonly columns: readonly MatrixColumnView[];
  readonly moreColumns: number;
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly id: string;
      readonly anchor: string;
      readonly text: string;
      readonly href: string;
      readonly cells: readonly MatrixCellView[];
      readonly count: MatrixCount;
    }[];
  }[];
  /** Counts of the columns over the rows shown. */
  readonly sums: readonly MatrixCount[];
  readonly legend: readonly { readonly sign: string; readonly word: string; readonly count: number }[];
  readonly panel: MatrixEvidencePanel | undefined;
  readonly note: string;
  readonly files: readonly FileLink[];
}

/** What of the matrix is shown. */
export interface MatrixPageInput extends MatrixFilter {
  readonly matrix: PolicyMatrix;
  /** The matrix by point of the same family. */
  readonly points: PolicyMatrix;
  /** The cell whose evidence is open. */
  readonly open: MatrixCellId | undefined;
}

/** Build the overview of a family's matrix. @param panel  the evidence that stands beside it, see `openPanel` */
export function buildMatrixPage(
  corpus: Corpus,
  framework: Framework,
  input: MatrixPageInput,
  panel: MatrixEvidencePanel | undefined,
): MatrixPage {
  const { matrix, open, theme, status } = input;
  const scope = frameworkParameter(corpus, framework);
  const query: MatrixQuery = { by: matrix.by, framework: scope, theme, status };
  const { columns, more } = buildMatrixColumns(corpus, matrix);
  const cells = new Map(matrix.cells.map((cell) => [`${cell.row}\n${cell.document}`, cell]));
  const cellsOf = ({ id }: MatrixRow): readonly (MatrixCell | undefined)[] =>
    columns.map((column) => cells.get(`${id}\n${column.id}`));
  const shown = filterRows(framework, matrix.rows, input, cellsOf);
  const words = matrix.by === 'item' ? itemWords : pointWords;
  const shownCells = shown.map(cellsOf);
  const toRow = (row: MatrixRow): MatrixPage['groups'][number]['rows'][number] => ({
    id: row.id,
    anchor: rowAnchor(row.id),
    text: row.text,
    href: matrixLink({ by: 'point', framework: scope, item: row.item }),
    cells: columns.map((column) => {
      const id = { row: row.id, document: column.id };
      return toMatrixCell(cells.get(`${row.id}\n${column.id}`), words, {
        href: matrixLink({ ...query, cell: formatCellId(id) }),
        name: `${column.name}，${row.text}`,
        isOpen: open?.row === row.id && open.document === column.id,
        asked: status,
      });
    }),
    count: countCells(cellsOf(row)),
  });
  return {
    head: buildMatrixHead(framework),
    title: framework.title,
    by: matrix.by,
    ways: (['item', 'point'] as const).map((by) => ({
      label: by === 'item' ? '按事项' : '按要点',
      href: matrixLink({ ...query, by }),
      current: by === matrix.by,
    })),
    families: listFamilies(corpus, framework, matrix.by),
    kept: [
      ...(matrix.by === 'point' ? [{ name: 'by', value: 'point' }] : []),
      ...(scope === undefined ? [] : [{ name: 'framework', value: scope }]),
    ],
    themes: listThemes(framework, matrix.rows, theme),
    statuses: listStatuses(matrix.by, status),
    filtered: theme === undefined && status === undefined ? '' : describeFilter(input, shown.length, words),
    allHref: matrixLink({ by: matrix.by, framework: scope }),
    parent: `《${framework.parent.title}》${framework.parent.documentNumber ?? ''}`,
    isQuoted: matrix.pointsFrom === 'parent',
    columns,
    moreColumns: more,
    groups: listGroups(framework, matrix.by).flatMap(({ title, has }) => {
      const rows = shown.filter(has);
      return rows.length === 0 ? [] : [{ title, rows: rows.map(toRow) }];
    }),
    sums: columns.map((_, at) => countCells(shownCells.map((row) => row[at]))),
    legend: Object.entries(words).map(([key, { sign, word }]) => ({
      sign,
      word,
      count: shownCells.flat().filter((cell) => (cell?.status ?? 'absent') === key).length,
    })),
    panel,
    note: framework.note,
    files: [
      ...listFiles(['xlsx', 'csv'], (format) => matrixFileLink(query, format)),
      ...listFiles(['json'], () => matrixLink({ by: matrix.by, framework: scope, theme, status }, '/api/matrix')),
    ],
  };
}

/** The head of the page, and of the panel alone. */
export function buildMatrixHead(framework: Framework): PageHead {
  return buildHead({
    title: `对照矩阵：${framework.title}`,
    section: 'matrix',
    bodyClass: 'matrix-page',
    styles: ['theme.css', 'matrix.css', 'ledger.css', 'evidence.css'],
    scripts: ['matrix.js'],
  });
}

/** The evidence of the open cell; undefined where none is open or the matrix has no such cell. */
export function openPanel(
  corpus: Corpus,
  framework: Framework,
  input: MatrixPageInput,
): MatrixEvidencePanel | undefined {
  const { matrix, points, open, theme, status } = input;
  const row = matrix.rows.find(({ id }) => id === open?.row);
  const cell = matrix.cells.find((one) => one.row === open?.row && one.document === open.document);
  if (!row || !cell) return undefined;
  const query = { by: matrix.by, framework: frameworkParameter(corpus, framework), theme, status };
  return buildMatrixEvidence(corpus, framework, matrix, points, { row, cell }, query);
}

function listGroups(
  framework: Framework,
  by: PolicyMatrix['by'],
): readonly { readonly title: string; readonly has: (row: MatrixRow) => boolean }[] {
  if (by === 'point')
    return framework.items.map((item) => ({
      title: `事项 ${item.no}　${itemName(item)}`,
      has: (row) => row.item === item.no,
    }));
  const themeOf = new Map(framework.items.map((item) => [item.no, item.theme]));
  return framework.themes.map(({ id, title }) => ({ title, has: (row) => themeOf.get(row.item) === id }));
}

function countCells(cells: readonly (MatrixCell | undefined)[]): MatrixCount {
  const having = (status: MatrixCell['status']): number => cells.filter((cell) => cell?.status === status).length;
  return { covered: having('covered'), partial: having('partial'), of: cells.length };
}

function describeFilter({ matrix, status }: MatrixPageInput, rows: number, words: typeof itemWords): string {
  const held = status === undefined ? '' : `有“${words[status].word}”的 `;
  return `只列${held === '' ? ' ' : held}${rows} 行，全表 ${matrix.rows.length} 行`;
}

function listFamilies(corpus: Corpus, framework: Framework, by: PolicyMatrix['by']): MatrixPage['families'] {
  const families = corpus.frameworks.filter((one) => documentsOf(corpus, one).length > 0);
  if (families.length < 2) return [];
  return families.map((one) => ({
    label: one.title,
    href: matrixLink({ by, framework: frameworkParameter(corpus, one) }),
    current: one.id === framework.id,
  }));
}
