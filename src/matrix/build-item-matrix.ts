import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Framework } from '../domain/framework.js';
import type { CoverageStatus, MatrixCell, PointCount, PolicyMatrix } from '../domain/matrix.js';
import { eachOnce } from './find-additions.js';

/**
 * Hold every item (事项) against every document: `covered` where a clause takes the item up, as its main one or beside it;
 * `partial` where only some of its points stand in other clauses; `absent` where neither was found.
 * @param points  the matrix of points of the same family; its columns are taken over
 */
export function buildItemMatrix(
  framework: Framework,
  documents: ReadonlyMap<string, AnnotatedDocument>,
  points: PolicyMatrix,
): PolicyMatrix {
  const itemOf = new Map(points.rows.map(({ id, item }) => [id, item]));
  const byItem = new Map<string, MatrixCell[]>();
  for (const cell of points.cells) {
    const key = `${itemOf.get(cell.row)}\n${cell.document}`;
    byItem.set(key, [...(byItem.get(key) ?? []), cell]);
  }
  return {
    framework: framework.id,
    by: 'item',
    pointsFrom: points.pointsFrom,
    rows: framework.items.map((item) => ({
      id: String(item.no),
      item: item.no,
      text: item.heading !== '' ? item.heading : (item.name ?? ''),
      source: undefined,
    })),
    columns: points.columns,
    cells: framework.items.flatMap(({ no }) =>
      points.columns.map(({ document }) =>
        toCell(no, documents.get(document), document, byItem.get(`${no}\n${document}`) ?? []),
      ),
    ),
  };
}

function toCell(
  no: number,
  document: AnnotatedDocument | undefined,
  id: MatrixCell['document'],
  cells: readonly MatrixCell[],
): MatrixCell {
  const own = (document?.clauses ?? []).filter(({ items }) => items.includes(no));
  const main = own.filter(({ items }) => items[0] === no);
  const beside = own.filter(({ items }) => items[0] !== no);
  const taken = cells.filter(({ status }) => status !== 'absent' && status !== 'uncertain');
  const status: CoverageStatus =
    own.length > 0
      ? 'covered'
      : taken.length > 0
        ? 'partial'
        : cells.some((cell) => cell.status === 'uncertain')
          ? 'uncertain'
          : 'absent';
  const clauses =
    own.length > 0 ? [...main, ...beside].map((clause) => clause.id) : taken.flatMap((cell) => cell.clauses);
  return {
    row: String(no),
    document: id,
    status,
    clauses: [...new Set(clauses)],
    evidence: taken.flatMap(({ evidence }) => evidence),
    nearest: undefined,
    adds: eachOnce(taken.flatMap(({ adds }) => adds)),
    strength: undefined,
    ruleId: own.length > 0 ? 'matrix/item-clause' : 'matrix/item-points',
    score: own.length > 0 ? 1 : Math.max(0, ...cells.map(({ score }) => score)),
    words: [],
    missing: [],
    points: count(cells),
  };
}

function count(cells: readonly MatrixCell[]): PointCount | undefined {
  if (cells.length === 0) return undefined;
  const having = (status: CoverageStatus): number => cells.filter((cell) => cell.status === status).length;
  return {
    covered: having('covered'),
    partial: having('partial'),
    uncertain: having('uncertain'),
    of: cells.length,
  };
}
