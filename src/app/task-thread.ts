import { Worker } from 'node:worker_threads';

/** A thread that works tasks one after the other. It is started at the first task and keeps no program running. */
export interface TaskThread<T, A> {
  /** Rejects when the task fails or the thread ends; the thread is then started again for the next task. */
  readonly give: (task: T) => Promise<A>;
  readonly close: () => Promise<void>;
}

/** What a thread sends back for a task. */
export type TaskAnswer<A> = { readonly id: number } & ({ readonly answer: A } | { readonly error: string });

interface Waiting<A> {
  readonly resolve: (answer: A) => void;
  readonly reject: (error: Error) => void;
}

/** @param name  of a file beside this one: `index-worker` */
export function createTaskThread<T, A>(name: string): TaskThread<T, A> {
  const waiting = new Map<number, Waiting<A>>();
  let worker: Worker | undefined;
  let last = 0;

  const start = (): Worker => {
    const started = startWorker(name);
    /** An old thread that comes to its end late takes nothing from the one after it. */
    const fail = (error: Error): void => {
      if (worker !== started) return;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.unref();
    started.on('message', (answer: TaskAnswer<A>) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('answer' in answer) one?.resolve(answer.answer);
      else one?.reject(new Error(`${name}: the task failed: ${answer.error}`));
      if (waiting.size === 0) started.unref();
    });
    started.on('error', fail);
    started.on('exit', () => {
      fail(new Error(`${name}: the thread ended; it is started again for the next task`));
    });
    return started;
  };
  return {
    give: (task) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        worker.ref();
        const id = ++last;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, task });
      }),
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

function startWorker(name: string): Worker {
  if (import.meta.url.endsWith('.js')) return new Worker(new URL(`./${name}.js`, import.meta.url));
  return new Worker(FROM_SOURCES, { eval: true, workerData: new URL(`./${name}.ts`, import.meta.url).href });
}
