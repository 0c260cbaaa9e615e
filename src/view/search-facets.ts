import type { Corpus } from '../domain/corpus.js';
import {
  filterValues,
  type FacetName,
  type FacetValue,
  type FilterName,
  type FilterValues,
  type SearchQuery,
  type SearchResult,
} from '../domain/search.js';
import { draftingLabels, hasLabels, facetLabels, kindLabels, labelOf, levelLabels } from './labels.js';
import { searchLink } from './links.js';
import { documentName, itemName } from './names.js';
import { shortLocality } from './places.js';

/** A group of filters with counts. */
export interface SearchFacet {
  readonly title: string;
  readonly values: readonly FacetLink[];
  /** Values beyond the first ones, folded. */
  readonly more: readonly FacetLink[];
}

/** A filter as a link that sets or takes back one value. */
export interface FacetLink {
  readonly label: string;
  readonly count: number;
  readonly selected: boolean;
  readonly href: string;
}

/** A filter that is set: a chip that can be removed. `name` and `value` are its query parameter. */
export interface ActiveFilter {
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly label: string;
  readonly removeHref: string;
}

const OPEN_VALUES = 8;
const ORDER: readonly FacetName[] = [
  'framework',
  'locality',
  'theme',
  'item',
  'has',
  'deadline',
  'level',
  'kind',
  'year',
  'department',
  'draft',
];

/** The facets of a result as links, selected values first. Facets with nothing to choose from are left out. */
export function buildFacets(corpus: Corpus, query: SearchQuery, result: SearchResult): readonly SearchFacet[] {
  const filters = filterValues(query);
  return ORDER.flatMap((name): readonly SearchFacet[] => {
    const chosen = filters[name];
    if (chosen.length === 0 && !isTelling(corpus, query, name)) return [];
    const values = name === 'locality' ? dropSoleProvinces(result.facets[name], chosen) : result.facets[name];
    const links = values.map(({ value, count }): FacetLink => {
      const selected = chosen.includes(value);
      const next = selected ? chosen.filter((one) => one !== value) : [...chosen, value];
      return {
        label: valueLabel(corpus, query, name, value),
        count,
        selected,
        href: searchLink(withFilters(query, { ...filters, [name]: next })),
      };
    });
    const sorted = [...links.filter((link) => link.selected), ...links.filter((link) => !link.selected)];
    if (sorted.length === 0) return [];
    return [{ title: facetLabels[name], values: sorted.slice(0, OPEN_VALUES), more: sorted.slice(OPEN_VALUES) }];
  });
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

/** The filters that are set, each with the address without it. */
export function listActiveFilters(corpus: Corpus, query: SearchQuery): readonly ActiveFilter[] {
  const filters = filterValues(query);
  return ([...ORDER, 'document'] as const).flatMap((name) =>
    filters[name].map((value) => ({
      name,
      value,
      title: name === 'document' ? '文件' : facetLabels[name],
      label: valueLabel(corpus, query, name, value),
      removeHref: searchLink(withFilters(query, { ...filters, [name]: filters[name].filter((one) => one !== value) })),
    })),
  );
}

/** The query with other filters; a filter without values is left out. */
function withFilters({ q, sort, limit }: SearchQuery, filters: FilterValues): SearchQuery {
  const { framework, theme, item, locality, level, kind, department, draft, document } = filters;
  const given = {
    frameworks: framework,
    themes: theme,
    items: item.map(Number),
    localities: locality,
    levels: level,
    kinds: kind,
    departments: department,
    drafts: draft,
    documents: document,
  };
  const filled = Object.entries(given).filter(([, values]) => values.length > 0);
  return {
    q,
    ...(sort ? { sort } : {}),
    ...(limit === undefined ? {} : { limit }),
    ...(Object.fromEntries(filled) as Omit<SearchQuery, 'q'>),
  };
}

function frameworksOf(corpus: Corpus, query: SearchQuery): Corpus['frameworks'] {
  const chosen = corpus.frameworks.filter((framework) => query.frameworks?.includes(framework.id));
  return chosen.length > 0 ? chosen : corpus.frameworks;
}

/** A facet's value in words: a theme's short title, an item's heading, the short name of a locality. */
function valueLabel(corpus: Corpus, query: SearchQuery, name: FilterName, value: string): string {
  switch (name) {
    case 'framework':
      return corpus.frameworks.find((framework) => framework.id === value)?.title ?? value;
    case 'theme':
      return (
        frameworksOf(corpus, query)
          .flatMap((one) => one.themes)
          .find((theme) => theme.id === value)?.short ?? value
      );
    case 'item': {
      const item = frameworksOf(corpus, query)
        .flatMap((one) => one.items)
        .find(({ no }) => String(no) === value);
      return item ? itemName(item) : value;
    }
    case 'locality': {
      const holder = corpus.documents.find((document) => document.header.locality?.name === value);
      return shortLocality(value, holder?.header.locality?.province ?? '');
    }
    case 'level':
      return labelOf(levelLabels, value);
    case 'kind':
      return labelOf(kindLabels, value);
    case 'draft':
      return labelOf(draftingLabels, value);
    case 'year':
      return `${value}年`;
    case 'has':
      return labelOf(hasLabels, value);
    case 'department':
    case 'deadline':
    case 'indicator':
    case 'strength':
      return value;
    case 'document': {
      const document = corpus.documents.find((one) => one.id === value);
      return document ? documentName(document) : value;
    }
  }
}
