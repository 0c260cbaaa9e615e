import pino, { type DestinationStream } from 'pino';
import type { LogLevel } from '../app/index.js';
import { toOneLine } from './one-line.js';

/** A request that was answered, or broken off. */
export interface AnsweredRequest {
  readonly id: string;
  readonly method: string;
  /** As it was sent, percent signs and all, without what follows the question mark. */
  readonly path: string;
  /** What follows the question mark: what people look for. Given only where the operator wants it written down. */
  readonly query?: string;
  readonly status: number;
  /** From the head of the request to the end of the answer, in milliseconds. */
  readonly ms: number;
  /** Sent over the connection, head and body. */
  readonly bytes: number;
  /** The reader left before the answer was whole. */
  readonly aborted?: true;
}

/** A fault of the program while it worked a request. */
export interface Fault {
  readonly id: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly error: unknown;
}

/** Where the server writes down what happens, one line of JSON each. */
export interface Log {
  readonly request: (answered: AnsweredRequest) => void;
  readonly fault: (fault: Fault) => void;
}

/** No sentence of a log needs more. */
const MAX_TEXT = 2000;
const MAX_STACK = 8000;

/**
 * The log of the server. No text can forge a line or turn it round: JSON escapes line ends, and `toOneLine` what JSON leaves alone.
 * Neither the reader's address nor headers are written down.
 * @param destination  takes the lines; default is standard error. What it cannot take, as with a full disk, is lost; the server goes on.
 */
export function makeLog(level: LogLevel, destination: DestinationStream = standardError()): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters }, destination);
  return {
    request: ({ path, query, ...rest }) => {
      const words = query === undefined ? {} : { query: toOneLine(query, MAX_TEXT) };
      logger.info({ ...rest, path: toOneLine(path, MAX_TEXT), ...words }, 'request');
    },
    fault: ({ id, method, path, error }) => {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      logger.error({ id, method, path: toOneLine(path, MAX_TEXT), stack: toOneLine(stack, MAX_STACK) }, 'fault');
    },
  };
}

/** Names of levels instead of numbers. */
const formatters = { level: (label: string) => ({ level: label }) };

function standardError(): DestinationStream {
  const destination = pino.destination({ dest: 2, sync: true });
  // A full disk or a closed pipe must not end the server.
  destination.on('error', () => undefined);
  return destination;
}
