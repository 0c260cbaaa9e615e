import { filterValues, type FacetName, type SearchQuery } from '../domain/search.js';
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
  framework: 64,
  draft: 128,
  year: 256,
  has: 512,
  deadline: 1024,
  indicator: 2048,
  strength: 4096,
};
const DOCUMENT_BIT = 8192;

/** 1 for each row (clause or document) that passes. */
type Passing = Uint8Array;

/**
 * Tell for each clause which filters it fails: 0 passes. Values of one filter are joined by OR; a value that no clause
 * has lets nothing pass.
 * @param entries  Clause numbers, of which the first `count` are meant; the answer is in their order.
 */
export function failedFilters(index: SearchIndex, query: SearchQuery, entries: Int32Array, count: number): Uint16Array {
  const failed = new Uint16Array(count);
  const { columns, documentOf } = index.facets;
  const fail = (passing: Passing, rowOf: (entry: number) => number, bit: number): void => {
    for (let i = 0; i < count; i++) if (passing[rowOf(entries[i] ?? 0)] !== 1) failed[i] = (failed[i] ?? 0) | bit;
  };
  const byDocument = (entry: number): number => documentOf[entry] ?? 0;
  const wanted = filterValues(query);
  for (const name of FACET_NAMES) {
    if (wanted[name].length === 0) continue;
    const column = columns[name];
    const rowOf = column.rows === 'documents' ? byDocument : (entry: number): number => entry;
    fail(passingRows(column, wanted[name]), rowOf, FILTER_BITS[name]);
  }
  if (wanted.document.length > 0) {
    const ids = new Set(wanted.document);
    fail(
      Uint8Array.from(index.documents, ({ id }) => (ids.has(id) ? 1 : 0)),
      byDocument,
      DOCUMENT_BIT,
    );
  }
  return failed;
}

/** Rows that have one of the values. */
function passingRows({ starts, codes, codeOf }: FacetColumn, values: readonly string[]): Passing {
  const accepted = new Set(values.flatMap((value) => codeOf.get(value) ?? []));
  const passing = new Uint8Array(starts.length - 1);
  for (let row = 0; row < passing.length; row++)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
      if (accepted.has(codes[at] ?? 0)) passing[row] = 1;
  return passing;
}
