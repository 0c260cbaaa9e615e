import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../domain/errors.js';
import type { SegmenterLibrary } from '../text/segment.js';

/** Settings of a run, complete and checked. */
export interface Config {
  readonly port: number;
  /** Address to listen on; 127.0.0.1 keeps the server to this machine. */
  readonly host: string;
  /** Folder with source files and `frameworks/`. */
  readonly corpus: string;
  readonly segmenter: SegmenterLibrary;
  /** Folder of derived files; it may be deleted at any time. */
  readonly cache: string;
}

/** What the command line may override. */
export interface ConfigOptions {
  readonly port?: string | undefined;
  readonly corpus?: string | undefined;
}

const SHIPPED_CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));

/**
 * Settings from command line, then environment (PORT, HOST, DUIZHAO_CORPUS, DUIZHAO_CACHE, DUIZHAO_SEGMENTER), then defaults.
 * @throws ConfigError naming the setting and its value.
 */
export function loadConfig(env: NodeJS.ProcessEnv, options: ConfigOptions = {}): Config {
  const corpus = resolve(options.corpus ?? env['DUIZHAO_CORPUS'] ?? SHIPPED_CORPUS);
  if (!existsSync(corpus) || !statSync(corpus).isDirectory())
    throw new ConfigError(`config: corpus folder "${corpus}" is not there; pass --corpus DIR or set DUIZHAO_CORPUS`);
  return Object.freeze({
    port: toPort(options.port ?? env['PORT'] ?? '3000'),
    host: env['HOST'] ?? '0.0.0.0',
    corpus,
    cache: resolve(env['DUIZHAO_CACHE'] ?? join(corpus, '.cache')),
    segmenter: toSegmenter(env['DUIZHAO_SEGMENTER'] ?? 'nodejieba'),
  });
}

function toPort(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/u.test(value) || port > 65_535)
    throw new ConfigError(`config: PORT must be an integer from 0 to 65535, got "${value}"`);
  return port;
}

function toSegmenter(value: string): SegmenterLibrary {
  if (value !== 'nodejieba' && value !== '@node-rs/jieba')
    throw new ConfigError(`config: DUIZHAO_SEGMENTER must be "nodejieba" or "@node-rs/jieba", got "${value}"`);
  return value;
}
