import {
  alignDocuments,
  buildAlignmentContext,
  buildKindContext,
  diffTexts,
  findDifferences,
} from '../compare/index.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import type { ComparisonDifferences, DocumentComparison, TextDiff } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import { NotFoundError } from '../domain/errors.js';
import type { DocumentId } from '../domain/ids.js';
import { remember, rememberPair } from '../text/remember.js';
import type { Segmenter } from '../text/segment.js';
import { makeBrowseServices, type BrowseServices } from './browse-services.js';
import { createExportThread, type ExportThread } from './export-thread.js';
import { makeDraftService, type CheckDraft } from './draft-service.js';
import { loadIndicators, loadLexicons, type Lexicons } from './lexicons.js';
import { makeMatrixService, type MatrixService } from './matrix-service.js';
import { makeLedgerServices, type LedgerServices } from './ledger-services.js';
import { keepPairs } from './keep.js';
import { makeReuseService, type ReuseService } from './reuse-service.js';
import { createWordingServices, type WordingServices } from './wording-services.js';
import { makePlaceFinder } from './place-finder.js';
import { makeSearchService, type SearchIndex, type SearchService } from './search-service.js';

/** What the front doors (web, command line) may ask of the program. */
export interface Services extends WordingServices, LedgerServices, SearchService, BrowseServices {
  readonly corpus: Corpus;
  /** Name and version of the segmenter in use, e.g. `nodejieba 3.5.8`; the index is marked with it. */
  readonly segmenterName: string;
  /** @throws NotFoundError when one of the ids is not in the corpus. */
  compare(base: DocumentId, other: DocumentId): DocumentComparison;
  /**
   * What the other document does with every fragment of the base (差异类型), and what became of every clause of the base. The base is
   * taken as chosen, so 新增 and 未提及 are said. @throws NotFoundError when one of the ids is not in the corpus.
   */
  differences(base: DocumentId, other: DocumentId): ComparisonDifferences;
  /** Word-level difference of two clause bodies; bounded in time, see `TextDiff.gaveUp`. */
  diff(base: string, other: string): TextDiff;
  /** @throws NotFoundError when the framework is not in the corpus. */
  readonly matrix: MatrixService;
  readonly reuse: ReuseService;
  readonly checkDraft: CheckDraft;
  /** Writes the files of office programs. */
  readonly exports: ExportThread;
}

/** One function for all, so that the words it gives are remembered. */
const cutOf = remember(
  (segmenter: Segmenter) =>
    (text: string): string[] =>
      segmenter.cut(text),
);

const kindsOf = rememberPair((lexicons: Lexicons, segmenter: Segmenter) => {
  const cut = cutOf(segmenter);
  return buildKindContext({
    cut,
    units: lexicons.units,
    offices: lexicons.offices,
    names: lexicons.localNames,
    findPlaces: makePlaceFinder(lexicons.structure.localities, cut),
  });
});

/** One for all: a corpus that takes the place of another needs no thread of its own. */
const exportThread = createExportThread();

/**
 * Services over a corpus. Everything is worked when it is first asked for, then kept.
 * @param before  the search index of the corpus before this one, which it begins with
 */
export function createServices(
  corpus: Corpus,
  segmenter: Segmenter,
  lexicons: Lexicons = loadLexicons(),
  before?: SearchIndex,
): Services {
  const cut = cutOf(segmenter);
  const alignment = buildAlignmentContext({
    cut,
    formulae: lexicons.legalFormulae,
    documents: corpus.documents,
    codings: corpus.codings,
    givenFrameworks: new Set(corpus.frameworks.filter((one) => one.derivedFrom === undefined).map(({ id }) => id)),
  });
  const find = (id: DocumentId): AnnotatedDocument => {
    const document = corpus.documentById.get(id);
    if (!document) throw new NotFoundError(`compare: no document "${id}" in the corpus; "duizhao list" names them`);
    return document;
  };
  const compare = keepPairs(MAX_PAIRS, (base: DocumentId, other: DocumentId) =>
    alignDocuments(find(base), find(other), alignment),
  );
  const wording = createWordingServices(corpus, segmenter, lexicons);
  const matrix = makeMatrixService(corpus, segmenter, lexicons);
  return {
    ...makeLedgerServices(corpus, segmenter, { indicators: loadIndicators, offices: () => lexicons.offices }),
    ...wording,
    ...makeBrowseServices(corpus, wording),
    corpus,
    segmenterName: segmenter.name,
    ...makeSearchService(corpus, segmenter, lexicons, before),
    compare,
    differences: keepPairs(MAX_PAIRS, (base: DocumentId, other: DocumentId) =>
      findDifferences(find(base), find(other), compare(base, other), kindsOf(lexicons, segmenter), {
        claimsAbsence: true,
      }),
    ),
    diff: (base, other) => diffTexts(base, other, cut),
    matrix,
    reuse: makeReuseService(corpus),
    exports: exportThread,
    checkDraft: makeDraftService(corpus, segmenter, lexicons, { matrix, concreteGrounds: wording.concreteGrounds }),
  };
}

/** Pairs of documents whose alignments and differences are kept; beyond that they are worked again. */
const MAX_PAIRS = 500;
