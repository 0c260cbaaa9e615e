import { UnavailableError } from '../../domain/errors.js';
import type { RawReading } from '../raw-reading.js';
import type { DerivedFiles } from './derived-files.js';
import { parseReading, parseText } from './reading-file.js';
import { makeShelf } from './shelf.js';

/** Clauses of source files that are held when nobody uses them; some 3 kB each. */
const HELD_CLAUSES = 20_000;
/** Characters of raw text that are held when nobody uses them. */
const HELD_CHARACTERS = 4_000_000;

/** What was read of source files, loaded when it is asked for. */
export interface SourceStore {
  /** @throws UnavailableError where what was saved is gone. */
  reading(name: string): RawReading;
  /** The raw text that the reading rests on. @throws UnavailableError */
  text(name: string): string;
  /** Anything else that was saved as JSON. @throws UnavailableError */
  json(name: string): unknown;
  /** Called with the name of each file that was found to be gone or damaged. */
  onLost: (name: string) => void;
}

export function makeSourceStore(files: DerivedFiles): SourceStore {
  const load = (name: string): Buffer => {
    const bytes = files.load(name);
    if (bytes) return bytes;
    store.onLost(name);
    throw new UnavailableError('缓存里的一份派生文件刚被删除或损坏，正在重新读取原文件，请稍后再试。');
  };
  const readings = makeShelf<RawReading>(
    ({ documents }) => documents.reduce((sum, { clauses }) => sum + clauses.length, 1),
    HELD_CLAUSES,
  );
  const texts = makeShelf<{ readonly text: string }>(({ text }) => text.length, HELD_CHARACTERS);
  const store: SourceStore = {
    reading: (name) => readings.take(name, () => parseReading(load(name))),
    text: (name) => texts.take(name, () => ({ text: parseText(load(name)) })).text,
    json: (name) => JSON.parse(load(name).toString()) as unknown,
    onLost: () => undefined,
  };
  return store;
}
