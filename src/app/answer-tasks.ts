import { parentPort } from 'node:worker_threads';
import type { TaskAnswer } from './task-thread.js';

/** In a thread: work every task that comes and send back what it gave, or why it failed. */
export function answerTasks(work: (task: never) => unknown): void {
  const send = (answer: TaskAnswer<unknown>): void => parentPort?.postMessage(answer);
  parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: never }) => {
    try {
      send({ id, answer: work(task) });
    } catch (error) {
      send({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
}
