import type { ClauseId } from '../domain/ids.js';
import type { SearchQuery } from '../domain/search.js';
import { MAX_PICKS, searchFields, searchLink } from './search-links.js';

/** The bar below a list of hits that tells how many clauses are picked and what can be done with them. */
export interface PickBar {
  readonly count: number;
  readonly max: number;
  /** Fields of the form that the tick boxes belong to: the search, and what is picked on other pages. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  /** The same page with all its hits picked; undefined where they are, or where that would be too many. */
  readonly allHref: string | undefined;
  /** The same page with nothing picked. */
  readonly clearHref: string;
  /** Hits of this page. */
  readonly shown: number;
}

/** @param shown  ids of the hits of this page, copies among them */
export function buildPickBar(query: SearchQuery, picks: readonly ClauseId[], shown: readonly ClauseId[]): PickBar {
  const all = [...new Set([...picks, ...shown])];
  const elsewhere = picks.filter((id) => !shown.includes(id));
  const isFull = all.length === picks.length || all.length > MAX_PICKS;
  return {
    count: picks.length,
    max: MAX_PICKS,
    kept: searchFields(query, elsewhere),
    allHref: isFull ? undefined : searchLink(query, all),
    clearHref: searchLink(query),
    shown: shown.length,
  };
}
