import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ConfigError, NotFoundError } from '../domain/errors.js';
import type { HeaderCorrection } from '../domain/header-correction.js';
import type { RawText, SourceOrigin } from '../domain/source.js';
import {
  correctionPathOf,
  isNote,
  originPathOf,
  readSource,
  renderCorrection,
  renderOrigin,
  sourcePathOf,
} from '../ingest/index.js';

/** Where batches of added files lie in the corpus folder, a folder each. */
const ADDED = 'added';
/** Where batches lie that were taken back; the corpus does not look there. */
const REMOVED = '.removed';
/** How folders begin in which batches are written before they are moved into place. */
const ASIDE = '.adding-';
/** No batch is written for so long: a folder that is older was left by a process that came to its end meanwhile. */
const LEFT_AFTER_MS = 60 * 60 * 1000;

/** A file to be added. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a file that was fetched; kept beside it. */
  readonly origin?: SourceOrigin;
  /** Of its header; kept beside it. */
  readonly correction?: HeaderCorrection;
}

/** What was not added, and why, in Chinese. */
export interface RefusedSource {
  /** Of the file, or its address. */
  readonly name: string;
  readonly reason: string;
}

/** What became of the files that were given. */
export interface Addition {
  /** Name of the new batch, `2026-11-29-1`; undefined when nothing was added. */
  readonly batch: string | undefined;
  /** Names under which files now lie in the batch. */
  readonly added: readonly string[];
  readonly refused: readonly RefusedSource[];
}

/**
 * Add files to a corpus folder, as they came, in a batch of their own; where one was fetched from and what
 * was corrected of its header is noted beside it. The batch is written aside, flushed and then moved into
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
  const refused: RefusedSource[] = [];
  const taken = new Map<string, GivenFile>();
  for (const [at, file] of files.entries()) {
    const sum = createHash('sha256').update(file.bytes).digest('hex');
    const reason = await whyNot(file, known.get(sum));
    if (reason !== undefined) refused.push({ name: file.origin?.url ?? file.name, reason });
    else {
      taken.set(toFreeName(file.name, taken), file);
      known.set(sum, file.name);
    }
    onRead(at + 1, files.length);
  }
  const batch = taken.size === 0 ? undefined : await moveIn(folder, taken, day);
  return { batch, added: [...taken.keys()], refused };
}

/** Why a file is not added; undefined when it is. */
async function whyNot({ name, bytes, origin }: GivenFile, same: string | undefined): Promise<string | undefined> {
  if (same !== undefined) return `与“${same}”完全相同`;
  const fault = reasonAgainstName(name);
  if (fault !== undefined) return fault;
  const read = await readSource(bytes, name, {}, origin?.charset);
  return read.ok ? undefined : read.reason;
}

/** Why a file of this name would not be read as a document, whatever it holds; undefined where it may be. */
export function reasonAgainstName(name: string): string | undefined {
  const plain = plainName(name);
  return isNote(plain) || sourcePathOf(plain) !== undefined
    ? '这样的名字在文件目录里是说明，不作为政策文件读入；如是政策文件，请改名再添加'
    : undefined;
}

/** Where a batch lies, relative to the corpus folder. */
export function addedFolder(batch: string): string {
  return `${ADDED}/${batch}`;
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

async function moveIn(folder: string, files: ReadonlyMap<string, GivenFile>, day: string): Promise<string> {
  const aside = join(folder, `${ASIDE}${randomUUID()}`);
  try {
    await sweepLeft(folder);
    await mkdir(join(folder, ADDED), { recursive: true });
    await mkdir(aside);
    for (const [name, { bytes, origin, correction }] of files) {
      await writeFlushed(join(aside, name), bytes);
      if (origin) await writeFlushed(join(aside, originPathOf(name)), renderOrigin(origin));
      if (correction) await writeFlushed(join(aside, correctionPathOf(name)), renderCorrection(correction));
    }
    await flushFolder(aside);
    const batch = await renameToFree(aside, folder, day);
    await flushFolder(join(folder, ADDED));
    return batch;
  } catch (cause) {
    await rm(aside, { recursive: true, force: true }).catch(() => undefined);
    throw notWritable(folder, cause);
  }
}

/** Remove what was written aside by processes that were ended before it was moved into place. */
async function sweepLeft(folder: string): Promise<void> {
  const begun = (await readdir(folder)).filter((name) => name.startsWith(ASIDE)).map((name) => join(folder, name));
  for (const path of begun) {
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > LEFT_AFTER_MS) await rm(path, { recursive: true, force: true });
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

async function writeFlushed(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
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

/** The name of a file without what could lead out of the folder, hide it or make it read otherwise than it is. */
export function plainName(name: string): string {
  return basename(name.normalize('NFC').replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/^[.\s]+/u, '');
}

/** The plain name of a file, cut to what file systems take and numbered where it is taken. */
function toFreeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const plain = plainName(name);
  const extension = EXTENSION.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - extension.length);
  const short = Array.from(stem).slice(0, MAX_STEM).join('') || '文件';
  let free = `${short}${extension}`;
  for (let copy = 2; taken.has(free); copy++) free = `${short}（${copy}）${extension}`;
  return free;
}

/** Four bytes a character at most, extension and the end of a side file beside; file systems take 255 bytes. */
const MAX_STEM = 55;
/** What stands behind a last dot and is no extension is cut with the stem. */
const EXTENSION = /(?<=.)\.[a-z0-9]{1,9}$/iu;

function notWritable(folder: string, cause: unknown): ConfigError {
  const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
  const why = full ? '磁盘已满' : '请检查目录的写入权限';
  return new ConfigError(`文件目录“${folder}”写不进去：${why}；什么也没有改变`, { cause });
}
