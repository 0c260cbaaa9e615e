import { FACET_NAMES, type FacetName } from '../../domain/search.js';
import type { BlockDocument } from './block.js';
import { passingRows } from './facet-column.js';
import type { Candidates } from './find-candidates.js';
import { splitByBlock, type Layout } from './layout.js';
import { DOCUMENT_FACETS, type EngineRequest } from './search-engine.js';

/** Bit of each filter in a set of failed filters. */
export function bitOf(name: FacetName): number {
  return 1 << FACET_NAMES.indexOf(name);
}
/** Of the filters by document and by date, which have no facet. */
const OTHER_BIT = 1 << FACET_NAMES.length;

export function isOfDocuments(name: FacetName): boolean {
  return (DOCUMENT_FACETS as readonly FacetName[]).includes(name);
}

/**
 * Tell for each candidate which filters it fails, a bit for each: 0 passes. Values of one filter are joined by OR; a value
 * that no clause has lets nothing pass. undefined where no filter is set.
 * @param candidates  block after block
 */
export function failedFilters(
  layout: Layout,
  { filters, from, to }: Pick<EngineRequest, 'filters' | 'from' | 'to'>,
  { entries, count }: Pick<Candidates, 'entries' | 'count'>,
): Uint16Array | undefined {
  const wanted = FACET_NAMES.filter((name) => filters[name].length > 0);
  const byOther = filters.document.length > 0 || from !== undefined || to !== undefined;
  if (wanted.length === 0 && !byOther) return undefined;
  const ids = new Set<string>(filters.document);
  const failsOther = ({ id, date }: BlockDocument): boolean =>
    (ids.size > 0 && !ids.has(id)) || !liesWithin(date, from, to);
  const failed = new Uint16Array(count);
  for (const { block, base, from: start, to: end } of splitByBlock(layout, entries, count)) {
    for (const name of wanted) {
      const bit = bitOf(name);
      const passing = passingRows(block.facets[name], filters[name]);
      const rowOf = isOfDocuments(name) ? block.documentOf : undefined;
      for (let i = start; i < end; i++) {
        const own = (entries[i] ?? 0) - base;
        if (passing[rowOf ? (rowOf[own] ?? 0) : own] !== 1) failed[i] = (failed[i] ?? 0) | bit;
      }
    }
    if (!byOther) continue;
    const fails = block.documents.map(failsOther);
    for (let i = start; i < end; i++)
      if (fails[block.documentOf[(entries[i] ?? 0) - base] ?? 0]) failed[i] = (failed[i] ?? 0) | OTHER_BIT;
  }
  return failed;
}

/** A date that is known to the month or year alone lies within bounds that it may lie in. */
function liesWithin(date: string | undefined, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === undefined) return false;
  const reach = (bound: string): number => Math.min(bound.length, date.length);
  return (
    (from === undefined || date.slice(0, reach(from)) >= from.slice(0, reach(from))) &&
    (to === undefined || date.slice(0, reach(to)) <= to.slice(0, reach(to)))
  );
}
