import { availableParallelism } from 'node:os';
import type { ClauseTheme } from '../../annotate/index.js';
import type { Framework } from '../../domain/framework.js';
import type { RawText } from '../../domain/source.js';
import { createTaskThread, type TaskThread } from '../task-thread.js';
import type { DocumentSource } from './lazy-document.js';
import type { DocumentHead } from '../raw-reading.js';

/** More threads would each hold the word lists and a dictionary. */
const MOST_THREADS = 4;

/** Where the thread finds what was derived. */
export interface DerivedFolder {
  readonly folder: string;
  /** Mark of the program. */
  readonly program: string;
}

/** What is asked of a reading thread: a source file, or the themes of a family whose readings are saved. */
export type ReadingTask =
  | { readonly kind: 'source'; readonly derived: DerivedFolder; readonly raw: RawText }
  | {
      readonly kind: 'family';
      readonly derived: DerivedFolder;
      readonly framework: Framework;
      readonly members: readonly DocumentSource[];
    };

/** Of a source file; `unsaved` is the reading where the disk would not take it. */
export interface SourceAnswer {
  readonly heads: readonly DocumentHead[];
  readonly unsaved?: Uint8Array;
}

/** Of a family: the themes of the clauses of each member. */
export type FamilyAnswer = readonly (readonly ClauseTheme[])[];

/** Threads that read; each is started when it is first needed. All promises reject where the thread comes to an end. */
export interface ReadingThreads {
  /** Tasks that may be under way at once so that no thread waits for the next. */
  readonly lanes: number;
  readSource(raw: RawText): Promise<SourceAnswer>;
  readFamily(framework: Framework, members: readonly DocumentSource[]): Promise<FamilyAnswer>;
  readonly close: () => Promise<void>;
}

export function makeReadingThreads(derived: DerivedFolder): ReadingThreads {
  const count = Math.max(1, Math.min(MOST_THREADS, availableParallelism()));
  const threads: TaskThread<ReadingTask, SourceAnswer | FamilyAnswer>[] = [];
  let next = 0;
  const give = (task: ReadingTask): Promise<SourceAnswer | FamilyAnswer> => {
    const at = next++ % count;
    return (threads[at] ??= createTaskThread('reading-worker')).give(task);
  };
  return {
    lanes: 2 * count,
    readSource: (raw) => give({ kind: 'source', derived, raw }) as Promise<SourceAnswer>,
    readFamily: (framework, members) => give({ kind: 'family', derived, framework, members }) as Promise<FamilyAnswer>,
    close: async () => {
      await Promise.all(threads.splice(0).map((thread) => thread.close()));
    },
  };
}
