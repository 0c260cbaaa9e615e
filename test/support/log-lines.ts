import { makeLog, type Log } from '../../src/web/log.js';

/** A line of the log, read back. */
export interface LogLine {
  readonly msg: string;
  readonly level: string;
  readonly time: string;
  readonly id?: string;
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly bytes?: number;
  readonly aborted?: boolean;
  readonly stack?: string;
}

/** A log that nobody reads. */
export const SILENT: Log = makeLog('silent', { write: () => undefined });

/** A log as the server writes it, with all that was written: as it stands, and line by line. Every line must be JSON by itself. */
export function makeLogLines(): { readonly log: Log; readonly written: string[]; readonly lines: LogLine[] } {
  const written: string[] = [];
  const lines: LogLine[] = [];
  const write = (text: string): void => {
    written.push(text);
    for (const line of text.split(/[\n\r\u0085\u2028\u2029]/u).filter(Boolean)) lines.push(JSON.parse(line) as LogLine);
  };
  return { log: makeLog('info', { write }), written, lines };
}
