export { makeQueryReader, type QueryReader, type ReadOptions } from './make-query-reader.js';
export type {
  CountedText,
  LabelledValue,
  NamedPlace,
  QueryLanguage,
  QueryOffice,
  QuestionWords,
  SynonymSet,
} from './language.js';
export { makePhraseFinder, type LexiconPhrase } from './lexicon-phrases.js';
export { buildThesaurus, type Thesaurus } from './synonyms.js';
export { makeSuggester, type Suggester } from './suggest.js';
