import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { Indicator, Ledger, LedgerComparisons, LedgerEntry, TargetVerdict } from '../domain/ledger.js';
import { placeOf } from './places.js';

/** Orders of the ledger. Whatever the order, what several localities share comes first. */
export type LedgerSort = 'item' | 'places' | 'name' | 'verdict';

/** What a ledger is held to. */
export interface LedgerFilter {
  /** Id of an indicator, or words that its name, or what it is about, must hold. */
  readonly indicator?: string | undefined;
  /** Full name of a locality that sets the indicator. */
  readonly locality?: string | undefined;
  /** Id of a theme of the framework. */
  readonly theme?: string | undefined;
  /** Year of the deadline, `2025`. */
  readonly year?: string | undefined;
  readonly verdict?: TargetVerdict | undefined;
}

/** The indicators that pass a filter, in the order of the ledger. Of one that passes all entries are kept. */
export function selectIndicators(
  corpus: Corpus,
  { indicators }: Ledger,
  filter: LedgerFilter,
  comparisons: LedgerComparisons = new Map(),
): readonly Indicator[] {
  const { indicator = '', theme } = filter;
  const words = indicator.split(/\s+/u).filter(Boolean);
  const named = indicators.filter((one) => one.id === indicator);
  const found =
    named.length > 0 ? named : indicators.filter((one) => words.every((word) => namesOf(one).includes(word)));
  return found.filter(
    (one) =>
      (theme === undefined || one.theme === theme) &&
      one.entries.some((entry) => passesEntry(corpus, entry, comparisons, filter)),
  );
}

/** Whether a single target passes the part of a filter that is about targets: locality, year, verdict. */
export function passesEntry(
  corpus: Corpus,
  entry: LedgerEntry,
  comparisons: LedgerComparisons,
  { locality, year, verdict }: LedgerFilter,
): boolean {
  const document = corpus.documentById.get(entry.document);
  return (
    (locality === undefined || (document !== undefined && placeOf(document).name === locality)) &&
    (year === undefined || entry.target.deadline?.startsWith(year) === true) &&
    (verdict === undefined || comparisons.get(entry)?.verdict === verdict)
  );
}

/** Put indicators in order: first by whether several localities share them. */
export function sortIndicators(
  indicators: readonly Indicator[],
  sort: LedgerSort,
  framework: Framework | undefined,
  comparisons: LedgerComparisons,
): readonly Indicator[] {
  const order = new Map(framework?.items.map(({ no }, at) => [no, at]));
  const placeOfItem = ({ item }: Indicator): number => (item === undefined ? undefined : order.get(item)) ?? order.size;
  const differs = ({ entries }: Indicator): number =>
    entries.filter((entry) => /^(?:stricter|looser)$/u.test(comparisons.get(entry)?.verdict ?? '')).length;
  const by: Readonly<Record<LedgerSort, (a: Indicator, b: Indicator) => number>> = {
    item: (a, b) => placeOfItem(a) - placeOfItem(b),
    places: (a, b) => b.localities - a.localities,
    name: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
    verdict: (a, b) => differs(b) - differs(a),
  };
  return [...indicators].sort((a, b) => Number(isShared(b)) - Number(isShared(a)) || by[sort](a, b));
}

/** Whether at least two localities set the indicator. */
export function isShared({ localities }: Indicator): boolean {
  return localities > 1;
}

function namesOf({ name, about, entries }: Indicator): string {
  return [name, about, ...entries.map(({ target }) => target.metric)].join('\n');
}
