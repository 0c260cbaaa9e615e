import type { AnnotatedDocument } from '../../src/domain/annotation.js';
import type { ClauseId } from '../../src/domain/ids.js';
import {
  createClauseEngine,
  makeQueryReader,
  cutSource,
  toIndexSource,
  type FindClause,
  type IndexLanguage,
  type Searcher,
} from '../../src/search/index.js';
import { testLanguage } from './query-language.js';
import { testSegmenter } from './segmenter.js';

/** Language of indexing for tests: no framework, and a place lies in every place whose name its own begins with. */
export function testIndexLanguage(): IndexLanguage {
  return {
    itemNames: () => [],
    placesAround: ({ name, province }) => {
      const city = /^.+?省.+?市/u.exec(name)?.[0];
      return [...new Set([name, province, ...(city === undefined ? [] : [city])])];
    },
  };
}

export function findIn(documents: readonly AnnotatedDocument[]): FindClause {
  const found = new Map(
    documents.flatMap((document) => document.clauses.map((clause) => [clause.id, { document, clause }] as const)),
  );
  return (id: ClauseId) => found.get(id);
}

/** A searcher over some documents; without synonyms and labels of its own. */
export function makeSearcher(documents: readonly AnnotatedDocument[]): Searcher {
  const segmenter = testSegmenter();
  const language = testIndexLanguage();
  const find = findIn(documents);
  const engine = createClauseEngine();
  engine.add(
    documents.map((document) =>
      cutSource(toIndexSource(document, language, ''), (text) => segmenter.cutForSearch(text)),
    ),
  );
  return {
    engine,
    read: makeQueryReader(testLanguage([], { vocabulary: engine.vocabulary })),
    find,
    language: { segmenter, ...language },
    nearest: () => [],
  };
}
