import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../domain/errors.js';
import type { SegmenterLibrary } from '../text/segment.js';
import { readChoice, readWhole, valueOf, type Environment } from './read-setting.js';
import { readServerSettings, type ServerSettings } from './server-settings.js';

/** Settings of a run, complete and checked. */
export interface Config extends ServerSettings {
  readonly port: number;
  /** Address to listen on; 127.0.0.1 keeps the server to this machine. */
  readonly host: string;
  /** Folder with source files and `frameworks/`. */
  readonly corpus: string;
  readonly segmenter: SegmenterLibrary;
  /** Folder of derived files; it may be deleted at any time. */
  readonly cache: string;
  /** Most clauses that are taken in; files beyond them are named and left out. */
  readonly maxClauses: number;
  /** Who knows it may add files in the browser; undefined where nobody may. */
  readonly addToken: string | undefined;
  /** How a running server learns of changes in the corpus folder: told by the system, by looking again and again, or not at all. */
  readonly watch: (typeof WATCHES)[number];
}

/** What the command line may override. */
export interface ConfigOptions {
  readonly port?: string | undefined;
  readonly corpus?: string | undefined;
}

/** As many as were measured on one machine, see docs/performance.md. */
const MAX_CLAUSES = 1_000_000;
/** Shorter tokens are guessed. */
const MIN_TOKEN = 12;
const SEGMENTERS = ['nodejieba', '@node-rs/jieba'] as const satisfies readonly SegmenterLibrary[];
const WATCHES = ['on', 'poll', 'off'] as const;
const SHIPPED_CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));

/**
 * Settings from command line, then environment, then defaults; `docs/operation.md` lists them.
 * @throws ConfigError in Chinese, naming the setting and its value.
 */
export function loadConfig(env: Environment, options: ConfigOptions = {}): Config {
  const corpus = resolve(options.corpus ?? valueOf(env, 'DUIZHAO_CORPUS') ?? SHIPPED_CORPUS);
  if (!existsSync(corpus) || !statSync(corpus).isDirectory())
    throw new ConfigError(`设置有误：文件目录“${corpus}”不存在；请用 --corpus 或 DUIZHAO_CORPUS 指定一个目录`);
  return Object.freeze({
    port: readWhole({ PORT: options.port ?? env['PORT'] }, 'PORT', 3000, [0, 65_535]),
    host: valueOf(env, 'HOST') ?? '0.0.0.0',
    corpus,
    cache: resolve(valueOf(env, 'DUIZHAO_CACHE') ?? join(corpus, '.cache')),
    maxClauses: readWhole(env, 'DUIZHAO_MAX_CLAUSES', MAX_CLAUSES, [1000, 100_000_000]),
    segmenter: readChoice(env, 'DUIZHAO_SEGMENTER', '@node-rs/jieba', SEGMENTERS),
    addToken: readToken(env),
    watch: readChoice(env, 'DUIZHAO_WATCH', 'on', WATCHES),
    ...readServerSettings(env),
  });
}

/** The value is a secret: it is never told. */
function readToken(env: Environment): string | undefined {
  const token = valueOf(env, 'DUIZHAO_ADD_TOKEN');
  if (token !== undefined && token.length < MIN_TOKEN)
    throw new ConfigError(`设置有误：DUIZHAO_ADD_TOKEN 至少要 ${MIN_TOKEN} 个字符，收到 ${token.length} 个`);
  return token;
}
