import { Worker } from 'node:worker_threads';
import type { BlockData, IndexSource, MergedPart, MergeElsewhere } from '../search/index.js';

export type IndexTask =
  | { readonly kind: 'build'; readonly sources: readonly IndexSource[] }
  | { readonly kind: 'merge'; readonly parts: readonly MergedPart[] };

/** A thread that builds and merges blocks. It is started at the first task and keeps no program running. */
export interface IndexThread {
  /** Cut and index documents. Cost here: handing the text over, about 1 ms for 300 clauses. */
  build(sources: readonly IndexSource[]): Promise<BlockData>;
  readonly merge: MergeElsewhere;
  close(): Promise<void>;
}

type Answer = { readonly id: number } & ({ readonly block: BlockData } | { readonly error: string });

interface Waiting {
  readonly resolve: (block: BlockData) => void;
  readonly reject: (error: Error) => void;
}

export function createIndexThread(): IndexThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker = undefined;
  };
  const start = (): Worker => {
    const started = startWorker();
    started.unref();
    started.on('message', (answer: Answer) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('block' in answer) one?.resolve(answer.block);
      else one?.reject(new Error(`search: the index thread failed: ${answer.error}`));
      if (waiting.size === 0) started.unref();
    });
    started.on('error', failAll);
    started.on('exit', () => {
      failAll(new Error('search: the index thread ended; it is started again for the next task'));
    });
    return started;
  };
  const give = (task: IndexTask): Promise<BlockData> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      worker.ref();
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, task });
    });
  return {
    build: (sources) => give({ kind: 'build', sources }),
    merge: (parts) => give({ kind: 'merge', parts }),
    close: async () => {
      await worker?.terminate();
    },
  };
}

/** A checkout runs from its sources: the thread then needs the loader that reads them. */
const FROM_SOURCES = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => { register(); return import(workerData); });
`;

function startWorker(): Worker {
  if (import.meta.url.endsWith('.js')) return new Worker(new URL('./index-worker.js', import.meta.url));
  return new Worker(FROM_SOURCES, { eval: true, workerData: new URL('./index-worker.ts', import.meta.url).href });
}
