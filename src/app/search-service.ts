import { createHash } from 'node:crypto';
import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { DocumentId } from '../domain/ids.js';
import type { Locality } from '../domain/locality.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';
import {
  buildThesaurus,
  createClauseEngine,
  cutSource,
  INDEX_WEIGHTS,
  makeQueryReader,
  makeSuggester,
  search,
  toIndexSource,
  type ClauseEngine,
  type IndexLanguage,
  type IndexSource,
  type KeptBlock,
  type Searcher,
  type Suggester,
} from '../search/index.js';
import type { Place } from '../structure/index.js';
import { once } from '../text/once.js';
import type { Segmenter } from '../text/segment.js';
import { documentMark } from './document-mark.js';
import { frameworkMark } from './framework-mark.js';
import { createIndexThread } from './index-thread.js';
import { makeIndexWords } from './index-words.js';
import { makeTurns } from './in-turns.js';
import type { Lexicons } from './lexicons.js';
import { makeQueryLanguage } from './query-language.js';
import { readIndex, saveIndex } from './saved-index.js';

export interface SearchService {
  search(query: SearchQuery): SearchResult;
  /** What could be asked for, as far as it is typed; best first. An empty beginning suggests nothing. */
  readonly suggest: Suggester;
  /**
   * Make the index ready without holding up anything else: what the index before it, or else what was saved (at a path, or begun to be
   * read by `readSavedIndex`), holds is taken over, the rest is cut and indexed in a thread. Until then, and without it, the first search makes the index at once.
   */
  prepareSearch(saved?: string | SavedIndex): Promise<void>;
  /** Save the index for the next start, where it is ready: what is not saved yet. Never fails. */
  saveSearch(path: string): Promise<void>;
  /** The index, for that of the corpus that comes after; undefined as long as nothing was asked of it. */
  readonly searchIndex: () => SearchIndex | undefined;
}

/** An index with the corpus that it was made of. */
export interface SearchIndex {
  readonly corpus: Corpus;
  readonly engine: ClauseEngine;
}

interface Ready {
  readonly engine: ClauseEngine;
  readonly searcher: Searcher;
  readonly suggest: Suggester;
}

/** Tells a document from what it was: changes with its text, what is read in it, and what its framework says. */
type MarkOf = (document: AnnotatedDocument) => string;

/** Clauses handed to the index thread at a time: some milliseconds of this one. */
const BATCH = 2000;
/** So many clauses are cut here: it takes no longer than to start a thread. */
const AT_ONCE = 500;
/** So many where there is no index yet that could answer meanwhile: a second of this one. */
const AT_START = 4000;

/** One for all corpora of a process: it takes seconds to start. */
const thread = createIndexThread();

/**
 * Search over a corpus.
 * @param before  an index whose documents are taken over as far as they are the same
 */
export function makeSearchService(
  corpus: Corpus,
  segmenter: Segmenter,
  lexicons: Lexicons,
  before?: SearchIndex,
): SearchService {
  const language = makeIndexLanguage(corpus, lexicons);
  const mark = makeMarker(corpus);
  const toReady = (engine: ClauseEngine): Ready => {
    const queryLanguage = makeQueryLanguage(corpus, segmenter, lexicons, engine.vocabulary);
    const suggest = makeSuggester(queryLanguage);
    return {
      engine,
      searcher: {
        engine,
        read: makeQueryReader(queryLanguage),
        find: corpus.clauseById.get.bind(corpus.clauseById),
        language: { segmenter, ...language },
        nearest: (typed) => suggest(typed),
      },
      suggest,
    };
  };
  const toSource = (document: AnnotatedDocument): IndexSource => toIndexSource(document, language, mark(document));
  const indexHere = (engine: ClauseEngine, sources: readonly IndexSource[]): void => {
    const indexWords = makeIndexWords(segmenter, buildThesaurus(lexicons.synonyms).findPhrases);
    engine.add(sources.map((source) => cutSource(source, indexWords)));
  };
  /** In the thread; here, at once, where the thread comes to an end in the middle of it. */
  const indexBeside = async (engine: ClauseEngine, sources: readonly IndexSource[]): Promise<void> => {
    const data = await thread.build(sources).catch(() => undefined);
    if (data) engine.adopt([{ data, gone: [] }]);
    else indexHere(engine, sources);
  };
  /** An engine that lacks some documents, and those. */
  const begin = (): { readonly engine: ClauseEngine; readonly missing: readonly AnnotatedDocument[] } => {
    if (!before) return { engine: createClauseEngine({ merge: thread.merge }), missing: corpus.documents };
    const engine = before.engine.fork();
    const { gone, come } = compareCorpora(before.corpus, corpus);
    engine.remove(gone);
    return { engine, missing: come };
  };
  const makeAtOnce = once(() => {
    const { engine, missing } = begin();
    indexHere(engine, missing.map(toSource));
    return toReady(engine);
  });
  let prepared: Ready | undefined;
  const ready = (): Ready => prepared ?? makeAtOnce();
  return {
    search: (query) => search(ready().searcher, query),
    suggest: (typed, limit) => ready().suggest(typed, limit),
    prepareSearch: async (given) => {
      const { engine, missing } = begin();
      const reading = typeof given === 'string' ? readSavedIndex(given, segmenter, lexicons) : given;
      const saved = before ? undefined : await reading;
      const rest = saved ? await adoptSaved(engine, saved, corpus, mark) : missing;
      const isFew = countClauses(rest) <= (before ? AT_ONCE : AT_START);
      for await (const batch of inBatches(rest, toSource))
        if (isFew) indexHere(engine, batch);
        else await indexBeside(engine, batch);
      // An index that others wait for answers while its blocks are merged.
      if (!before) await engine.settled();
      prepared = toReady(engine);
    },
    saveSearch: async (path) => {
      if (prepared) await saveIndex(path, stampOf(segmenter, lexicons), prepared.engine.blocks());
    },
    searchIndex: () => {
      const made = prepared ?? (makeAtOnce.isMade() ? makeAtOnce() : undefined);
      return made && { corpus, engine: made.engine };
    },
  };
}

