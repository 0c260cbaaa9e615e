import { createHash } from 'node:crypto';
import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import type { Locality } from '../domain/locality.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';
import {
  buildThesaurus,
  createClauseEngine,
  cutSource,
  INDEX_WEIGHTS,
  makeClauseTexts,
  makeQueryReader,
  makeSuggester,
  readBlocks,
  search,
  toIndexSource,
  writeBlocks,
  type ClauseEngine,
  type IndexLanguage,
  type IndexSource,
  type Searcher,
  type Suggester,
} from '../search/index.js';
import type { Place } from '../structure/index.js';
import type { Segmenter } from '../text/segment.js';
import { createIndexThread } from './index-thread.js';
import { makeIndexWords } from './index-words.js';
import { once } from './keep.js';
import type { Lexicons } from './lexicons.js';
import { makeQueryLanguage } from './query-language.js';
import { readDerived, writeDerived } from './store.js';

export interface SearchService {
  search(query: SearchQuery): SearchResult;
  /** What could be asked for, as far as it is typed; best first. An empty beginning suggests nothing. */
  readonly suggest: Suggester;
  /**
   * Make the index ready without holding up anything else: what the index before it, or else what was saved at `path`, holds is
   * taken over, the rest is cut and indexed in a thread. Until then, and without it, the first search makes the index at once.
   */
  prepareSearch(path?: string): Promise<void>;
  /** Save the index for the next start, where it is ready and a document has come or gone since it was loaded. */
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

/** Clauses handed to the index thread at a time: some milliseconds of this one. */
const BATCH = 2000;
/** So many clauses are cut here: it takes no longer than to start a thread. */
const AT_ONCE = 500;

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
  const find = corpus.clauseById.get.bind(corpus.clauseById);
  const toReady = (engine: ClauseEngine): Ready => {
    const queryLanguage = makeQueryLanguage(corpus, segmenter, lexicons, engine.vocabulary);
    const suggest = makeSuggester(queryLanguage);
    return {
      engine,
      searcher: {
        engine,
        read: makeQueryReader(queryLanguage),
        find,
        language: { segmenter, ...language },
        nearest: (typed) => suggest(typed),
      },
      suggest,
    };
  };
  const texts = makeClauseTexts(find);
  const toSources = (documents: readonly AnnotatedDocument[]): readonly IndexSource[] =>
    documents.map((document) => toIndexSource(document, language));
  const indexHere = (engine: ClauseEngine, sources: readonly IndexSource[]): void => {
    const indexWords = makeIndexWords(segmenter, buildThesaurus(lexicons.synonyms).findPhrases);
    engine.add(sources.map((source) => cutSource(source, indexWords)));
  };
  /** In the thread; here, at once, where the thread comes to an end in the middle of it. */
  const indexBeside = async (engine: ClauseEngine, sources: readonly IndexSource[]): Promise<void> => {
    const block = await thread.build(sources).catch(() => undefined);
    if (block) engine.adopt([block]);
    else indexHere(engine, sources);
  };
  /** An engine that lacks some documents, and what is to be indexed of them. */
  const begin = (): { readonly engine: ClauseEngine; readonly missing: readonly IndexSource[] } => {
    if (!before)
      return { engine: createClauseEngine(texts, { merge: thread.merge }), missing: toSources(corpus.documents) };
    const engine = before.engine.fork(texts);
    const { gone, come } = compareCorpora(before.corpus, corpus);
    engine.remove(gone);
    return { engine, missing: toSources(come) };
  };
  const makeAtOnce = once(() => {
    const { engine, missing } = begin();
    indexHere(engine, missing);
    return toReady(engine);
  });
  let prepared: Ready | undefined;
  let saved = false;
  const ready = (): Ready => prepared ?? makeAtOnce();
  return {
    search: (query) => search(ready().searcher, query),
    suggest: (typed, limit) => ready().suggest(typed, limit),
    prepareSearch: async (path) => {
      const { engine, missing } = begin();
      const stored = before || path === undefined ? undefined : await readDerived(path);
      const rest = adoptSaved(engine, stored && readBlocks(stored, stampOf(segmenter, lexicons)), missing);
      saved = stored !== undefined && rest.length === 0;
      if (countClauses(rest) <= AT_ONCE) indexHere(engine, rest);
      else for (const batch of inBatches(rest)) await indexBeside(engine, batch);
      await engine.settled();
      prepared = toReady(engine);
    },
    saveSearch: async (path) => {
      if (!prepared || saved) return;
      saved = await writeDerived(path, writeBlocks(prepared.engine.blocks(), stampOf(segmenter, lexicons)));
    },
    searchIndex: () => {
      const made = prepared ?? (makeAtOnce.isMade() ? makeAtOnce() : undefined);
      return made && { corpus, engine: made.engine };
    },
  };
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

function countClauses(sources: readonly IndexSource[]): number {
  return sources.reduce((sum, { clauses }) => sum + clauses.length, 0);
}

/**
 * Take in what was saved, without the documents that are not in the corpus any more or have changed.
 * @returns what has to be indexed anew
 */
function adoptSaved(
  engine: ClauseEngine,
  blocks: ReturnType<typeof readBlocks>,
  sources: readonly IndexSource[],
): readonly IndexSource[] {
  if (!blocks) return sources;
  const marks = new Map(sources.map(({ id, mark }) => [id, mark]));
  const saved = blocks.flatMap(({ documents }) => documents);
  engine.adopt(blocks);
  engine.remove(saved.filter(({ id, mark }) => marks.get(id) !== mark).map(({ id }) => id));
  const kept = new Set(saved.filter(({ id, mark }) => marks.get(id) === mark).map(({ id }) => id));
  return sources.filter(({ id, clauses }) => !kept.has(id) && clauses.length > 0);
}

function* inBatches(sources: readonly IndexSource[]): Generator<readonly IndexSource[]> {
  let batch: IndexSource[] = [];
  let clauses = 0;
  for (const source of sources) {
    batch.push(source);
    clauses += source.clauses.length;
    if (clauses < BATCH) continue;
    yield batch;
    batch = [];
    clauses = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Everything that the words and weights of an index rest on beside the documents. */
function stampOf({ dictionary }: Segmenter, { synonyms }: Lexicons): string {
  return createHash('sha1')
    .update(JSON.stringify([dictionary, synonyms, INDEX_WEIGHTS]))
    .digest('hex');
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
