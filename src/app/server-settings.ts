import { readChoice, readSwitch, readWhole, type Environment } from './read-setting.js';
import { readTrustedProxies, type TrustedProxies } from './trusted-proxies.js';

/** How much is written down; each level includes those before it. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Requests that one address may send in a minute. */
export interface RateLimits {
  /** To pages that are looked up. */
  readonly pages: number;
  /** To what has to be worked: comparisons, drafts, exports, matrices and the like. */
  readonly work: number;
}

/** Times that a connection is waited for, in milliseconds. */
export interface ConnectionTimes {
  /** For the whole request, body and all. */
  readonly requestMs: number;
  /** For the head of a request. */
  readonly headersMs: number;
  /** For the next request over an open connection. */
  readonly keepAliveMs: number;
}

/** How the server ends. */
export interface DrainTimes {
  /** From the signal until no new connections are taken, so that a load balancer sees `/readyz` turn. */
  readonly delayMs: number;
  /** That open requests then get to end. */
  readonly patienceMs: number;
}

/** Settings of the server beside the port and the corpus. */
export interface ServerSettings {
  readonly log: { readonly level: LogLevel; readonly queries: boolean };
  /** undefined: no limits. */
  readonly rateLimits: RateLimits | undefined;
  readonly trustedProxies: TrustedProxies;
  readonly connections: ConnectionTimes;
  readonly drain: DrainTimes;
}

const SECOND_MS = 1000;

/** The defaults are generous: a whole office of some hundred readers may come from one address. */
const PAGES_A_MINUTE = 6000;
const WORK_A_MINUTE = 1200;
const MOST_A_MINUTE = 1_000_000;

/**
 * Settings of the server out of the environment.
 * @throws ConfigError for the first value that cannot be used, in Chinese.
 */
export function readServerSettings(env: Environment): ServerSettings {
  const seconds = (name: string, fallback: number, bounds: readonly [number, number]): number =>
    readWhole(env, name, fallback, bounds) * SECOND_MS;
  const rateLimits = {
    pages: readWhole(env, 'DUIZHAO_RATE_PAGES', PAGES_A_MINUTE, [1, MOST_A_MINUTE]),
    work: readWhole(env, 'DUIZHAO_RATE_WORK', WORK_A_MINUTE, [1, MOST_A_MINUTE]),
  };
  return {
    log: {
      level: readChoice(env, 'DUIZHAO_LOG', 'info', LOG_LEVELS),
      queries: readSwitch(env, 'DUIZHAO_LOG_QUERIES', false),
    },
    rateLimits: readSwitch(env, 'DUIZHAO_RATE_LIMIT', true) ? rateLimits : undefined,
    trustedProxies: readTrustedProxies(env),
    connections: {
      requestMs: seconds('DUIZHAO_REQUEST_TIMEOUT', 60, [1, 3600]),
      headersMs: seconds('DUIZHAO_HEADERS_TIMEOUT', 15, [1, 3600]),
      keepAliveMs: seconds('DUIZHAO_KEEP_ALIVE', 65, [1, 3600]),
    },
    drain: {
      delayMs: seconds('DUIZHAO_DRAIN_DELAY', 0, [0, 300]),
      patienceMs: seconds('DUIZHAO_DRAIN_TIMEOUT', 10, [1, 600]),
    },
  };
}
