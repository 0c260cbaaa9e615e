import { Worker } from 'node:worker_threads';
import type { Workbook } from '../domain/table.js';
import type { WordTable } from '../domain/word-table.js';

export type ExportTask =
  { readonly kind: 'workbook'; readonly workbook: Workbook } | { readonly kind: 'word'; readonly table: WordTable };

/** A thread that writes the files of office programs, so that no file stops the program. It keeps no program running. */
export interface ExportThread {
  /** The workbook as .xlsx. */
  writeWorkbook(workbook: Workbook): Promise<Uint8Array>;
  /** The table as .docx. */
  writeWord(table: WordTable): Promise<Uint8Array>;
}

export type ExportAnswer = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly error: string });

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** The thread is started at the first file; one that ends is started again for the next. */
export function createExportThread(): ExportThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  const start = (): Worker => {
    const started = startWorker();
    const fail = (error: Error): void => {
      if (worker !== started) return;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('message', (answer: ExportAnswer) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('bytes' in answer) one?.resolve(answer.bytes);
      else one?.reject(new Error(`export: the file could not be written: ${answer.error}; this is a bug`));
      if (waiting.size === 0) started.unref();
    });
    started.on('error', fail);
    started.on('exit', () => {
      fail(new Error('export: the thread ended; it is started again for the next file'));
    });
    return started;
  };
  const give = (task: ExportTask): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      worker.ref();
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, task });
    });
  return {
    writeWorkbook: (workbook) => give({ kind: 'workbook', workbook }),
    writeWord: (table) => give({ kind: 'word', table }),
  };
}

/** A checkout runs from its sources: the thread then needs the loader that reads them. */
const FROM_SOURCES = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => { register(); return import(workerData); });
`;

function startWorker(): Worker {
  if (import.meta.url.endsWith('.js')) return new Worker(new URL('./export-worker.js', import.meta.url));
  return new Worker(FROM_SOURCES, { eval: true, workerData: new URL('./export-worker.ts', import.meta.url).href });
}
