import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { Indicator, LedgerComparisons, LedgerEntry, TargetVerdict } from '../domain/ledger.js';
import { itemName } from './names.js';
import { listPlaces, placeOf } from './places.js';
import { passesEntry, type LedgerFilter } from './select-indicators.js';
import { formatDeadline } from './targets.js';

/** One target of the ledger with the indicator that it belongs to. */
export interface LedgerLine {
  readonly indicator: Indicator;
  readonly entry: LedgerEntry;
}

/** Orders of the ledger line by line. */
export type LineSort = 'indicator' | 'locality' | 'value' | 'deadline' | 'strictness';

/** How lines are put together. */
export type LineGroup = 'theme' | 'item' | 'locality' | 'year';

/** The lines of some indicators that pass a filter; near copies that say the same are left out. */
export function listLines(
  corpus: Corpus,
  indicators: readonly Indicator[],
  comparisons: LedgerComparisons,
  filter: LedgerFilter,
): readonly LedgerLine[] {
  return indicators.flatMap((indicator) =>
    indicator.entries
      .filter((entry) => entry.copyOf === undefined && passesEntry(corpus, entry, comparisons, filter))
      .map((entry) => ({ indicator, entry })),
  );
}

/**
 * Put lines in order. What has no value or no deadline comes last in either direction; values are compared within one unit
 * only, so that lines of a unit stand together.
 */
export function sortLines(
  corpus: Corpus,
  lines: readonly LedgerLine[],
  sort: LineSort,
  isDescending: boolean,
  comparisons: LedgerComparisons,
): readonly LedgerLine[] {
  const documents = lines.flatMap(({ entry }) => corpus.documentById.get(entry.document) ?? []);
  const places = new Map(listPlaces(documents).map((place, at) => [place.name, at]));
  const names = new Map<Indicator, number>();
  for (const { indicator } of lines) if (!names.has(indicator)) names.set(indicator, names.size);
  const sign = isDescending ? -1 : 1;
  const placeAt = ({ entry }: LedgerLine): number => places.get(placeNameOf(corpus, entry)) ?? places.size;
  const byKey: Readonly<Record<LineSort, (a: LedgerLine, b: LedgerLine) => number>> = {
    indicator: (a, b) => sign * a.indicator.name.localeCompare(b.indicator.name, 'zh-CN'),
    locality: (a, b) => sign * (placeAt(a) - placeAt(b)),
    value: (a, b) =>
      compareKnown(a.entry.target.unit, b.entry.target.unit, 1) || compareKnown(valueOf(a), valueOf(b), sign),
    deadline: (a, b) => compareKnown(dueOf(a), dueOf(b), sign),
    strictness: (a, b) => compareKnown(rankOf(a, comparisons), rankOf(b, comparisons), sign),
  };
  const nameAt = ({ indicator }: LedgerLine): number => names.get(indicator) ?? 0;
  return [...lines].sort((a, b) => byKey[sort](a, b) || nameAt(a) - nameAt(b) || placeAt(a) - placeAt(b));
}

/** Put sorted lines together; the groups in their own order, what belongs to none last. */
export function groupLines(
  corpus: Corpus,
  framework: Framework | undefined,
  lines: readonly LedgerLine[],
  by: LineGroup,
): readonly { readonly title: string; readonly lines: readonly LedgerLine[] }[] {
  const groups = new Map<string, { title: string; rank: number; lines: LedgerLine[] }>();
  const toKey = makeGroupKey(corpus, framework, lines, by);
  for (const line of lines) {
    const { title, rank } = toKey(line);
    const group = groups.get(title) ?? { title, rank, lines: [] };
    groups.set(title, group);
    group.lines.push(line);
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank);
}

function makeGroupKey(
  corpus: Corpus,
  framework: Framework | undefined,
  lines: readonly LedgerLine[],
  by: LineGroup,
): (line: LedgerLine) => { readonly title: string; readonly rank: number } {
  const themes = framework?.themes ?? [];
  const items = framework?.items ?? [];
  const documents = lines.flatMap(({ entry }) => corpus.documentById.get(entry.document) ?? []);
  const places = listPlaces(documents).map(({ name }) => name);
  const last = Number.MAX_SAFE_INTEGER;
  const keys: Readonly<Record<LineGroup, (line: LedgerLine) => { readonly title: string; readonly rank: number }>> = {
    theme: ({ indicator }) => {
      const at = themes.findIndex(({ id }) => id === indicator.theme);
      return at < 0 ? { title: '未归入主题', rank: last } : { title: themes[at]?.title ?? '', rank: at };
    },
    item: ({ indicator }) => {
      const at = items.findIndex(({ no }) => no === indicator.item);
      const item = items[at];
      return item ? { title: `事项 ${item.no}　${itemName(item)}`, rank: at } : { title: '未归入事项', rank: last };
    },
    locality: ({ entry }) => {
      const name = placeNameOf(corpus, entry);
      return { title: name, rank: places.indexOf(name) };
    },
    year: ({ entry: { target } }) => {
      const year = target.deadline?.slice(0, 4);
      return year === undefined
        ? { title: '没有写明期限', rank: last }
        : { title: `${formatDeadline(year)}到期`, rank: Number(year) };
    },
  };
  return keys[by];
}

function placeNameOf(corpus: Corpus, { document }: LedgerEntry): string {
  const found = corpus.documentById.get(document);
  return found ? placeOf(found).name : '';
}

function valueOf({ entry: { target } }: LedgerLine): number | undefined {
  return typeof target.value === 'object' ? target.value[0] : target.value;
}

/** The last day that a deadline means, so that 「2025年」 comes after 「2025年6月」. */
function dueOf({ entry: { target } }: LedgerLine): string | undefined {
  const [year, month = '12', day = '31'] = target.deadline?.split('-') ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

const RANKS: Readonly<Record<TargetVerdict, number>> = { stricter: 0, same: 1, looser: 2, undecided: 3 };

function rankOf({ entry }: LedgerLine, comparisons: LedgerComparisons): number | undefined {
  const verdict = comparisons.get(entry)?.verdict;
  return verdict && RANKS[verdict];
}

function compareKnown<T extends string | number>(a: T | undefined, b: T | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a === b ? 0 : sign * (a < b ? -1 : 1);
}
