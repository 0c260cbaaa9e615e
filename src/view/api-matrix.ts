import type { Corpus } from '../domain/corpus.js';
import type { MatrixCell, MatrixEvidence, MatrixRow, PolicyMatrix } from '../domain/matrix.js';

/**
 * Answer of `GET /api/matrix`: rows, columns and one cell for each pair, rows first. Offsets are UTF-16, half-open.
 * @param rows  those that are wanted
 */
export function toApiMatrix(corpus: Corpus, matrix: PolicyMatrix, rows: readonly MatrixRow[]): object {
  const shown = new Set(rows.map(({ id }) => id));
  return {
    corpusVersion: corpus.version,
    framework: matrix.framework,
    by: matrix.by,
    pointsFrom: matrix.pointsFrom,
    rows: rows.map(({ id, item, text, source }) => ({ id, item, text, source: source ?? null })),
    columns: matrix.columns.map(({ document, locality, copyOf }) => ({
      document,
      locality: locality ?? null,
      copyOf: copyOf ?? null,
    })),
    cells: matrix.cells.filter(({ row }) => shown.has(row)).map(toApiCell),
  };
}

function toApiCell(cell: MatrixCell): object {
  const { row, document, status, clauses, adds, strength, evidence, nearest, ruleId, score, words, missing, points } =
    cell;
  return {
    row,
    document,
    status,
    clauses,
    adds: adds.map(({ kind, text, clause }) => ({ kind, text, clause })),
    strength: strength ?? null,
    evidence: evidence.map(toApiEvidence),
    nearest: nearest ? toApiEvidence(nearest) : null,
    ruleId,
    score,
    words,
    missing,
    points: points ?? null,
  };
}

function toApiEvidence({ clause, field, start, end, text }: MatrixEvidence): object {
  return { clause, field, start, end, text };
}
