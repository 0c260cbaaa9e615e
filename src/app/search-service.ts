import { createHash } from 'node:crypto';
import type { Corpus } from '../domain/corpus.js';
import type { Locality } from '../domain/locality.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';
import {
  buildThesaurus,
  createClauseEngine,
  cutSource,
  INDEX_WEIGHTS,
  makeClauseTexts,
  makeQueryReader,
  readBlocks,
  search,
  toIndexSource,
  writeBlocks,
  type ClauseEngine,
  type IndexLanguage,
  type IndexSource,
  type Searcher,
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
  /**
   * Make the index ready without holding up anything else: what was saved at `path` and still holds is loaded, the rest is cut and
   * indexed in a thread, and the whole is saved again. Until then, and without it, the first search makes the index at once.
   */
  prepareSearch(path: string): Promise<void>;
}

/** Clauses handed to the index thread at a time: some milliseconds of this one. */
const BATCH = 2000;

/** Search over a corpus. */
export function makeSearchService(corpus: Corpus, segmenter: Segmenter, lexicons: Lexicons): SearchService {
  const language = makeIndexLanguage(corpus, lexicons);
  const find = corpus.clauseById.get.bind(corpus.clauseById);
  const thread = createIndexThread();
  const toSearcher = (engine: ClauseEngine): Searcher => ({
    engine,
    read: makeQueryReader(makeQueryLanguage(corpus, segmenter, lexicons, engine.vocabulary)),
    find,
    language: { segmenter, ...language },
  });
  const createEngine = (): ClauseEngine => createClauseEngine(makeClauseTexts(find), { merge: thread.merge });
  const sources = (): readonly IndexSource[] => corpus.documents.map((document) => toIndexSource(document, language));
  const makeAtOnce = once(() => {
    const engine = createEngine();
    const indexWords = makeIndexWords(segmenter, buildThesaurus(lexicons.synonyms).findPhrases);
    engine.add(sources().map((source) => cutSource(source, indexWords)));
    return toSearcher(engine);
  });
  let prepared: Searcher | undefined;
  return {
    search: (query) => search(prepared ?? makeAtOnce(), query),
    prepareSearch: async (path) => {
      const engine = createEngine();
      const stamp = stampOf(segmenter, lexicons);
      const saved = await readDerived(path);
      const missing = adoptSaved(engine, saved && readBlocks(saved, stamp), sources());
      for (const batch of inBatches(missing)) engine.adopt([await thread.build(batch)]);
      await engine.settled();
      prepared = toSearcher(engine);
      if (missing.length > 0) await writeDerived(path, writeBlocks(engine.blocks(), stamp));
    },
  };
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
