import { join } from 'node:path';
import type { Corpus } from '../domain/corpus.js';
import { loadSegmenter } from '../text/segment.js';
import type { Config } from './config.js';
import { openFolder } from './store/corpus-store.js';
import { loadLexicons } from './lexicons.js';
import { readSavedIndex } from './search-service.js';
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
  /** Make the search index ready before the first search: load what the last run saved and add what is new. */
  prepare(): Promise<void>;
  /** Save what has changed, so that the next start is quick. Never fails. */
  save(): Promise<void>;
}

/**
 * Open the corpus folder and make everything ready to answer.
 * @param willSearch  whether to begin reading the saved index at once, for `prepare`
 * @param onNotice told in Chinese of what the operator should know, e.g. that the spare segmenter is used
 * @throws ConfigError when the corpus folder cannot be opened.
 */
export async function openLibrary(
  config: Config,
  onNotice: (message: string) => void = () => undefined,
  willSearch = false,
): Promise<Library> {
  const lexicons = loadLexicons();
  const segmenter = loadSegmenter({
    words: lexicons.words,
    units: lexicons.units,
    prefer: config.segmenter,
    onFallback: onNotice,
  });
  const indexPath = join(config.cache, 'search.index');
  const savedIndex = willSearch ? readSavedIndex(indexPath, segmenter, lexicons) : indexPath;
  const store = await openFolder(config, lexicons, segmenter);
  const build = async (corpus: Corpus, before?: Services): Promise<Services> => {
    const index = before?.searchIndex();
    const services = createServices(corpus, segmenter, lexicons, index);
    if (index) await services.prepareSearch();
    return services;
  };

  let current = await build(await store.read());
  const refresh = oneAfterTheOther(async () => {
    const corpus = await store.read();
    if (corpus !== current.corpus) current = await build(corpus, current);
    return current;
  });
  store.onLost = () => void refresh().catch(() => undefined);
  const save = async (): Promise<void> => {
    await store.save();
    await current.saveSearch(indexPath);
  };
  return {
    current: () => current,
    refresh,
    prepare: () => current.prepareSearch(savedIndex),
    save,
  };
}

/**
 * Services over the corpus folder as it lies there now.
 * @param willSearch  whether the search index is to be ready, too. @throws ConfigError when it cannot be opened.
 */
export async function loadServices(
  config: Config,
  onNotice?: (message: string) => void,
  willSearch = false,
): Promise<Services> {
  const library = await openLibrary(config, onNotice, willSearch);
  if (willSearch) await library.prepare();
  await library.save();
  return library.current();
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
