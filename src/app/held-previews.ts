import { randomUUID } from 'node:crypto';
import type { Entered, HeaderFaults, Preview, PreviewedFile } from '../domain/addition.js';
import type { GivenFile } from './add-sources.js';

/** Given files wait so long to be kept. */
const HELD_MS = 60 * 60 * 1000;
/** They take so much memory at most, bytes of the files and what was read from them; the latest are held in any case. */
const MAX_BYTES = 128 * 1024 * 1024;
/** A character of a text is held as clause, in its origin and as what is shown. */
const BYTES_PER_CHARACTER = 4;

/** A preview with the files that it is of, in the same order. */
export interface HeldPreview extends Preview {
  readonly given: readonly GivenFile[];
}

/** What is waiting to be kept, in memory alone: it ends with the process. */
export interface HeldPreviews {
  /** @returns an id that nobody can guess */
  hold(given: readonly GivenFile[], files: readonly PreviewedFile[]): string;
  /** undefined where it was kept, has waited too long or had to give way to later ones. */
  find(id: string): HeldPreview | undefined;
  /** Remember what was entered on the page, and what is wrong with it. */
  enter(id: string, entered: Entered, faults: ReadonlyMap<number, HeaderFaults>, problem: string): void;
  drop(id: string): void;
}

/** @param now  milliseconds on any clock that only goes on */
export function makeHeldPreviews(now: () => number, capacity = MAX_BYTES): HeldPreviews {
  const held = new Map<string, { readonly preview: HeldPreview; readonly until: number; readonly size: number }>();
  const sweep = (): void => {
    for (const [id, { until }] of held) if (until <= now()) held.delete(id);
    let size = [...held.values()].reduce((sum, one) => sum + one.size, 0);
    for (const [id, oldest] of held) {
      if (size <= capacity || held.size === 1) break;
      held.delete(id);
      size -= oldest.size;
    }
  };
  const find = (id: string): HeldPreview | undefined => {
    sweep();
    return held.get(id)?.preview;
  };
  return {
    hold: (given, files) => {
      const id = randomUUID();
      const preview: HeldPreview = { id, given, files, entered: undefined, faults: new Map(), problem: '' };
      held.set(id, { preview, until: now() + HELD_MS, size: sizeOf(given, files) });
      sweep();
      return id;
    },
    find,
    enter: (id, entered, faults, problem) => {
      const known = held.get(id);
      if (known) held.set(id, { ...known, preview: { ...known.preview, entered, faults, problem } });
    },
    drop: (id) => {
      held.delete(id);
    },
  };
}

function sizeOf(given: readonly GivenFile[], files: readonly PreviewedFile[]): number {
  const bytes = given.reduce((sum, file) => sum + file.bytes.length, 0);
  const documents = files.flatMap((file) => (file.kind === 'read' ? file.documents : []));
  const characters = documents.reduce((sum, { document: { span } }) => sum + span.end - span.start, 0);
  return bytes + characters * BYTES_PER_CHARACTER;
}
