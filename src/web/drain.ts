import type { Server, ServerResponse } from 'node:http';
import type { DrainTimes } from '../app/index.js';

/** A terminal and the program that runs us may both pass the same signal on: within this time they are one. */
const ONE_SIGNAL_MS = 200;

/** The end of a server, begun by a signal. */
export interface Drain {
  /** Whether the end has begun. */
  readonly isDraining: () => boolean;
  /** Watch the requests of a server, so that the open ones are known. Call it before the server listens. */
  readonly watch: (server: Server) => void;
  /** Begin the end; called again, leave at once. */
  readonly begin: () => void;
}

/**
 * Make ready for an orderly end: `/readyz` turns at once, new connections are answered for `delayMs`, then none is taken any more; open
 * requests get `patienceMs` to end, and connections are closed with their answers.
 * @param leave  told once everything has ended (0), or that it shall end at once (1)
 */
export function makeDrain({ delayMs, patienceMs }: DrainTimes, leave: (exitCode: number) => void): Drain {
  const open = new Set<ServerResponse>();
  let server: Server | undefined;
  let begun: number | undefined;
  const close = (): void => {
    if (!server) {
      leave(0);
      return;
    }
    server.close(() => {
      leave(0);
    });
    server.closeIdleConnections();
    setTimeout(() => server?.closeAllConnections(), patienceMs).unref();
  };
  return {
    isDraining: () => begun !== undefined,
    watch: (watched) => {
      server = watched;
      // First of all listeners: the application may answer within the same breath.
      server.prependListener('request', (_request, response: ServerResponse) => {
        open.add(response);
        response.once('close', () => open.delete(response));
      });
    },
    begin: () => {
      if (begun !== undefined) {
        if (performance.now() - begun > ONE_SIGNAL_MS) leave(1);
        return;
      }
      begun = performance.now();
      for (const response of open) if (!response.headersSent) response.setHeader('Connection', 'close');
      if (delayMs === 0) close();
      else setTimeout(close, delayMs);
    },
  };
}
