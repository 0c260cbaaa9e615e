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

/** What hits are counted by and can be filtered by. */
export type FacetName = (typeof FACET_NAMES)[number];

/** Filters of a query: by the values of a facet, or by document. */
export type FilterName = FacetName | 'document';
