import type { Corpus } from '../domain/corpus.js';
import type { Indicator, LedgerComparisons, LedgerEntry } from '../domain/ledger.js';
import type { Target } from '../domain/target.js';
import type { LineRow } from './line-table.js';
import { placeOf } from './places.js';
import { formatValue } from './targets.js';
import type { ChartValue } from './value-chart.js';

/** The values of an indicator that one scale can hold, and those that it cannot, each with the reason. */
export interface ChartValues {
  readonly unit: string;
  readonly values: readonly ChartValue[];
  readonly base: { readonly label: string; readonly value: number } | undefined;
  readonly left: readonly {
    readonly place: string;
    readonly value: string;
    readonly href: string;
    readonly why: string;
  }[];
}

/** Words that only count things: 「个」 and 「家」 stand on one scale. */
const CLASSIFIER = /^[个家所项名张处支座间人]$/u;

/**
 * Sort the targets of an indicator into those that stand on a common scale, higher first, and the rest. The scale is in the
 * unit that most of them have.
 * @param rows  the lines of the indicator as shown, with their entries
 */
export function sortChartValues(
  corpus: Corpus,
  { direction }: Indicator,
  rows: readonly { readonly entry: LedgerEntry; readonly row: LineRow }[],
  comparisons: LedgerComparisons,
): ChartValues {
  const scaleOf = ({ unit }: Target): string => (unit !== undefined && CLASSIFIER.test(unit) ? '个' : (unit ?? ''));
  const countable = rows.filter(({ entry }) => isPlain(entry.target));
  const unit = findMost(countable.map(({ entry }) => scaleOf(entry.target)));
  const held = countable.filter(({ entry }) => scaleOf(entry.target) === unit);
  const base = findBase(
    held.map(({ entry }) => entry),
    rows.map(({ entry }) => entry),
    comparisons,
  );
  const values = held.map(({ entry, row }) => toValue(entry, row, base));
  const sign = direction === 'down' ? 1 : -1;
  const isShown = new Set(held.map(({ entry }) => entry));
  return {
    unit: printUnit(held.map(({ entry }) => entry.target.unit)),
    values: values.sort((a, b) => sign * (a.low - b.low)),
    base: base && { label: nameOf(corpus, base), value: toEnds(base.target)[0] },
    left: rows
      .filter(({ entry }) => !isShown.has(entry))
      .map(({ entry, row }) => ({
        place: row.cell.short,
        value: row.cell.value,
        href: row.cell.href,
        why: explain(entry.target),
      })),
  };
}

/** One number, or a range of numbers, that may stand on a scale. */
function isPlain({ kind, value, unit }: Target): boolean {
  return kind !== 'milestone' && value !== undefined && unit !== '比';
}

function toEnds({ value }: Target): readonly [number, number] {
  return typeof value === 'object' ? value : [value ?? 0, value ?? 0];
}

function toValue(entry: LedgerEntry, { cell }: LineRow, base: LedgerEntry | undefined): ChartValue {
  const { target } = entry;
  const [low, high] = toEnds(target);
  return {
    label: `${cell.short}${cell.version === '' ? '' : `（${cell.version}）`}`,
    note: cell.scope,
    low,
    high,
    comparator: typeof target.value === 'object' ? 'range' : (target.comparator ?? 'eq'),
    text: [cell.value, cell.deadline, cell.verdict?.label ?? ''].filter((part) => part !== '').join(' '),
    isBase: entry === base,
  };
}

/** The target that most of the others are held against, where it stands on the scale itself. */
function findBase(
  held: readonly LedgerEntry[],
  entries: readonly LedgerEntry[],
  comparisons: LedgerComparisons,
): LedgerEntry | undefined {
  const against = entries.flatMap((entry) => comparisons.get(entry)?.against ?? []);
  return findMost(against.filter((entry) => held.includes(entry)));
}

function nameOf(corpus: Corpus, { document, target }: LedgerEntry): string {
  const found = corpus.documentById.get(document);
  return `${found ? placeOf(found).short : document} ${formatValue(target)}`;
}

function explain({ kind, unit, value }: Target): string {
  if (kind === 'milestone' || value === undefined) return '没有数值';
  return unit === '比' ? '是比值，没有单一的大小' : `单位是“${unit ?? '无'}”，与图上的不同`;
}

function printUnit(units: readonly (string | undefined)[]): string {
  const distinct = [...new Set(units.map((unit) => unit ?? ''))];
  return distinct.length === 1 ? (distinct[0] ?? '') : '';
}

/** What stands most often, the first of equals; undefined for nothing. */
function findMost<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<readonly [T, number] | undefined>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    undefined,
  )?.[0];
}
