import type { Framework } from '../domain/framework.js';
import type { CoverageStatus, MatrixCell, MatrixRow, PolicyMatrix } from '../domain/matrix.js';
import type { Choice } from './families.js';
import { itemWords, pointWords } from './matrix-words.js';

/** What the rows of the matrix are held to. */
export interface MatrixFilter {
  /** Id of a theme of the framework. */
  readonly theme: string | undefined;
  /** Rows that have this status in at least one document. */
  readonly status: CoverageStatus | undefined;
}

/** The rows that pass a filter. @param cellsOf  the cells of a row that are shown */
export function filterRows(
  framework: Framework,
  rows: readonly MatrixRow[],
  { theme, status }: MatrixFilter,
  cellsOf: (row: MatrixRow) => readonly (MatrixCell | undefined)[],
): readonly MatrixRow[] {
  const themeOf = new Map(framework.items.map((item) => [item.no, item.theme]));
  return rows.filter(
    (row) =>
      (theme === undefined || themeOf.get(row.item) === theme) &&
      (status === undefined || cellsOf(row).some((cell) => (cell?.status ?? 'absent') === status)),
  );
}

/** The themes that have rows, as choices. */
export function listThemes(
  framework: Framework,
  rows: readonly MatrixRow[],
  theme: string | undefined,
): readonly Choice[] {
  const items = new Set(rows.map(({ item }) => item));
  const used = new Set(framework.items.filter(({ no }) => items.has(no)).map((item) => item.theme));
  return framework.themes
    .filter(({ id }) => used.has(id))
    .map(({ id, title }) => ({ value: id, label: title, selected: id === theme }));
}

/** The statuses as choices, in words. */
export function listStatuses(by: PolicyMatrix['by'], status: CoverageStatus | undefined): readonly Choice[] {
  return Object.entries(by === 'item' ? itemWords : pointWords).map(([value, { word }]) => ({
    value,
    label: `有“${word}”的`,
    selected: value === status,
  }));
}
