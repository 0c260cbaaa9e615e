import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkCoding } from '../domain/coding.js';
import type { Framework } from '../domain/framework.js';
import { ConfigError } from '../domain/errors.js';
import type { RawText, UnreadableFile } from '../domain/source.js';
import { decode } from './decode.js';
import { parseCodings } from './parse-codings.js';
import { parseFramework } from './parse-framework.js';

/** What a corpus folder holds. */
export interface CorpusFolder {
  readonly raws: readonly RawText[];
  readonly frameworks: readonly Framework[];
  /** Verdicts of people on links, in the order of files and lines. */
  readonly codings: readonly LinkCoding[];
  readonly unreadable: readonly UnreadableFile[];
}

/** Larger files are refused: the longest law has about 300,000 characters. */
const MAX_BYTES = 8 * 1024 * 1024;
/** A text with a line longer than this is no document, whatever it is. */
const MAX_LINE = 400_000;
const TEXT = /\.(?:txt|md)$/iu;
const FRAMEWORKS = 'frameworks';
const CODINGS = 'codings';
/** Notes on the corpus itself, no documents. */
const NOTES = /^(?:README|SOURCES)(?:\.[^/]*)?\.md$/iu;

/**
 * Read a corpus folder: `.txt` and `.md` files at any depth, `frameworks/*.json` and `codings/*.json`. Files are taken in the order of
 * their names, so that the same folder always gives the same result. A file that cannot be read never stops the others.
 * @throws ConfigError when the folder itself cannot be opened.
 */
export function readFolder(root: string): CorpusFolder {
  const raws: RawText[] = [];
  const frameworks: Framework[] = [];
  const codings: LinkCoding[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const path of listFiles(root)) {
    const result = readFile(root, path);
    if (result === undefined) continue;
    if ('reason' in result) unreadable.push(result);
    else if ('text' in result) raws.push(result);
    else if ('codings' in result) codings.push(...result.codings);
    else frameworks.push(result);
  }
  return { raws, frameworks, codings, unreadable };
}

function readFile(
  root: string,
  path: string,
): RawText | Framework | { readonly codings: readonly LinkCoding[] } | UnreadableFile | undefined {
  if (path.startsWith(`${FRAMEWORKS}/`)) return readJson(root, path, parseFramework);
  if (path.startsWith(`${CODINGS}/`)) return readJson(root, path, parseCodings);
  return readText(root, path);
}

function listFiles(root: string): readonly string[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
      .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
      .sort((a, b) => (a < b ? -1 : 1));
  } catch (cause) {
    throw new ConfigError(`ingest: ${root}: cannot open the corpus folder; pass --corpus DIR`, { cause });
  }
}

function readText(root: string, path: string): RawText | UnreadableFile | undefined {
  const name = path.split('/').at(-1) ?? path;
  if (NOTES.test(name)) return undefined;
  if (!TEXT.test(name)) return { path, reason: `暂不支持这种格式（${extension(name)}），请另存为 .txt 或 .md` };
  const bytes = readBytes(root, path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const decoded = decode(bytes);
  if (!decoded.ok) return { path, reason: decoded.reason };
  if (longestLine(decoded.text) > MAX_LINE)
    return { path, reason: `有一行超过 ${MAX_LINE / 10_000} 万字，不像政策文件` };
  if (!/[\u4e00-\u9fff]/u.test(decoded.text)) return { path, reason: '文件里没有汉字' };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, encoding: decoded.encoding, text: decoded.text, brokenCharacters: decoded.broken };
}

function readJson<T>(
  root: string,
  path: string,
  parse: (path: string, json: string) => T,
): T | UnreadableFile | undefined {
  if (!path.endsWith('.json')) return undefined;
  const bytes = readBytes(root, path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  return parse(path, new TextDecoder().decode(bytes));
}

function readBytes(root: string, path: string): Uint8Array | UnreadableFile | undefined {
  try {
    const file = join(root, path);
    const stats = statSync(file);
    if (stats.isDirectory()) return undefined;
    const { size } = stats;
    if (size > MAX_BYTES)
      return {
        path,
        reason: `文件有 ${(size / 1024 / 1024).toFixed(0)} MB，超过 ${MAX_BYTES / 1024 / 1024} MB 的上限`,
      };
    return readFileSync(file);
  } catch (error) {
    return { path, reason: `打不开文件：${error instanceof Error ? error.message : String(error)}` };
  }
}

function longestLine(text: string): number {
  let longest = 0;
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    longest = Math.max(longest, end - from);
    from = end + 1;
  }
  return longest;
}

function extension(name: string): string {
  return name.includes('.') ? `.${name.split('.').at(-1) ?? ''}` : '没有扩展名';
}
