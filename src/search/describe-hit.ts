import type { MatchedWord, SearchField, SearchHit } from '../domain/search.js';
import { fold } from '../text/fold.js';
import type { Segmenter } from '../text/segment.js';
import { fieldTexts } from './build-search-index.js';
import { markWords, toRuns, wordsToMark, type Marks } from './highlight.js';
import type { ParsedQuery } from './parse-query.js';
import type { IndexEntry, SearchIndex } from './search-index.js';
import { makeSnippets } from './snippets.js';

/** What the user sees of a clause that was found: passages with marked words, and why it was found. */
export function describeHit(index: SearchIndex, entry: number, score: number, parsed: ParsedQuery): SearchHit {
  const found = index.entries[entry];
  if (!found) throw new Error(`search: there is no clause number ${entry} in the index; this is a bug`);
  const { document, clause } = found;
  const words = wordsToMark(parsed);
  const mark = (text: string): Marks => markWords(text, words, index.segmenter);
  return {
    documentId: document.id,
    clauseId: clause.id,
    score,
    snippets: makeSnippets(clause.text, mark(clause.text)),
    headingRuns: toRuns(clause.heading, mark(clause.heading)),
    matched: findMatched(found, parsed, index.segmenter),
    copyOf: undefined,
  };
}

/** Words with the fields they stand in; a word inside another one only where that other one does not stand. */
function findMatched(found: IndexEntry, { terms, phrases }: ParsedQuery, segmenter: Segmenter): SearchHit['matched'] {
  const texts = fieldTexts(found.document, found.clause);
  const [heading = '', text = '', ...path] = found.folded.split('\n');
  const folded = [
    ['heading', heading],
    ['path', path.join('\n')],
    ['text', text],
    ['departments', fold(texts.departments)],
    ['locality', fold(texts.locality)],
  ] as const;
  const matched: MatchedWord[] = [];
  for (const { typed, folded: phrase } of phrases)
    matched.push({
      term: typed,
      typed,
      fields: folded.filter(([, text]) => text.includes(phrase)).map(([field]) => field),
    });
  for (const { term, derived } of terms) {
    if (derived && matched.some((other) => other.term.includes(term))) continue;
    // A number is looked up as a word: 「2」 is no part of 「2025年」.
    const holds = ([field, text]: (typeof folded)[number]): boolean =>
      /\d/u.test(term) ? segmenter.cutForSearch(texts[field]).includes(term) : text.includes(term);
    const fields = folded.filter(holds).map(([field]) => field);
    if (fields.length > 0) matched.push({ term, typed: term, fields });
  }
  return matched;
}
