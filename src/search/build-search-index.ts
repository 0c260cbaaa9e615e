import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { SearchField } from '../domain/search.js';
import { fold } from '../text/fold.js';
import type { Segmenter } from '../text/segment.js';
import { buildFacetTable } from './facets.js';
import { createImpactIndex } from './impact-index.js';
import { makeScorer } from './score.js';
import type { IndexEntry, SearchIndex } from './search-index.js';
import { averageLengths, B, K1, weighTerms, type FieldWords } from './weigh.js';

export interface SearchIndexOptions {
  /** Slots of the impact index; more are finer and larger. Default 32. */
  readonly resolution?: number;
  /** Saturation of repeated words; default 0.9. */
  readonly k1?: number;
  /** Correction for length, 0..1; default 0.6. */
  readonly b?: number;
}

/** The printed words of a clause by search field. */
export function fieldTexts(
  document: AnnotatedDocument,
  clause: AnnotatedClause,
): Readonly<Record<SearchField, string>> {
  const { locality, title } = document.header;
  return {
    heading: clause.heading,
    path: clause.path.join('\n'),
    text: clause.text,
    departments: clause.departmentsQuote,
    locality: `${locality?.name ?? ''}\n${title ?? ''}`,
  };
}

/**
 * Index the clauses of all documents for `search`. Cost: mostly the segmenter, about 20 seconds of one processor for 100,000 clauses.
 * @param segmenter  The one that will cut the queries; it stays in the index.
 */
export function buildSearchIndex(
  documents: readonly AnnotatedDocument[],
  segmenter: Segmenter,
  { resolution, k1 = K1, b = B }: SearchIndexOptions = {},
): SearchIndex {
  const cut = rememberCuts(segmenter);
  const entries: IndexEntry[] = [];
  const words: FieldWords[] = [];
  for (const document of documents)
    for (const clause of document.clauses) {
      const texts = fieldTexts(document, clause);
      entries.push({ document, clause, folded: [texts.heading, texts.text, ...clause.path].map(fold).join('\n') });
      words.push({
        heading: cut(texts.heading),
        path: cut(texts.path),
        text: segmenter.cutForSearch(texts.text),
        departments: cut(texts.departments),
        locality: cut(texts.locality),
      });
    }
  const postings = createImpactIndex(k1, resolution);
  const averages = averageLengths(words);
  words.forEach((clause, entry) => {
    postings.add(entry, weighTerms(clause, averages, b));
  });
  const scorer = makeScorer(postings, entries.length);
  return { segmenter, documents, entries, postings, scorer, facets: buildFacetTable(documents) };
}

/** Titles, paths and departments come back clause after clause: cut each once. */
function rememberCuts(segmenter: Segmenter): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const words = known.get(text) ?? segmenter.cutForSearch(text);
    known.set(text, words);
    return words;
  };
}
