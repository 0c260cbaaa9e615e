/** The thread that writes the files of office programs, one after another: see `export-thread.ts`. */
import { parentPort } from 'node:worker_threads';
import type { ExportAnswer, ExportTask } from './export-thread.js';
import { writeWord } from './write-word.js';
import { writeWorkbook } from './write-workbook.js';

function write(task: ExportTask): Promise<Uint8Array> {
  return task.kind === 'workbook' ? writeWorkbook(task.workbook) : writeWord(task.table);
}

/** Tasks are taken one at a time: two at once would only hold the memory of both. */
let before: Promise<unknown> = Promise.resolve();

parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: ExportTask }) => {
  before = before
    .then(() => write(task))
    .then(
      (written): ExportAnswer => ({ id, bytes: new Uint8Array(written) }),
      (error: unknown): ExportAnswer => ({ id, error: error instanceof Error ? error.message : String(error) }),
    )
    .then((answer) => {
      parentPort?.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : []);
    });
});
