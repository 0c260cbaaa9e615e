import type { Corpus } from '../domain/corpus.js';
import type { FrameworkItem } from '../domain/framework.js';
import type { PolicyMatrix } from '../domain/matrix.js';
import { matrixLink } from './links.js';
import { buildMatrixColumns, type MatrixColumnView } from './matrix-columns.js';
import { pointWords, type StatusWord } from './matrix-words.js';

/** Which points of an item each document takes up; the grounds are one link away. */
export interface PointTable {
  readonly columns: readonly MatrixColumnView[];
  readonly moreColumns: number;
  readonly rows: readonly {
    readonly text: string;
    /** The point in the matrix, with the words that each sign rests on. */
    readonly href: string;
    readonly cells: readonly StatusWord[];
    /** 「7/9」: documents that write it, wholly or in part. */
    readonly count: string;
  }[];
  readonly legend: readonly { readonly sign: string; readonly word: string }[];
  /** The points are sentences of the parent itself, not the framework's own words. */
  readonly isQuoted: boolean;
}

/** @param framework  value of `?framework=` */
export function buildPointTable(
  corpus: Corpus,
  item: FrameworkItem,
  matrix: PolicyMatrix,
  framework: string | undefined,
): PointTable {
  const { columns, more } = buildMatrixColumns(corpus, matrix);
  const rows = matrix.rows.filter((row) => row.item === item.no);
  const ids = new Set(rows.map(({ id }) => id));
  const cells = new Map<string, PolicyMatrix['cells'][number]>();
  const taken = new Map<string, number>();
  for (const cell of matrix.cells) {
    if (!ids.has(cell.row)) continue;
    cells.set(`${cell.row}\n${cell.document}`, cell);
    const counts = cell.status === 'covered' || cell.status === 'partial';
    taken.set(cell.row, (taken.get(cell.row) ?? 0) + Number(counts));
  }
  return {
    columns,
    moreColumns: more,
    rows: rows.map(({ id, text }) => ({
      text,
      href: matrixLink({ by: 'point', framework, item: item.no, point: id }),
      cells: columns.map((column) => pointWords[cells.get(`${id}\n${column.id}`)?.status ?? 'absent']),
      count: `${taken.get(id) ?? 0}/${matrix.columns.length}`,
    })),
    legend: Object.values(pointWords).map(({ sign, word }) => ({ sign, word })),
    isQuoted: matrix.pointsFrom === 'parent',
  };
}
