import type { DifferenceKind } from '../domain/comparison.js';
import { STATE_LABELS, type CompareCell } from './compare-cell.js';
import type { OnlyOther } from './compare-only.js';
import type { CompareRow } from './compare-rows.js';
import { DIFFERENCE_KINDS } from './difference-kinds.js';

/** Which rows are shown: all, those of a state, or those that hold a kind of difference. */
export type CompareShow = 'all' | CompareCell['state'] | DifferenceKind;

/** A link that holds the page to some rows, with the number of them. */
export interface CompareFilter {
  readonly label: string;
  readonly count: number;
  /** undefined where it would leave nothing. */
  readonly href: string | undefined;
  readonly kind: string;
  readonly current: boolean;
}

/** The rows of a comparison, and the clauses that only one of the other documents has. */
export interface CompareBody {
  readonly rows: readonly CompareRow[];
  readonly onlyOther: readonly OnlyOther[];
}

const STATES: readonly { readonly state: CompareShow; readonly label: string; readonly kind: string }[] = [
  { state: 'all', label: '全部', kind: 'is-all' },
  { state: 'changed', label: STATE_LABELS.changed, kind: 'k-add' },
  { state: 'same', label: STATE_LABELS.same, kind: 'k-same' },
  { state: 'uncertain', label: STATE_LABELS.uncertain, kind: 'k-tone' },
  { state: 'unmatched', label: STATE_LABELS.unmatched, kind: 'k-del' },
];

/** What `show` leaves. States speak of the base's clauses only; kinds also of those without counterpart. */
export function selectRows({ rows, onlyOther }: CompareBody, show: CompareShow): CompareBody {
  if (show === 'all') return { rows, onlyOther };
  const kind = DIFFERENCE_KINDS.find((one) => one.kind === show)?.kind;
  if (!kind) return { rows: rows.filter(({ cells }) => cells.some(({ state }) => state === show)), onlyOther: [] };
  return {
    rows: rows.filter(({ holds }) => holds.has(kind)),
    onlyOther: onlyOther
      .map((only) => ({ ...only, rows: only.rows.filter(({ holds }) => holds.has(kind)) }))
      .filter((only) => only.rows.length > 0),
  };
}

/** How many rows are printed. */
export function countRows({ rows, onlyOther }: CompareBody): number {
  return rows.length + onlyOther.reduce((sum, only) => sum + only.rows.length, 0);
}

/** The filters by state and by kind, each with the number of rows that it leaves. */
export function buildFilters(
  body: CompareBody,
  show: CompareShow,
  hrefOf: (show: CompareShow) => string,
): { readonly states: readonly CompareFilter[]; readonly kinds: readonly CompareFilter[] } {
  const toFilter = (value: CompareShow, label: string, kind: string): CompareFilter => {
    const count = countRows(selectRows(body, value));
    const current = value === show;
    return { label, kind, count, current, href: count > 0 || current || value === 'all' ? hrefOf(value) : undefined };
  };
  return {
    states: STATES.map(({ state, label, kind }) => toFilter(state, label, kind)),
    kinds: DIFFERENCE_KINDS.map(({ kind, label, mark }) => toFilter(kind, label, mark)),
  };
}

/** Name of a filter: 「量化」. */
export function showLabel(show: CompareShow): string {
  const kind = DIFFERENCE_KINDS.find((one) => one.kind === show);
  return kind?.label ?? STATES.find(({ state }) => state === show)?.label ?? show;
}
