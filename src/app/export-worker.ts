/** The thread that writes the files of office programs, one after another: see `export-thread.ts`. */
import { writeWord, writeWorkbook } from '../export/index.js';
import { answerTasks } from './answer-tasks.js';
import type { ExportTask } from './export-thread.js';

answerTasks(async (task: ExportTask) => {
  const written = task.kind === 'workbook' ? await writeWorkbook(task.workbook) : await writeWord(task.table);
  // A copy of its own: what the writers give may lie in a larger buffer, which would be handed over whole.
  return new Uint8Array(written);
});
