import type { Corpus } from '../domain/corpus.js';
import type { Locality } from '../domain/locality.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';
import {
  buildThesaurus,
  createClauseEngine,
  cutSource,
  makeClauseTexts,
  makeQueryReader,
  search,
  toIndexSource,
  type IndexLanguage,
  type Searcher,
} from '../search/index.js';
import type { Place } from '../structure/index.js';
import type { Segmenter } from '../text/segment.js';
import { makeIndexWords } from './index-words.js';
import { once } from './keep.js';
import type { Lexicons } from './lexicons.js';
import { makeQueryLanguage } from './query-language.js';

/** Search over a corpus; the index is made at the first query. */
export function makeSearchService(
  corpus: Corpus,
  segmenter: Segmenter,
  lexicons: Lexicons,
): (query: SearchQuery) => SearchResult {
  const searcher = once((): Searcher => {
    const language = makeIndexLanguage(corpus, lexicons);
    const find = corpus.clauseById.get.bind(corpus.clauseById);
    const engine = createClauseEngine(makeClauseTexts(find));
    const indexWords = makeIndexWords(segmenter, buildThesaurus(lexicons.synonyms).findPhrases);
    engine.add(corpus.documents.map((document) => cutSource(toIndexSource(document, language), indexWords)));
    const read = makeQueryReader(makeQueryLanguage(corpus, segmenter, lexicons, engine.vocabulary));
    return { engine, read, find, language: { segmenter, ...language } };
  });
  return (query) => search(searcher(), query);
}

function makeIndexLanguage({ frameworks }: Corpus, { structure: { localities } }: Lexicons): IndexLanguage {
  const items = new Map(
    frameworks.flatMap(({ id, items }) =>
      items.map(({ no, heading, aliases }) => [`${id}\n${no}`, [heading, ...aliases]] as const),
    ),
  );
  return {
    itemNames: (frameworkId, item) => items.get(`${frameworkId}\n${item}`) ?? [],
    placesAround: (locality) => namesAround(locality, localities.byCode.get(locality.adcode)),
  };
}

function namesAround(locality: Locality, place: Place | undefined): readonly string[] {
  const names = new Set([locality.name]);
  if (locality.province !== '') names.add(locality.province);
  for (let one = place; one; one = one.parent) names.add(one.fullName);
  return [...names];
}
