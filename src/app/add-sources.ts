import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ConfigError, InvalidQueryError, NotFoundError } from '../domain/errors.js';
import type { RawText } from '../domain/source.js';
import { readSource } from '../ingest/index.js';

/** Where batches of added files lie in the corpus folder, a folder each. */
const ADDED = 'added';
/** Where batches lie that were taken back; the corpus does not look there. */
const REMOVED = '.removed';

/** A file to be added. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of the files that were given. */
export interface Addition {
  /** Name of the new batch, `2026-11-29-1`; undefined when nothing was added. */
  readonly batch: string | undefined;
  /** Names under which files now lie in the batch. */
  readonly added: readonly string[];
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Add files to a corpus folder, as they came, in a batch of their own. The batch is written aside, flushed and then moved into
 * place by one renaming: whatever happens, the corpus holds all of it or nothing. Files that cannot be read, and such as the corpus
 * already holds, are refused.
 * @param held  the texts that the folder holds
 * @param day  YYYY-MM-DD, the beginning of the batch's name
 * @param onRead  told after each file that was read: how many, of how many
 * @throws ConfigError when the folder cannot be written.
 */
export async function addSources(
  folder: string,
  held: readonly Pick<RawText, 'path' | 'sha256'>[],
  files: readonly GivenFile[],
  day: string,
  onRead: (read: number, all: number) => void = () => undefined,
): Promise<Addition> {
  const known = new Map(held.map(({ sha256, path }) => [sha256, path]));
  const refused: { name: string; reason: string }[] = [];
  const taken = new Map<string, Uint8Array>();
  for (const [at, { name, bytes }] of files.entries()) {
    const sum = createHash('sha256').update(bytes).digest('hex');
    const same = known.get(sum);
    const read = same === undefined ? await readSource(bytes, name) : undefined;
    if (same !== undefined) refused.push({ name, reason: `与“${same}”完全相同` });
    else if (read && !read.ok) refused.push({ name, reason: read.reason });
    else {
      taken.set(toFreeName(name, taken), bytes);
      known.set(sum, name);
    }
    onRead(at + 1, files.length);
  }
  const batch = taken.size === 0 ? undefined : await moveIn(folder, taken, day);
  return { batch, added: [...taken.keys()], refused };
}

/** The batches of a corpus folder, the oldest first. */
export async function listBatches(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, ADDED)).catch(() => []);
  return names.filter((name) => BATCH.test(name)).sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

/**
 * Take a batch back, by default the last one: it is moved aside as it is, by one renaming.
 * @returns its name and where it lies now, relative to the corpus folder
 * @throws NotFoundError when there is no such batch, ConfigError when the folder cannot be written.
 */
export async function undoBatch(folder: string, batch?: string): Promise<{ batch: string; now: string }> {
  const batches = await listBatches(folder);
  const name = batch ?? batches.at(-1);
  if (name === undefined) throw new NotFoundError('没有可以撤回的批次');
  if (!batches.includes(name))
    throw new NotFoundError(`没有批次“${name.slice(0, 80)}”；现有：${batches.join('、') || '无'}`);
  const now = join(REMOVED, `${name}-${randomUUID().slice(0, 8)}`);
  try {
    await mkdir(join(folder, REMOVED), { recursive: true });
    await rename(join(folder, ADDED, name), join(folder, now));
  } catch (cause) {
    throw notWritable(folder, cause);
  }
  return { batch: name, now };
}

const BATCH = /^\d{4}-\d{2}-\d{2}-\d{1,6}$/u;

/** The day, then the number in full length. */
function keyOf(batch: string): string {
  return `${batch.slice(0, 11)}${batch.slice(11).padStart(6, '0')}`;
}

async function moveIn(folder: string, files: ReadonlyMap<string, Uint8Array>, day: string): Promise<string> {
  const aside = join(folder, `.adding-${randomUUID()}`);
  try {
    await mkdir(join(folder, ADDED), { recursive: true });
    await mkdir(aside);
    for (const [name, bytes] of files) await writeFlushed(join(aside, name), bytes);
    await flushFolder(aside);
    const batch = await renameToFree(aside, folder, day);
    await flushFolder(join(folder, ADDED));
    return batch;
  } catch (cause) {
    await rm(aside, { recursive: true, force: true }).catch(() => undefined);
    throw notWritable(folder, cause);
  }
}

/** A name that is taken in between is never written over: a folder does not replace one that holds files. */
async function renameToFree(aside: string, folder: string, day: string): Promise<string> {
  const numbers = (await listBatches(folder))
    .filter((name) => name.startsWith(day))
    .map((name) => Number(name.slice(11)));
  for (let number = Math.max(0, ...numbers) + 1; ; number++) {
    const batch = `${day}-${number}`;
    try {
      await rename(aside, join(folder, ADDED, batch));
      return batch;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The name of a file without what could lead out of the folder or hide it, numbered where it is taken. */
function toFreeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const plain = basename(name.normalize('NFC').replaceAll('\\', '/'))
    .replace(/\p{Cc}|[<>:"|?*]/gu, '')
    .replace(/^[.\s]+/u, '');
  const dot = plain.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
  const short = Array.from(stem).slice(0, MAX_STEM).join('') || '文件';
  let free = `${short}${extension}`;
  for (let copy = 2; taken.has(free); copy++) free = `${short}（${copy}）${extension}`;
  return free;
}

/** Four bytes a character at most; file systems take 255 bytes. */
const MAX_STEM = 55;

function notWritable(folder: string, cause: unknown): ConfigError {
  const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
  const why = full ? '磁盘已满' : '请检查目录的写入权限';
  return new ConfigError(`add: ${folder}: cannot be written; nothing was changed (${why})`, { cause });
}

/** An address is told apart from a path: fetching is not among what adding does. @throws InvalidQueryError */
export function refuseAddress(given: string): void {
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(given))
    throw new InvalidQueryError(`还不能按网址添加（${given.slice(0, 80)}）；请先在浏览器里存为文件`);
}