/** Marks that rest on everything that is indexed. */
function makeMarker({ frameworks }: Corpus): MarkOf {
  const marks = new Map(frameworks.map((framework) => [framework.id, frameworkMark(framework)]));
  return (document) => `${documentMark(document)} ${marks.get(document.frameworkId ?? '') ?? ''}`;
}

/** A saved index that is being read; undefined where there is none that can be used. */
export type SavedIndex = Promise<readonly KeptBlock[] | undefined>;

/** Begin to read a saved index: it may take as long as the corpus does. Never fails. */
export function readSavedIndex(path: string, segmenter: Segmenter, lexicons: Lexicons): SavedIndex {
  return readIndex(path, stampOf(segmenter, lexicons));
}

/** Documents that the index of the corpus before has and this one has not, or reads otherwise, and those that it lacks. */
function compareCorpora(
  before: Corpus,
  now: Corpus,
): { readonly gone: readonly DocumentId[]; readonly come: readonly AnnotatedDocument[] } {
  const frameworks = new Set(now.frameworks);
  const renamed = new Set(before.frameworks.filter((one) => !frameworks.has(one)).map(({ id }) => id));
  const isSame = (one: AnnotatedDocument): boolean =>
    before.documentById.get(one.id) === one && !renamed.has(one.frameworkId ?? '');
  const come = now.documents.filter((document) => !isSame(document));
  const gone = before.documents.map(({ id }) => id).filter((id) => !now.documentById.has(id));
  return { gone: [...gone, ...come.map(({ id }) => id)], come };
}

/**
 * Take in what was saved, without the documents that are not in the corpus any more or have changed.
 * @returns what has to be indexed anew
 */
async function adoptSaved(
  engine: ClauseEngine,
  saved: readonly KeptBlock[],
  corpus: Corpus,
  markOf: MarkOf,
): Promise<readonly AnnotatedDocument[]> {
  const kept = new Set<DocumentId>();
  const stale: DocumentId[] = [];
  const { turn } = makeTurns();
  for (const { data, gone } of saved) {
    const lacking = new Set(gone);
    for (const [number, { id, mark }] of data.documents.entries()) {
      if (lacking.has(number)) continue;
      await turn();
      const document = corpus.documentById.get(id);
      if (document && markOf(document) === mark) kept.add(id);
      else stale.push(id);
    }
  }
  engine.adopt(saved);
  engine.remove(stale);
  return corpus.documents.filter(({ id }) => !kept.has(id));
}

/** Each is made when the one before it has been worked, so that no more of the documents is held than that. */
async function* inBatches(
  documents: readonly AnnotatedDocument[],
  toSource: (document: AnnotatedDocument) => IndexSource,
): AsyncGenerator<readonly IndexSource[]> {
  let sources: IndexSource[] = [];
  let clauses = 0;
  const { turn } = makeTurns();
  for (const document of documents) {
    const source = toSource(document);
    if (source.clauses.length > 0) sources.push(source);
    clauses += source.clauses.length;
    await turn();
    if (clauses < BATCH) continue;
    yield sources;
    [sources, clauses] = [[], 0];
  }
  if (sources.length > 0) yield sources;
}

function countClauses(documents: readonly AnnotatedDocument[]): number {
  return documents.reduce((sum, { clauseCount }) => sum + clauseCount, 0);
}

/** Everything that the words and weights of an index rest on beside the documents. */
function stampOf({ dictionary }: Segmenter, { synonyms }: Lexicons): string {
  return createHash('sha1')
    .update(JSON.stringify([dictionary, synonyms, INDEX_WEIGHTS]))
    .digest('hex');
}

function makeIndexLanguage({ frameworks }: Corpus, { structure: { localities } }: Lexicons): IndexLanguage {
  const namesOf = new Map(frameworks.map((framework) => [framework.id, once(() => namesOfItems(framework))]));
  return {
    itemNames: (frameworkId, item) => namesOf.get(frameworkId)?.().get(item) ?? [],
    placesAround: (locality) => namesAround(locality, localities.byCode.get(locality.adcode)),
  };
}

function namesOfItems({ items }: Framework): ReadonlyMap<number, readonly string[]> {
  return new Map(items.map(({ no, heading, aliases }) => [no, [heading, ...aliases]]));
}

function namesAround(locality: Locality, place: Place | undefined): readonly string[] {
  const names = new Set([locality.name]);
  if (locality.province !== '') names.add(locality.province);
  for (let one = place; one; one = one.parent) names.add(one.fullName);
  return [...names];
}
