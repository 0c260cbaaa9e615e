import type { RawText } from '../../domain/source.js';
import { inOrder } from '../../ingest/index.js';
import type { Lexicons } from '../lexicons.js';
import { headsOf, readRaw, type DocumentHead } from '../raw-reading.js';
import type { DerivedFiles } from './derived-files.js';
import { parseReading, parseText, readingName, writeReading } from './reading-file.js';
import type { ReadingThreads } from './reading-threads.js';

/** So many new files are read in threads; fewer are read before a thread has started. */
const MANY = 100;

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
export function readSources(
  raws: readonly RawText[],
  {
    files,
    lexicons,
    threads,
  }: { readonly files: DerivedFiles; readonly lexicons: Lexicons; readonly threads: ReadingThreads },
  turn: () => Promise<void>,
): Promise<readonly (readonly DocumentHead[])[]> {
  const readHere = async (raw: RawText): Promise<readonly DocumentHead[]> => {
    await turn();
    return readSaved(raw, files, () => lexicons).heads;
  };
  if (raws.length < MANY) return inOrder(raws, 1, readHere);
  return inOrder(raws, threads.lanes, async (raw) => {
    // A thread that ends takes its files with it: they are read here.
    const answer = await threads.readSource(raw).catch(() => undefined);
    if (!answer) return readHere(raw);
    if (answer.unsaved) files.save(readingName(raw), Buffer.from(answer.unsaved));
    return answer.heads;
  });
}
