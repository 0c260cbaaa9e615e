import { availableParallelism } from 'node:os';
import type { RawText } from '../../domain/source.js';
import { inOrder } from '../../ingest/index.js';
import type { Lexicons } from '../lexicons.js';
import { headsOf, readRaw, type DocumentHead } from '../raw-reading.js';
import { createTaskThread } from '../task-thread.js';
import type { DerivedFiles } from './derived-files.js';
import { parseReading, parseText, readingName, writeReading } from './reading-file.js';

/** More threads would each hold the word lists. */
const MOST_THREADS = 4;
/** Files under way for each thread, so that none waits for the next. */
const LANES = 2;
/** So many new files are read in threads; fewer are read before a thread has started. */
const MANY = 100;

/** What is asked of a reading thread. */
export interface ReadingTask {
  readonly raw: RawText;
  readonly folder: string;
  readonly program: string;
}

/** What it answers; `unsaved` is the reading where the disk would not take it. */
export interface ReadingAnswer {
  readonly heads: readonly DocumentHead[];
  readonly unsaved?: Uint8Array;
}

/** The reading of a source file: what was saved of it, or read and saved now. */
export function readSaved(
  raw: RawText,
  files: DerivedFiles,
  lexicons: () => Lexicons,
): { readonly heads: readonly DocumentHead[]; readonly name: string; readonly isSaved: boolean } {
  const name = readingName(raw);
  const saved = files.load(name);
  if (saved) return { heads: headsOf(parseReading(saved), parseText(saved)), name, isSaved: true };
  const reading = readRaw(raw, lexicons());
  const isSaved = files.save(name, writeReading(reading, raw.text));
  return { heads: headsOf(reading, raw.text), name, isSaved };
}

/**
 * Read source files, or take what was saved of them, and save what was read; many in threads.
 * @param turn  lets others have their turn between two files
 * @returns the heads of the documents of each file, in the order of the files
 */
export async function readSources(
  raws: readonly RawText[],
  { folder, program, files }: { readonly folder: string; readonly program: string; readonly files: DerivedFiles },
  lexicons: Lexicons,
  turn: () => Promise<void>,
): Promise<readonly (readonly DocumentHead[])[]> {
  const readHere = (raw: RawText): readonly DocumentHead[] => readSaved(raw, files, () => lexicons).heads;
  if (raws.length < MANY)
    return inOrder(raws, 1, async (raw) => {
      await turn();
      return readHere(raw);
    });
  const count = Math.max(1, Math.min(MOST_THREADS, availableParallelism()));
  const threads = Array.from({ length: count }, () => createTaskThread<ReadingTask, ReadingAnswer>('reading-worker'));
  let next = 0;
  try {
    return await inOrder(raws, count * LANES, async (raw) => {
      // A thread that ends takes its files with it: they are read here.
      const answer = await threads[next++ % count]?.give({ raw, folder, program }).catch(() => undefined);
      await turn();
      if (answer?.unsaved) files.save(readingName(raw), Buffer.from(answer.unsaved));
      return answer?.heads ?? readHere(raw);
    });
  } finally {
    await Promise.all(threads.map(({ close }) => close()));
  }
}
