/** The part of the library that the load test uses; it ships no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  export interface Request {
    readonly path?: string;
    /** Called before each sending; what it returns is sent. */
    readonly setupRequest?: (request: Request) => Request;
    /** Called before the event `response` of the same answer. */
    readonly onResponse?: (status: number) => void;
  }

  /** Emits `response` with status, bytes and milliseconds. */
  export interface Client extends EventEmitter {
    setRequests(requests: readonly Request[]): void;
  }

  export interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Seconds that an answer is waited for. */
    readonly timeout: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly setupClient: (client: Client) => void;
  }

  export interface Result {
    /** Broken connections and answers that did not come in time. */
    readonly errors: number;
    readonly timeouts: number;
    /** Seconds. */
    readonly duration: number;
  }

  export default function autocannon(options: Options): Promise<Result>;
}
