import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { Indicator, Ledger, LedgerComparisons } from '../domain/ledger.js';
import { placeOf } from './places.js';

/** Orders of the ledger. Whatever the order, what several localities share comes first. */
export type LedgerSort = 'item' | 'places' | 'name' | 'verdict';

/** What a ledger is held to. */
export interface LedgerFilter {
  /** Id of an indicator, or words that its name, or what it is about, must hold. */
  readonly indicator?: string | undefined;
  /** Full name of a locality that sets the indicator. */
  readonly locality?: string | undefined;
}

/** The indicators that pass a filter, in the order of the ledger. */
export function selectIndicators(
  corpus: Corpus,
  { indicators }: Ledger,
  { indicator = '', locality }: LedgerFilter,
): readonly Indicator[] {
  const words = indicator.split(/\s+/u).filter(Boolean);
  const named = indicators.filter((one) => one.id === indicator);
  const found =
    named.length > 0 ? named : indicators.filter((one) => words.every((word) => namesOf(one).includes(word)));
  if (locality === undefined) return found;
  return found.filter(({ entries }) =>
    entries.some(({ document }) => {
      const of = corpus.documentById.get(document);
      return of !== undefined && placeOf(of).name === locality;
    }),
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
