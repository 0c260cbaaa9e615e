import type { Corpus } from '../domain/corpus.js';
import type { Framework, FrameworkItem } from '../domain/framework.js';
import { toApiClause } from './api-clause.js';
import { sortFrameworkClauses, type PlacedClause } from './framework-clauses.js';
import { tallyFramework } from './framework-tally.js';

/** Answer of `GET /api/themes`: every framework with its themes and items, and how many clauses each has. */
export function toApiThemes(corpus: Corpus): object {
  return {
    corpusVersion: corpus.version,
    frameworks: corpus.frameworks.map((framework) => {
      const { documents, ofTheme, ofItem } = tallyFramework(corpus, framework);
      return {
        id: framework.id,
        title: framework.title,
        parent: framework.parent,
        note: framework.note,
        documents: documents.map((document) => document.id),
        themes: framework.themes.map((theme) => ({
          id: theme.id,
          title: theme.title,
          short: theme.short,
          clauses: ofTheme(theme.id).clauses,
          items: framework.items
            .filter((item) => item.theme === theme.id)
            .map(({ no, heading }) => ({ no, heading, clauses: ofItem(no).clauses })),
        })),
      };
    }),
  };
}

/** Answer of `GET /api/items/:id`: one item with the clauses that take it up, the main ones marked. */
export function toApiItem(corpus: Corpus, framework: Framework, item: FrameworkItem): object {
  const clauses = sortFrameworkClauses(corpus, framework).byItem.get(item.no) ?? [];
  return {
    corpusVersion: corpus.version,
    framework: framework.id,
    no: item.no,
    theme: item.theme,
    heading: item.heading,
    points: item.points.map(({ id, text }) => ({ id, text })),
    clauses: clauses.map((placed) => toApiItemClause(placed, item.no)),
  };
}

function toApiItemClause({ document, clause }: PlacedClause, no: number): object {
  return {
    ...toApiClause(document, clause),
    departments: clause.departments.map((department) => department.name),
    main: clause.items[0] === no,
  };
}
