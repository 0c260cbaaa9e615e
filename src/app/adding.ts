import type { AddedBatch, Entered, HeaderFaults, Preview, TypedHeader } from '../domain/addition.js';
import type { Corpus } from '../domain/corpus.js';
import { NotFoundError } from '../domain/errors.js';
import { once } from '../text/once.js';
import { previewFiles } from './add-preview.js';
import { addedFolder, addSources, listBatches, undoBatch, type GivenFile, type RefusedSource } from './add-sources.js';
import { fetchGiven } from './fetch-given.js';
import { makeHeldPreviews, type HeldPreview } from './held-previews.js';
import { loadLexicons } from './lexicons.js';
import type { Library } from './library.js';
import { localDay } from './local-day.js';
import { makeQueue } from './queue.js';
import { readTyped, type TypedReading } from './typed-header.js';

/** What became of files that were to be kept; `lost` where they wait no more, `open` where something has to be set right first. */
export type KeepOutcome =
  { readonly kind: 'kept'; readonly batch: string } | { readonly kind: 'open' } | { readonly kind: 'lost' };

/** Adding to the corpus of a running library in two steps: look, then keep. */
export interface Adding {
  /** Read files and hold them until they are kept. @returns the id of their preview */
  look(files: readonly GivenFile[]): Promise<string>;
  /** The same with what is at a public address; or why it could not be fetched. */
  lookAt(address: string): Promise<string | RefusedSource>;
  /** undefined where it was kept or waits no more. */
  preview(id: string): Preview | undefined;
  /** Remember what is entered so far. */
  enter(id: string, entered: Entered): void;
  /**
   * Add the files that are taken, with their corrections, in a batch, all of it or nothing; searched and compared from then on.
   * @throws ConfigError when the corpus folder cannot be written; then nothing was changed.
   */
  keep(id: string, entered: Entered): Promise<KeepOutcome>;
  /** Take a batch back, at once. @throws NotFoundError, ConfigError @returns where it lies now, relative to the corpus folder */
  undo(batch: string): Promise<string>;
  /** The latest batches, at most `count`, the last first. */
  latest(count: number): Promise<readonly AddedBatch[]>;
  /** @throws NotFoundError when there is no such batch. */
  batch(name: string): Promise<AddedBatch>;
}

export interface AddingOptions {
  /** Of the day, YYYY-MM-DD; default is the day of the machine. */
  readonly today?: () => string;
  /** Milliseconds; default is the clock of the machine. */
  readonly now?: () => number;
}

/** Batches whose refusals are remembered. */
const MAX_REMEMBERED = 50;

/** @param folder  the corpus folder of the library */
export function makeAdding(library: Library, folder: string, options: AddingOptions = {}): Adding {
  const { today = () => localDay(new Date()), now = Date.now } = options;
  const lexicons = once(() => loadLexicons().structure);
  const previews = makeHeldPreviews(now);
  const reading = makeQueue();
  const writing = makeQueue();
  const refusedWith = new Map<string, readonly RefusedSource[]>();
  const corpus = (): Corpus => library.current().corpus;

  const look = (files: readonly GivenFile[]): Promise<string> =>
    reading(async () => previews.hold(files, await previewFiles(files, corpus(), lexicons())));

  const keep = async (id: string, entered: Entered): Promise<KeepOutcome> => {
    const held = previews.find(id);
    if (!held) return { kind: 'lost' };
    const { files, faults } = toKeep(held, entered, (typed, read) => readTyped(typed, read, lexicons().localities));
    const stop = (problem: string): KeepOutcome => {
      previews.enter(id, entered, faults, problem);
      return { kind: 'open' };
    };
    if (faults.size > 0) return stop('有更正写得不对，见下面标出的地方');
    if (files.length === 0) return stop('一份也没有选');
    const { batch, refused } = await addSources(folder, [...corpus().raws.values()], files, today());
    if (batch === undefined) return stop(refused.map(({ name, reason }) => `${name}：${reason}`).join('；'));
    await library.refresh();
    previews.drop(id);
    refusedWith.set(batch, refused);
    for (const oldest of refusedWith.keys()) if (refusedWith.size > MAX_REMEMBERED) refusedWith.delete(oldest);
    return { kind: 'kept', batch };
  };

  const describe = (name: string): AddedBatch => {
    const isIn = (path: string): boolean => path.startsWith(`${addedFolder(name)}/`);
    const { documents, unreadable } = corpus();
    return {
      name,
      documents: documents.filter(({ sourceFile }) => isIn(sourceFile)).map(({ id }) => id),
      unreadable: unreadable
        .filter(({ path }) => isIn(path))
        .map(({ path, reason }) => ({ path: path.slice(addedFolder(name).length + 1), reason })),
      refused: refusedWith.get(name) ?? [],
    };
  };

  return {
    look,
    lookAt: async (address) => {
      const fetched = await fetchGiven(address, today(), false);
      return 'reason' in fetched ? fetched : look([fetched]);
    },
    preview: (id) => previews.find(id),
    enter: (id, entered) => {
      previews.enter(id, entered, new Map(), '');
    },
    keep: (id, entered) => writing(() => keep(id, entered)),
    undo: (batch) =>
      writing(async () => {
        const { now: lies } = await undoBatch(folder, batch);
        await library.refresh();
        return lies;
      }),
    latest: async (count) => (await listBatches(folder)).toReversed().slice(0, count).map(describe),
    batch: async (name) => {
      if (!(await listBatches(folder)).includes(name)) throw new NotFoundError(`没有批次“${name.slice(0, 80)}”`);
      return describe(name);
    },
  };
}

/** The files that are taken, each with its corrections, and what is wrong with these. */
function toKeep(
  { given, files }: HeldPreview,
  { taken, headers }: Entered,
  read: (typed: TypedHeader, read: TypedHeader) => TypedReading,
): { readonly files: readonly GivenFile[]; readonly faults: ReadonlyMap<number, HeaderFaults> } {
  const kept: GivenFile[] = [];
  const faults = new Map<number, HeaderFaults>();
  for (const [at, file] of given.entries()) {
    const previewed = files[at];
    if (!taken.has(at) || previewed?.kind !== 'read') continue;
    const [only, ...more] = previewed.documents;
    const typed = headers.get(at);
    const reading = only && typed && more.length === 0 ? read(typed, only.header) : { correction: undefined };
    if ('faults' in reading) faults.set(at, reading.faults);
    else kept.push(reading.correction ? { ...file, correction: reading.correction } : file);
  }
  return { files: kept, faults };
}
