import { join } from 'node:path';
import type { Corpus } from '../../domain/corpus.js';
import { makeFolderReader, type FileRead } from '../../ingest/index.js';
import type { Segmenter } from '../../text/segment.js';
import type { Config } from '../config.js';
import { corpusVersion } from '../corpus-version.js';
import { makeTurns } from '../in-turns.js';
import type { Lexicons } from '../lexicons.js';
import { markReading } from '../program-mark.js';
import { makeQueue } from '../queue.js';
import { forget, namesOf, readCatalogue, writeCatalogue } from './catalogue.js';
import { openDerivedFiles } from './derived-files.js';
import { growCorpus, NOTHING_KNOWN } from './grow-corpus.js';
import { makeDocuments } from './lazy-document.js';
import { makeLazyRaws } from './lazy-raw.js';
import { readingName } from './reading-file.js';
import { makeReadingThreads } from './reading-threads.js';
import { makeSourceStore } from './source-store.js';

/**
 * A corpus that lies in a folder, with what was derived from it in a cache beside it. What the cache holds is not worked again; of
 * documents, the heads alone are in memory.
 */
export interface CorpusStore {
  /** The corpus as it lies there now: the same object where nothing has changed. @throws ConfigError when it cannot be opened. */
  read(): Promise<Corpus>;
  /** Save what the next start needs. Never fails. */
  save(): Promise<void>;
  /** Called when something that was derived is found to be lost: the next reading mends it. */
  onLost: () => void;
}

/**
 * Open the corpus folder of the configuration; nothing of it is read yet.
 * @param program  mark of the program: what another one saved is not used
 */
export async function openFolder(
  { corpus: folder, cache, maxClauses }: Pick<Config, 'corpus' | 'cache' | 'maxClauses'>,
  lexicons: Lexicons,
  segmenter: Segmenter,
  program: string = markReading(),
): Promise<CorpusStore> {
  const derived = { folder: join(cache, 'derived'), program };
  const files = openDerivedFiles(derived.folder, program);
  const sources = makeSourceStore(files);
  const raws = makeLazyRaws(sources);
  const documents = makeDocuments(sources, lexicons);
  const catalogue = join(cache, 'catalogue');
  const known = await readCatalogue(catalogue, program, files.list(), { raws, documents });
  const reader = makeFolderReader(folder, known?.files, raws.take);
  const lost = new Set<string>();
  let state = known?.state ?? NOTHING_KNOWN;
  let current: Corpus | undefined;
  let isSaved = false;
  /** Whether all that the current corpus rests on is there. */
  let isWhole = true;
  sources.onLost = (name) => {
    lost.add(name);
    store.onLost();
  };
  const read = async (): Promise<Corpus> => {
    if (lost.size > 0) {
      state = forget(state, lost);
      reader.forget((raw) => lost.has(readingName(raw)));
      lost.clear();
      isWhole = false;
    }
    const found = await reader.read();
    if (current && isWhole && corpusVersion(found) === current.version) return current;
    const threads = makeReadingThreads(derived);
    const tools = { segmenter, maxClauses, files, store: sources, documents, lexicons, threads };
    const grown = await growCorpus(state, found, tools).finally(threads.close);
    found.raws.forEach(raws.letGo);
    isWhole = true;
    state = grown.state;
    current = grown.corpus;
    isSaved = known?.version === current.version && keepsFiles(known.files, reader.files());
    return current;
  };
  const save = async (): Promise<void> => {
    if (!current || isSaved) return;
    const { turn } = makeTurns();
    isSaved = await writeCatalogue(catalogue, program, { state, files: reader.files(), corpus: current }, turn);
    await files.sweep(namesOf(state));
  };
  // Never both at once: what is just being derived would be swept away.
  const inTurn = makeQueue();
  const store: CorpusStore = { onLost: () => undefined, read: () => inTurn(read), save: () => inTurn(save) };
  return store;
}

/** Whether all source files are as they were remembered. */
function keepsFiles(remembered: ReadonlyMap<string, FileRead>, read: ReadonlyMap<string, FileRead>): boolean {
  return [...read].every(([path, file]) => file.read.raws === undefined || remembered.get(path) === file);
}
