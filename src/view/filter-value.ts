import type { Corpus } from '../domain/corpus.js';
import type { FilterName, SearchQuery } from '../domain/search.js';
import { draftingLabels, hasLabels, kindLabels, labelOf, levelLabels } from './labels.js';
import { documentName, itemName } from './names.js';
import { shortLocality } from './places.js';

/** A filter's value in words: a theme's short title, an item's heading, the short name of a locality. */
export function filterValueName(corpus: Corpus, query: SearchQuery, name: FilterName, value: string): string {
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
    case 'deadline':
      return /^\d{4}$/u.test(value) ? `${value}年` : value;
    case 'has':
      return labelOf(hasLabels, value);
    case 'department':
    case 'indicator':
    case 'strength':
      return value;
    case 'document': {
      const document = corpus.documents.find((one) => one.id === value);
      return document ? documentName(document) : value;
    }
  }
}

function frameworksOf(corpus: Corpus, query: SearchQuery): Corpus['frameworks'] {
  const chosen = corpus.frameworks.filter((framework) => query.frameworks?.includes(framework.id));
  return chosen.length > 0 ? chosen : corpus.frameworks;
}
