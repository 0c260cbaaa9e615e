import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { QueryReading } from '../domain/query-reading.js';
import { SEARCH_FIELDS, type MatchedWord, type SearchField, type SearchHit } from '../domain/search.js';
import { fold } from '../text/fold.js';
import type { Segmenter } from '../text/segment.js';
import type { EngineHit } from './engine/search-engine.js';
import { markWords, toRuns, wordsToMark, type Marks } from './highlight.js';
import { fieldTexts, type IndexLanguage } from './index-document.js';
import { makeSnippets } from './snippets.js';

/** What the description of hits rests on. */
export type HitLanguage = Pick<IndexLanguage, 'itemNames'> & { readonly segmenter: Segmenter };

interface FoundClause {
  readonly document: AnnotatedDocument;
  readonly clause: AnnotatedClause;
}

/** What the user sees of a clause that was found: passages with marked words, and why it was found. */
export function describeHit(
  hit: EngineHit,
  found: FoundClause,
  reading: QueryReading,
  language: HitLanguage,
): SearchHit {
  const { clause } = found;
  const words = wordsToMark(reading);
  const mark = (text: string): Marks => markWords(text, words, language.segmenter);
  return {
    ...hit,
    snippets: makeSnippets(clause.text, mark(clause.text)),
    headingRuns: toRuns(clause.heading, mark(clause.heading)),
    matched: findMatched(found, reading, language),
  };
}

/** Words with the fields they stand in; of the alternatives of a word the best that the clause holds, a part only where no other. */
function findMatched(
  { document, clause }: FoundClause,
  { words, phrases }: QueryReading,
  language: HitLanguage,
): readonly MatchedWord[] {
  const texts = fieldTexts(document, clause, language);
  const folded = SEARCH_FIELDS.map((field) => [field, fold(texts[field])] as const);
  const fieldsWith = (term: string): readonly SearchField[] =>
    folded
      // A number is looked up as a word: 「2」 is no part of 「2025年」.
      .filter(([field, text]) =>
        /\d/u.test(term) ? language.segmenter.cutForSearch(texts[field]).includes(term) : text.includes(term),
      )
      .map(([field]) => field);
  const inPhrases = phrases.map(({ typed, folded: stretch }) => ({ term: typed, typed, fields: fieldsWith(stretch) }));
  const inWords = words.flatMap(({ text, alternatives }): readonly MatchedWord[] => {
    const held = alternatives
      .map(({ term, weight, kind }) => ({ term, weight, kind, typed: text, fields: fieldsWith(term) }))
      .filter(({ fields }) => fields.length > 0);
    const whole = held.filter(({ kind }) => kind !== 'part');
    const best = whole.find(({ kind }) => kind === 'typed');
    const shown = best ? [best] : whole.length > 0 ? whole : held;
    return shown.map(({ term, typed, fields }) => ({ term, typed, fields }));
  });
  return [...inPhrases, ...inWords];
}
