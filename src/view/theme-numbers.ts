import type { Corpus } from '../domain/corpus.js';
import type { Framework, Theme } from '../domain/framework.js';
import type { Ledger } from '../domain/ledger.js';
import { frameworkParameter } from './framework-clauses.js';
import { buildIndicatorGroups, type IndicatorRow } from './indicator-groups.js';
import { targetsLink } from './links.js';
import { listPlaces, type Place } from './places.js';
import { isShared } from './select-indicators.js';

/** The numbers of a theme that several localities set, side by side. */
export interface ThemeNumbers {
  readonly columns: readonly Place[];
  readonly rows: readonly IndicatorRow[];
  /** Shared indicators beyond those shown, and those that one locality alone sets. */
  readonly more: number;
  readonly single: number;
  readonly ledgerHref: string;
}

/** More rows and columns than these belong into the ledger. */
const MAX_ROWS = 12;
const MAX_COLUMNS = 8;

/** The shared indicators of a theme, those of most localities first. */
export function buildThemeNumbers(corpus: Corpus, framework: Framework, theme: Theme, ledger: Ledger): ThemeNumbers {
  const indicators = ledger.indicators.filter((one) => one.theme === theme.id);
  const shared = indicators.filter(isShared);
  const shown = shared.slice(0, MAX_ROWS);
  const documents = shown.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.copyOf ? [] : (corpus.documentById.get(entry.document) ?? []))),
  );
  const columns = listPlaces(documents).slice(0, MAX_COLUMNS);
  const [group] = buildIndicatorGroups(corpus, framework, shown, new Map(), {
    grouped: false,
    columns,
    base: undefined,
  });
  return {
    columns,
    rows: group?.rows ?? [],
    more: shared.length - shown.length,
    single: indicators.length - shared.length,
    ledgerHref: targetsLink({ framework: frameworkParameter(corpus, framework) }),
  };
}
