import { join } from 'node:path';
import type { Corpus } from '../domain/corpus.js';
import { makeFolderReader, type CorpusFolder } from '../ingest/index.js';
import { loadSegmenter } from '../text/segment.js';
import type { Config } from './config.js';
import { once } from './keep.js';
import { loadLexicons } from './lexicons.js';
import { corpusVersion, makePipeline } from './pipeline.js';
import { markProgram } from './program-mark.js';
import { openSavedReadings } from './saved-readings.js';
import { createServices, type Services } from './services.js';

/** A corpus folder with what can be asked of it. Documents come and go while it answers: each answer is of one state of the folder. */
export interface Library {
  /** Over the corpus as it stands; another object after each change. */
  current(): Services;
  /**
   * Take in what lies in the folder now. The state before answers until the new one is ready, and stays when the folder cannot be read.
   * @returns the services over what lay in the folder when this was called, or later. @throws ConfigError
   */
  refresh(): Promise<Services>;
  /** Make a large search index ready before the first search: load what the last run saved, add what is new, and save it again. */
  prepare(): Promise<void>;
  /** Save a large search index, where it has changed, so that the next start is quick. Never fails. */
  save(): Promise<void>;
}

/** The index of so many clauses is made in a second at the first search, and not worth saving. */
const INDEXED_AT_FIRST_SEARCH = 4000;

/**
 * Read the corpus folder and make everything ready to answer.
 * @param onNotice told in Chinese of what the operator should know, e.g. that the spare segmenter is used
 * @throws ConfigError when the corpus folder cannot be opened.
 */
export async function openLibrary(
  config: Config,
  onNotice: (message: string) => void = () => undefined,
): Promise<Library> {
  const lexicons = loadLexicons();
  const segmenter = loadSegmenter({
    words: lexicons.words,
    units: lexicons.units,
    prefer: config.segmenter,
    onFallback: onNotice,
  });
  const readFolder = makeFolderReader(config.corpus);
  const savedReadings = once(() => openSavedReadings(join(config.cache, 'readings'), markProgram([])));
  const pipeline = makePipeline(lexicons, segmenter, savedReadings);
  const savedIndex = join(config.cache, 'search.index');
  const build = async (folder: CorpusFolder, before?: Services): Promise<Services> => {
    const corpus = await pipeline.buildInTurns(folder);
    const index = before?.searchIndex();
    const services = createServices(corpus, segmenter, lexicons, index);
    if (index) await services.prepareSearch();
    return services;
  };

  let current = await build(await readFolder());
  const save = async (): Promise<void> => {
    if (isLarge(current.corpus)) await current.saveSearch(savedIndex);
  };
  return {
    current: () => current,
    refresh: oneAfterTheOther(async () => {
      const folder = await readFolder();
      if (corpusVersion(folder) !== current.corpus.version) current = await build(folder, current);
      return current;
    }),
    prepare: async () => {
      if (!isLarge(current.corpus)) return;
      await current.prepareSearch(savedIndex);
      await save();
    },
    save,
  };
}

/** Services over the corpus folder as it lies there now. @throws ConfigError when it cannot be opened. */
export async function loadServices(config: Config, onNotice?: (message: string) => void): Promise<Services> {
  return (await openLibrary(config, onNotice)).current();
}

function isLarge({ clauseById }: Corpus): boolean {
  return clauseById.size > INDEXED_AT_FIRST_SEARCH;
}

/**
 * Never more than one at a time. Who asks while it is under way gets the answer of the next one, for what is under way may have begun
 * too early; all who wait share it.
 */
function oneAfterTheOther<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let waiting: Promise<T> | undefined;
  return () =>
    (waiting ??= running.then(() => {
      waiting = undefined;
      const started = work();
      running = started.catch(() => undefined);
      return started;
    }));
}
