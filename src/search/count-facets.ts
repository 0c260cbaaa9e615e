import type { FacetName, FacetValue } from '../domain/search.js';
import { FACET_NAMES, type FacetColumn, type FacetTable } from './facets.js';
import { FILTER_BITS } from './filters.js';

/** Clauses that answer the words of a query, with the filters that each fails; the first `count` are meant. */
export interface FilteredClauses {
  readonly entries: Int32Array;
  readonly count: number;
  /** A bit set of failed filters for each clause, in the order of `entries`. */
  readonly failed: Uint16Array;
}

/**
 * Count the values of every facet, each over the clauses that fail no filter but its own.
 * @returns values that occur, the most frequent first, equal ones in the order of their code points.
 */
export function countFacets(
  table: FacetTable,
  clauses: FilteredClauses,
): Readonly<Record<FacetName, readonly FacetValue[]>> {
  const someFail = clauses.failed.some((bits) => bits !== 0);
  // Without filters the three facets of documents rest on one and the same tally.
  const shared = someFail ? undefined : tallyDocuments(table, clauses, 0);
  const count = (name: FacetName): readonly FacetValue[] => {
    const column = table.columns[name];
    if (column.codes.length === 0) return [];
    if (column.rows === 'clauses') return toValues(column, countClauses(column, clauses, FILTER_BITS[name]));
    const tally = shared ?? tallyDocuments(table, clauses, FILTER_BITS[name]);
    return toValues(column, countDocuments(column, tally));
  };
  return Object.fromEntries(FACET_NAMES.map((name) => [name, count(name)])) as Record<FacetName, readonly FacetValue[]>;
}

/** How many of the clauses each document has. */
function tallyDocuments(table: FacetTable, { entries, count, failed }: FilteredClauses, own: number): Uint32Array {
  const tally = new Uint32Array(table.documentCount);
  const { documentOf } = table;
  for (let i = 0; i < count; i++) {
    if (((failed[i] ?? 0) & ~own) !== 0) continue;
    const document = documentOf[entries[i] ?? 0] ?? 0;
    tally[document] = (tally[document] ?? 0) + 1;
  }
  return tally;
}

function countDocuments({ starts, codes, values }: FacetColumn, tally: Uint32Array): Uint32Array {
  const counts = new Uint32Array(values.length);
  for (let document = 0; document < tally.length; document++) {
    const clauses = tally[document] ?? 0;
    if (clauses === 0) continue;
    const end = starts[document + 1] ?? 0;
    for (let at = starts[document] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + clauses;
    }
  }
  return counts;
}

function countClauses(column: FacetColumn, { entries, count, failed }: FilteredClauses, own: number): Uint32Array {
  const { starts, codes, values } = column;
  const counts = new Uint32Array(values.length);
  for (let i = 0; i < count; i++) {
    if (((failed[i] ?? 0) & ~own) !== 0) continue;
    const entry = entries[i] ?? 0;
    const end = starts[entry + 1] ?? 0;
    for (let at = starts[entry] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

function toValues({ values }: FacetColumn, counts: Uint32Array): readonly FacetValue[] {
  return values
    .map((value, code) => ({ value, count: counts[code] ?? 0 }))
    .filter((facet) => facet.count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
