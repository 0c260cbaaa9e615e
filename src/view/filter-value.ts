import type { Corpus } from '../domain/corpus.js';
import type { FilterName, SearchQuery } from '../domain/search.js';
import { draftingLabels, hasLabels, kindLabels, labelOf, levelLabels } from './labels.js';
import { documentName, itemName } from './names.js';
import { shortLocality } from './places.js';

/** A filter's value in words: a theme's short title, an item's heading, the short name of a locality. */
export function filterValueName(corpus: Corpus, query: SearchQuery, name: FilterName, value: string): string {
  return NAMERS[name]?.(value, corpus, query) ?? value;
}

type Namer = (value: string, corpus: Corpus, query: SearchQuery) => string | undefined;

const toYear: Namer = (value) => (/^\d{4}$/u.test(value) ? `${value}年` : value);

/** Filters whose values are not shown as they are. */
const NAMERS: Readonly<Partial<Record<FilterName, Namer>>> = {
  framework: (value, corpus) => corpus.frameworks.find(({ id }) => id === value)?.title,
  theme: (value, corpus, query) =>
    frameworksOf(corpus, query)
      .flatMap((one) => one.themes)
      .find(({ id }) => id === value)?.short,
  item: (value, corpus, query) => {
    const items = frameworksOf(corpus, query).flatMap((one) => one.items);
    const item = items.find(({ no }) => String(no) === value);
    return item && itemName(item);
  },
  locality: (value, corpus) => {
    const locality = corpus.localities.find(({ name }) => name === value);
    return shortLocality(value, locality?.province ?? '');
  },
  level: (value) => labelOf(levelLabels, value),
  kind: (value) => labelOf(kindLabels, value),
  draft: (value) => labelOf(draftingLabels, value),
  has: (value) => labelOf(hasLabels, value),
  year: toYear,
  deadline: toYear,
  document: (value, corpus) => {
    const document = corpus.documents.find(({ id }) => id === value);
    return document && documentName(document);
  },
};

function frameworksOf(corpus: Corpus, query: SearchQuery): Corpus['frameworks'] {
  const chosen = corpus.frameworks.filter((framework) => query.frameworks?.includes(framework.id));
  return chosen.length > 0 ? chosen : corpus.frameworks;
}
