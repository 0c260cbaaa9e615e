import { alignDocuments, buildAlignmentContext, diffTexts } from '../compare/index.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import type { DocumentComparison, TextDiff } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import { NotFoundError } from '../domain/errors.js';
import type { DocumentId } from '../domain/ids.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';
import { readFolder } from '../ingest/index.js';
import { buildSearchIndex, search } from '../search/index.js';
import type { Segmenter } from '../text/segment.js';
import { loadSegmenter } from '../text/segment.js';
import type { Config } from './config.js';
import { makeLedgerServices, type LedgerServices } from './ledger-services.js';
import { loadIndicators, loadLexicons, loadOffices } from './lexicons.js';
import { buildCorpusFrom } from './pipeline.js';

/** What the front doors (web, command line) may ask of the program. */
export interface Services extends LedgerServices {
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

/**
 * Read the corpus folder and make everything ready to answer.
 * @param onNotice told in Chinese of what the operator should know, e.g. that the spare segmenter is used
 * @throws ConfigError when the corpus folder cannot be opened.
 */
export function loadServices(config: Config, onNotice: (message: string) => void = () => undefined): Services {
  const lexicons = loadLexicons();
  const segmenter = loadSegmenter({
    words: lexicons.words,
    units: lexicons.units,
    prefer: config.segmenter,
    onFallback: onNotice,
  });
  return createServices(buildCorpusFrom(readFolder(config.corpus), lexicons, segmenter), segmenter);
}

/** Services over a corpus. The index is built at once; document pairs are aligned when first asked for, then kept. */
export function createServices(corpus: Corpus, segmenter: Segmenter): Services {
  const index = buildSearchIndex(corpus.documents, segmenter);
  const context = buildAlignmentContext(segmenter);
  const aligned = new Map<string, DocumentComparison>();
  const find = (id: DocumentId): AnnotatedDocument => {
    const document = corpus.documentById.get(id);
    if (!document) throw new NotFoundError(`compare: no document "${id}" in the corpus; "duizhao list" names them`);
    return document;
  };
  return {
    corpus,
    segmenterName: segmenter.name,
    search: (query) => search(index, query),
    compare: (base, other) => {
      const key = `${base}\n${other}`;
      const known = aligned.get(key) ?? alignDocuments(find(base), find(other), context);
      if (aligned.size >= MAX_ALIGNED) aligned.clear();
      aligned.set(key, known);
      return known;
    },
    ...makeLedgerServices(corpus, segmenter, { indicators: loadIndicators, offices: loadOffices }),
    diff: (base, other) => diffTexts(base, other, (text) => segmenter.cut(text)),
  };
}

/** Alignments kept in memory; beyond that the pairs are worked again, some 20 ms each. */
const MAX_ALIGNED = 500;
