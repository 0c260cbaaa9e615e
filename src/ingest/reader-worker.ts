/** A thread that reads files one at a time. Its heap is limited and it may be ended at any moment: see `reader-threads.ts`. */
import { parentPort } from 'node:worker_threads';
import { readContainer } from './read-container.js';
import type { ReadTask } from './reader-tasks.js';

parentPort?.on('message', (task: ReadTask) => {
  void readContainer(task).then((outcome) => {
    const transfer =
      outcome.kind === 'batch'
        ? [
            ...new Set(
              outcome.members.flatMap((member) => ('bytes' in member ? [member.bytes.buffer as ArrayBuffer] : [])),
            ),
          ]
        : [];
    parentPort?.postMessage(outcome, transfer);
  });
});
parentPort?.postMessage('ready');
