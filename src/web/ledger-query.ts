import type { TargetVerdict } from '../domain/ledger.js';
import type { LineGroup, LineSort } from '../view/ledger-lines.js';
import type { LedgerFilter, LedgerSort } from '../view/select-indicators.js';
import type { LineOrder } from '../view/targets-list.js';

/** What a request asks of the ledger. */
export interface LedgerQuery {
  readonly filter: LedgerFilter;
  readonly sort: LedgerSort;
  /** undefined where the table of indicators and localities is asked for. */
  readonly lines: LineOrder | undefined;
}

/** Read filters and order; an order of lines, or a grouping, asks for the ledger line by line. */
export function readLedgerQuery(asked: {
  indicator?: string | undefined;
  locality?: string | undefined;
  theme?: string | undefined;
  year?: string | undefined;
  verdict?: TargetVerdict | undefined;
  group?: LineGroup | undefined;
  sort?: LedgerSort | LineSort | undefined;
  dir?: 'desc' | undefined;
}): LedgerQuery {
  const { indicator, locality, theme, year, verdict, group, sort = group === undefined ? 'item' : 'indicator' } = asked;
  const filter = { indicator, locality, theme, year, verdict };
  if (sort === 'item' || sort === 'places' || sort === 'name' || sort === 'verdict')
    return { filter, sort, lines: undefined };
  return { filter, sort: 'item', lines: { sort, isDescending: asked.dir === 'desc', group } };
}
