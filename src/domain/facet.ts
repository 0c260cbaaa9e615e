export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export const FACET_NAMES = [
  'framework',
  'theme',
  'item',
  'locality',
  'level',
  'kind',
  'department',
  'draft',
  'year',
  'has',
  'deadline',
  'indicator',
  'strength',
] as const;

export type FacetName = (typeof FACET_NAMES)[number];

/** Filters of a query: by the values of a facet, or by document. */
export type FilterName = FacetName | 'document';

/** The values asked for in each filter; [] where a filter is left open. */
export type FilterValues = Readonly<Record<FilterName, readonly string[]>>;
