import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { FacetName, FacetValue } from '../domain/search.js';

export const FACET_NAMES: readonly FacetName[] = ['theme', 'item', 'locality', 'level', 'kind', 'department'];

/** The values of one facet, clause by clause: those of clause `n` are `codes[starts[n]]` up to `codes[starts[n + 1]]`. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

export type FacetColumns = Readonly<Record<FacetName, FacetColumn>>;

interface Entry {
  readonly document: AnnotatedDocument;
  readonly clause: AnnotatedClause;
}

/** Lay the facet values of all clauses side by side. A place counts for every place it lies in as well. */
export function buildFacetColumns(entries: readonly Entry[]): FacetColumns {
  const places = new Set(entries.flatMap(({ document }) => placesOf(document)));
  const localities = new Map<AnnotatedDocument, readonly string[]>();
  const localitiesOf = (document: AnnotatedDocument): readonly string[] => {
    const known = localities.get(document) ?? enclosingPlaces(document, places);
    localities.set(document, known);
    return known;
  };
  return {
    theme: buildColumn(entries, ({ clause }) => (clause.theme === undefined ? [] : [clause.theme])),
    item: buildColumn(entries, ({ clause }) => clause.items.map(String)),
    locality: buildColumn(entries, ({ document }) => localitiesOf(document)),
    level: buildColumn(entries, ({ document }) => [document.header.level]),
    kind: buildColumn(entries, ({ document }) => [document.header.kind]),
    department: buildColumn(entries, ({ clause }) => clause.departments.map((department) => department.name)),
  };
}

function placesOf({ header }: AnnotatedDocument): readonly string[] {
  const { name, province } = header.locality ?? { name: '', province: '' };
  return [name, province].filter((place) => place !== '');
}

/** 「四川省巴中市平昌县」 lies in 「四川省」 and in 「四川省巴中市」: full names begin with the name of the place above. */
function enclosingPlaces(document: AnnotatedDocument, places: ReadonlySet<string>): readonly string[] {
  const own = placesOf(document);
  const name = own[0] ?? '';
  const above = [...places].filter((place) => name.startsWith(place));
  return [...new Set([...own, ...above])];
}

function buildColumn(entries: readonly Entry[], valuesOf: (entry: Entry) => readonly string[]): FacetColumn {
  const codeOf = new Map<string, number>();
  const starts = new Uint32Array(entries.length + 1);
  const codes: number[] = [];
  entries.forEach((entry, index) => {
    for (const value of new Set(valuesOf(entry))) {
      const code = codeOf.get(value) ?? codeOf.size;
      codeOf.set(value, code);
      codes.push(code);
    }
    starts[index + 1] = codes.length;
  });
  return { values: [...codeOf.keys()], codeOf, starts, codes: Uint32Array.from(codes) };
}

/**
 * Count the values of a facet over the clauses that fail no filter but the facet's own.
 * @param failed  For each of the clauses a bit set of failed filters; `own` is the bit of this facet.
 * @returns values that occur, the most frequent first, equal ones in the order of their code points.
 */
export function countFacet(
  column: FacetColumn,
  entries: Int32Array,
  count: number,
  failed: Uint8Array,
  own: number,
): readonly FacetValue[] {
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
  return values
    .map((value, code) => ({ value, count: counts[code] ?? 0 }))
    .filter((facet) => facet.count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
