import type { FacetName, SearchQuery } from '../domain/search.js';
import { FACET_NAMES, type FacetColumn } from './facets.js';
import type { SearchIndex } from './search-index.js';

/** Bit of each filter in a set of failed filters; the filter by document has no facet. */
export const FILTER_BITS: Readonly<Record<FacetName, number>> = {
  theme: 1,
  item: 2,
  locality: 4,
  level: 8,
  kind: 16,
  department: 32,
};
const DOCUMENT_BIT = 64;

/**
 * Tell for each clause which filters it fails: 0 passes. Values of one filter are joined by OR; a value that no clause
 * has lets nothing pass.
 * @param entries  Clause numbers, of which the first `count` are meant; the answer is in their order.
 */
export function failedFilters(index: SearchIndex, query: SearchQuery, entries: Int32Array, count: number): Uint8Array {
  const failed = new Uint8Array(count);
  const wanted = wantedValues(query);
  for (const name of FACET_NAMES) {
    const values = wanted[name];
    if (values.length === 0) continue;
    markFailed(index.facets[name], values, FILTER_BITS[name], entries, failed);
  }
  const documents = new Set(query.documents ?? []);
  if (documents.size > 0)
    for (let i = 0; i < count; i++) {
      const entry = index.entries[entries[i] ?? 0];
      if (entry && !documents.has(entry.document.id)) failed[i] = (failed[i] ?? 0) | DOCUMENT_BIT;
    }
  return failed;
}

function wantedValues(query: SearchQuery): Readonly<Record<FacetName, readonly string[]>> {
  return {
    theme: query.themes ?? [],
    item: (query.items ?? []).map(String),
    locality: query.localities ?? [],
    level: query.levels ?? [],
    kind: query.kinds ?? [],
    department: query.departments ?? [],
  };
}

/** Set `bit` for each clause that has none of the values. */
function markFailed(
  column: FacetColumn,
  values: readonly string[],
  bit: number,
  entries: Int32Array,
  failed: Uint8Array,
): void {
  const { starts, codes, codeOf } = column;
  const accepted = new Uint8Array(column.values.length);
  for (const value of values) {
    const code = codeOf.get(value);
    if (code !== undefined) accepted[code] = 1;
  }
  for (let i = 0; i < failed.length; i++) {
    const entry = entries[i] ?? 0;
    const end = starts[entry + 1] ?? 0;
    let at = starts[entry] ?? 0;
    while (at < end && accepted[codes[at] ?? 0] !== 1) at++;
    if (at === end) failed[i] = (failed[i] ?? 0) | bit;
  }
}
