import type { DocumentComparison, TextDiff } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';

/** What the front doors (web, command line) may ask of the program. */
export interface Services {
  readonly corpus: Corpus;
  /** Name and version of the segmenter in use, e.g. `nodejieba 3.5.8`; the index is marked with it. */
  readonly segmenterName: string;
  /** @throws InvalidQueryError when a filter or a bound is out of range. */
  search(query: SearchQuery): SearchResult;
  /** @throws NotFoundError when one of the ids is not in the corpus. */
  compare(base: DocumentId, other: DocumentId): DocumentComparison;
  /** Word-level difference of two clause bodies; bounded in time, see `TextDiff.gaveUp`. */
  diff(base: string, other: string): TextDiff;
}
