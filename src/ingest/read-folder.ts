import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkCoding } from '../domain/coding.js';
import type { Framework } from '../domain/framework.js';
import { ConfigError } from '../domain/errors.js';
import type { RawText, UnreadableFile } from '../domain/source.js';
import { inOrder } from './in-order.js';
import { parseCodings } from './parse-codings.js';
import { parseFramework } from './parse-framework.js';
import { originPathOf, parseOrigin, sourcePathOf } from './origin-note.js';
import { isNote } from './note-name.js';
import { DEFAULT_LIMITS, tooLarge } from './read-limits.js';
import { readSource } from './read-source.js';

/** What a corpus folder holds. */
export interface CorpusFolder {
  readonly raws: readonly RawText[];
  readonly frameworks: readonly Framework[];
  /** Verdicts of people on links, in the order of files and lines. */
  readonly codings: readonly LinkCoding[];
  readonly unreadable: readonly UnreadableFile[];
}

const FRAMEWORKS = 'frameworks';
const CODINGS = 'codings';
/** Files under way at once. */
const AT_ONCE = 4;

type FileOfFolder = Partial<CorpusFolder>;

/**
 * Read a corpus folder: source files of every format at any depth, with what `NAME.source.json` says of where they came from,
 * `frameworks/*.json` and `codings/*.json`. Files are taken in the order of their names, so that the same folder always gives the same
 * result. A file that cannot be read never stops the others.
 * @throws ConfigError when the folder itself cannot be opened.
 */
export function readFolder(root: string): Promise<CorpusFolder> {
  return makeFolderReader(root)();
}

/** A file as it was when it was read: another time, size or place on the disk means another file. */
interface FileRead {
  readonly mark: string;
  readonly read: FileOfFolder;
}

/**
 * Make a function that reads the folder again and again, each time opening only files that are new or were changed: what the others
 * gave are the same objects as before.
 */
export function makeFolderReader(root: string): () => Promise<CorpusFolder> {
  let known: ReadonlyMap<string, FileRead> = new Map();
  return async () => {
    const { paths, closed } = listFiles(root);
    const held = new Set(paths);
    const files = await inOrder(paths, AT_ONCE, async (path): Promise<FileRead> => {
      const mark = markOf(root, path, held);
      const before = known.get(path);
      return before?.mark === mark ? before : { mark, read: await readFile(root, path, held) };
    });
    known = new Map(files.map((file, at) => [paths[at] ?? '', file]));
    const read = files.map((file) => file.read);
    return {
      raws: read.flatMap(({ raws }) => raws ?? []),
      frameworks: read.flatMap(({ frameworks }) => frameworks ?? []),
      codings: read.flatMap(({ codings }) => codings ?? []),
      unreadable: [...read.flatMap(({ unreadable }) => unreadable ?? []), ...closed],
    };
  };
}

/** Of a file and of what lies beside it and is read with it. Never the same where one of them cannot be asked. */
function markOf(root: string, path: string, held: ReadonlySet<string>): string {
  const beside = [originPathOf(path), sourcePathOf(path)].filter((one) => one !== undefined && held.has(one));
  return [path, ...beside].map((one) => markOfFile(join(root, one ?? ''))).join('\n');
}

function markOfFile(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(' ');
  } catch {
    return randomUUID();
  }
}

async function readFile(root: string, path: string, held: ReadonlySet<string>): Promise<FileOfFolder> {
  const isJson = path.endsWith('.json');
  const inFrameworks = path.startsWith(`${FRAMEWORKS}/`);
  const inCodings = path.startsWith(`${CODINGS}/`);
  if ((inFrameworks || inCodings) && !isJson) return {};
  if (isNote(path)) return {};
  const bytes = readBytes(root, path);
  if (bytes === undefined) return {};
  if (!(bytes instanceof Uint8Array)) return { unreadable: [bytes] };
  if (inFrameworks) {
    const framework = parseFramework(path, new TextDecoder().decode(bytes));
    return 'reason' in framework ? { unreadable: [framework] } : { frameworks: [framework] };
  }
  if (inCodings) {
    const parsed = parseCodings(path, new TextDecoder().decode(bytes));
    return 'reason' in parsed ? { unreadable: [parsed] } : { codings: parsed.codings };
  }
  return readDocuments(root, path, bytes, held);
}

/** A source file with the note on its origin. A note without its file is reported, and so is one that says nothing. */
async function readDocuments(
  root: string,
  path: string,
  bytes: Uint8Array,
  held: ReadonlySet<string>,
): Promise<FileOfFolder> {
  const ofSource = sourcePathOf(path);
  if (ofSource !== undefined)
    return held.has(ofSource) ? {} : { unreadable: [{ path, reason: '这份来源说明所说的文件不在旁边' }] };
  const note = originPathOf(path);
  const parsed = held.has(note) ? parseOrigin(note, readBytes(root, note)) : undefined;
  const [origin, faults] = parsed && 'reason' in parsed ? [undefined, [parsed]] : [parsed, []];
  const reading = await readSource(bytes, path, {}, origin?.charset);
  if (!reading.ok) return { unreadable: [...faults, { path, reason: reading.reason }] };
  return {
    raws: origin ? reading.raws.map((raw) => ({ ...raw, origin })) : reading.raws,
    unreadable: [...faults, ...reading.unreadable],
  };
}

/** What lies in the folder, in the order of names, and folders in it that cannot be opened. Links to folders are not followed. */
function listFiles(root: string): { readonly paths: readonly string[]; readonly closed: readonly UnreadableFile[] } {
  const paths: string[] = [];
  const closed: UnreadableFile[] = [];
  const list = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) listInside(path);
      else if (entry.isFile() || entry.isSymbolicLink()) paths.push(path);
    }
  };
  const listInside = (folder: string): void => {
    try {
      list(folder);
    } catch (error) {
      // A folder that was taken away since it was listed is none.
      if (codeOf(error) !== 'ENOENT') closed.push({ path: folder, reason: `打不开目录：${describeFault(error)}` });
    }
  };
  try {
    list('');
  } catch (cause) {
    throw new ConfigError(`ingest: ${root}: cannot open the corpus folder; pass --corpus DIR`, { cause });
  }
  return { paths: paths.sort((a, b) => (a < b ? -1 : 1)), closed };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Why something on the disk cannot be read, in Chinese. */
function describeFault(error: unknown): string {
  const code = codeOf(error) ?? '原因不明';
  return FAULTS[code] ?? code;
}

const FAULTS: Readonly<Record<string, string>> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ENOENT: '它已不在，或所指的文件不在',
  ELOOP: '链接绕成了圈',
  EIO: '磁盘读取出错',
  EMFILE: '同时打开的文件太多',
};

function readBytes(root: string, path: string): Uint8Array | UnreadableFile | undefined {
  try {
    const file = join(root, path);
    const stats = statSync(file);
    if (stats.isDirectory()) return undefined;
    const { maxBytes } = DEFAULT_LIMITS;
    if (stats.size > maxBytes)
      return {
        path,
        reason: tooLarge(stats.size, maxBytes),
      };
    return readFileSync(file);
  } catch (error) {
    return { path, reason: `打不开文件：${describeFault(error)}` };
  }
}
