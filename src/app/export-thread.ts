import type { Workbook } from '../domain/table.js';
import type { WordTable } from '../domain/word-table.js';
import { createTaskThread } from './task-thread.js';

export type ExportTask =
  { readonly kind: 'workbook'; readonly workbook: Workbook } | { readonly kind: 'word'; readonly table: WordTable };

/** A thread that writes the files of office programs, so that no file stops the program. */
export interface ExportThread {
  /** The workbook as .xlsx. */
  writeWorkbook(workbook: Workbook): Promise<Uint8Array>;
  /** The table as .docx. */
  writeWord(table: WordTable): Promise<Uint8Array>;
}

export function createExportThread(): ExportThread {
  const { give } = createTaskThread<ExportTask, Uint8Array>('export-worker');
  return {
    writeWorkbook: (workbook) => give({ kind: 'workbook', workbook }),
    writeWord: (table) => give({ kind: 'word', table }),
  };
}
