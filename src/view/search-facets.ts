import type { Corpus } from '../domain/corpus.js';
import { QUERY_FIELDS } from '../domain/query-fields.js';
import {
  filterValues,
  type FacetName,
  type FacetValue,
  type FilterName,
  type SearchQuery,
  type SearchResult,
} from '../domain/search.js';
import { filterValueName } from './filter-value.js';
import { filterLabels } from './labels.js';
import { withFilters } from './search-links.js';

/** A group of filters with counts. */
export interface SearchFacet {
  readonly title: string;
  readonly values: readonly FacetLink[];
  /** Values beyond the first ones, folded. */
  readonly more: readonly FacetLink[];
  /** How many values are too many to list; they are reached by writing the filter into the query. */
  readonly unlisted: number;
}

/** A filter as a link that sets or takes back one value. */
export interface FacetLink {
  readonly label: string;
  readonly count: number;
  readonly selected: boolean;
  readonly href: string;
}

const OPEN_VALUES = 8;
/** Facets of many values that are looked at more rarely. */
const SHORT_FACETS: ReadonlySet<FacetName> = new Set(['indicator', 'strength', 'department', 'draft']);
const SHORT_VALUES = 4;
const LISTED_VALUES = 60;

/** The facets of a result as links, selected values first. Facets with nothing to choose from are left out. */
export function buildFacets(
  corpus: Corpus,
  query: SearchQuery,
  result: SearchResult,
  link: (query: SearchQuery) => string,
): readonly SearchFacet[] {
  const filters = filterValues(query);
  return QUERY_FIELDS.flatMap(({ filter: name }): readonly SearchFacet[] => {
    if (!isFacet(name)) return [];
    const chosen = filters[name];
    if (chosen.length === 0 && !isTelling(corpus, query, name)) return [];
    const values = name === 'locality' ? dropSoleProvinces(result.facets[name], chosen) : result.facets[name];
    const picked = values.filter(({ value }) => chosen.includes(value));
    const sorted = [...picked, ...values.filter(({ value }) => !chosen.includes(value))];
    if (sorted.length === 0) return [];
    const links = sorted.slice(0, LISTED_VALUES).map(({ value, count }): FacetLink => {
      const selected = chosen.includes(value);
      const next = selected ? chosen.filter((one) => one !== value) : [...chosen, value];
      return {
        label: filterValueName(corpus, query, name, value),
        count,
        selected,
        href: link(withFilters(query, { ...filters, [name]: next })),
      };
    });
    const open = Math.max(picked.length, SHORT_FACETS.has(name) ? SHORT_VALUES : OPEN_VALUES);
    return [
      {
        title: filterLabels[name],
        values: links.slice(0, open),
        more: links.slice(open),
        unlisted: Math.max(0, sorted.length - LISTED_VALUES),
      },
    ];
  });
}

function isFacet(name: FilterName): name is FacetName {
  return name !== 'document';
}

/**
 * Where the corpus holds several frameworks, themes and items can be told apart only once one of them is chosen; where it
 * holds one, there is nothing to choose.
 */
function isTelling(corpus: Corpus, query: SearchQuery, name: FacetName): boolean {
  const several = corpus.frameworks.length > 1;
  if (name === 'framework') return several;
  return (name !== 'theme' && name !== 'item') || !several || query.frameworks?.length === 1;
}

/** Leave out a province whose clauses all come from one of its cities or counties: the two filters would do the same. */
function dropSoleProvinces(values: readonly FacetValue[], chosen: readonly string[]): readonly FacetValue[] {
  const isSole = ({ value, count }: FacetValue): boolean =>
    values.some((inner) => inner.value !== value && inner.value.startsWith(value) && inner.count === count);
  return values.filter((one) => chosen.includes(one.value) || !isSole(one));
}
