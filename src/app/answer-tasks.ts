import { parentPort } from 'node:worker_threads';
import type { TaskAnswer } from './task-thread.js';

/**
 * In a thread: work every task that comes and send back what it gave, or why it failed. Tasks are taken one at a time: two at once would
 * only hold the memory of both.
 */
export function answerTasks(work: (task: never) => unknown): void {
  let before: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: never }) => {
    before = before
      .then(() => work(task))
      .then(
        (answer): TaskAnswer<unknown> => ({ id, answer }),
        (error: unknown): TaskAnswer<unknown> => ({
          id,
          error: error instanceof Error ? error.message : String(error),
        }),
      )
      .then((answer) => parentPort?.postMessage(answer));
  });
}
