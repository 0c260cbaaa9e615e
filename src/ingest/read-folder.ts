import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkCoding } from '../domain/coding.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Framework } from '../domain/framework.js';
import type { HeaderCorrection } from '../domain/header-correction.js';
import type { RawText, UnreadableFile } from '../domain/source.js';
import { describeDiskFault } from './disk-fault.js';
import { inOrder } from './in-order.js';
import { listFiles } from './list-files.js';
import { parseCodings } from './parse-codings.js';
import { parseFramework } from './parse-framework.js';
import { correctionPathOf, parseCorrection } from './correction-note.js';
import { originPathOf, parseOrigin } from './origin-note.js';
import { sideFilesOf, sourcePathOf } from './side-files.js';
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

export type FileOfFolder = Partial<CorpusFolder>;

/**
 * Read a corpus folder: source files of every format at any depth, with what `NAME.source.json` says of where they came from and
 * `NAME.header.json` of their headers, `frameworks/*.json` and `codings/*.json`. Files are taken in the order of their names, so that the same folder always gives the same
 * result. A file that cannot be read never stops the others.
 * @throws ConfigError when the folder itself cannot be opened.
 */
export function readFolder(root: string): Promise<CorpusFolder> {
  return makeFolderReader(root).read();
}

/** A file as it was when it was read: another time, size or place on the disk means another file. */
export interface FileRead {
  readonly mark: string;
  readonly read: FileOfFolder;
}

/** Reads a folder again and again, each time opening only files that are new or were changed: the others give the same objects. */
export interface FolderReader {
  /** @throws ConfigError when the folder itself cannot be opened. */
  read(): Promise<CorpusFolder>;
  /** What was read last, by path. */
  files(): ReadonlyMap<string, FileRead>;
  /** Files that gave such a raw text are opened again at the next reading. */
  forget(isLost: (raw: RawText) => boolean): void;
}

/**
 * @param remembered  what an earlier reader of the folder gave
 * @param take  gives what stands for a raw text that was read
 */
export function makeFolderReader(
  root: string,
  remembered: ReadonlyMap<string, FileRead> = new Map(),
  take: (raw: RawText) => RawText = (raw) => raw,
): FolderReader {
  let known = remembered;
  const open = async (path: string, held: ReadonlySet<string>): Promise<FileOfFolder> => {
    const file = await readFile(root, path, held);
    return file.raws ? { ...file, raws: file.raws.map(take) } : file;
  };
  const read = async (): Promise<CorpusFolder> => {
    const { paths, closed } = listFiles(root);
    const held = new Set(paths);
    const files = await inOrder(paths, AT_ONCE, async (path): Promise<FileRead> => {
      const mark = markOf(root, path, held);
      const before = known.get(path);
      return before?.mark === mark ? before : { mark, read: await open(path, held) };
    });
    known = new Map(files.map((file, at) => [paths[at] ?? '', file]));
    const found = files.map((file) => file.read);
    return {
      raws: found.flatMap(({ raws }) => raws ?? []),
      frameworks: found.flatMap(({ frameworks }) => frameworks ?? []),
      codings: found.flatMap(({ codings }) => codings ?? []),
      unreadable: [...found.flatMap(({ unreadable }) => unreadable ?? []), ...closed],
    };
  };
  return {
    read,
    files: () => known,
    forget: (isLost) => {
      known = new Map([...known].filter(([, file]) => file.read.raws?.some(isLost) !== true));
    },
  };
}

/** Of a file and of what lies beside it and is read with it. Never the same where one of them cannot be asked. */
function markOf(root: string, path: string, held: ReadonlySet<string>): string {
  const beside = [...sideFilesOf(path), sourcePathOf(path)].filter((one) => one !== undefined && held.has(one));
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

/** A source file with what lies beside it. A side file without its file is reported, and so is one that says nothing. */
async function readDocuments(
  root: string,
  path: string,
  bytes: Uint8Array,
  held: ReadonlySet<string>,
): Promise<FileOfFolder> {
  const ofSource = sourcePathOf(path);
  if (ofSource !== undefined)
    return held.has(ofSource) ? {} : { unreadable: [{ path, reason: '这份说明所说的文件不在旁边' }] };
  const origin = readBeside(root, originPathOf(path), held, parseOrigin);
  const correction = readBeside(root, correctionPathOf(path), held, parseCorrection);
  const faults = [...origin.faults, ...correction.faults];
  const reading = await readSource(bytes, path, {}, origin.said?.charset);
  if (!reading.ok) return { unreadable: [...faults, { path, reason: reading.reason }] };
  const { said } = origin;
  const raws = said ? reading.raws.map((raw) => ({ ...raw, origin: said })) : reading.raws;
  return {
    raws: correction.said ? withCorrection(raws, correction.said) : raws,
    unreadable: [...faults, ...reading.unreadable],
  };
}

/** What a side file says, where there is one, or why it cannot be read. */
function readBeside<T extends object>(
  root: string,
  path: string,
  held: ReadonlySet<string>,
  parse: (path: string, bytes: Uint8Array) => T | UnreadableFile,
): { readonly said: T | undefined; readonly faults: readonly UnreadableFile[] } {
  const bytes = held.has(path) ? readBytes(root, path) : undefined;
  if (bytes === undefined) return { said: undefined, faults: [] };
  const parsed = bytes instanceof Uint8Array ? parse(path, bytes) : bytes;
  return isFault(parsed) ? { said: undefined, faults: [parsed] } : { said: parsed, faults: [] };
}

function isFault(parsed: object): parsed is UnreadableFile {
  return 'reason' in parsed;
}

/** Corrections are of one header: of the texts of a batch nobody knows which is meant. */
function withCorrection(raws: readonly RawText[], correction: HeaderCorrection): readonly RawText[] {
  if (raws.length === 1) return raws.map((raw) => ({ ...raw, correction }));
  return raws.map((raw) => ({ ...raw, diagnostics: [...(raw.diagnostics ?? []), UNUSED_CORRECTION] }));
}

const UNUSED_CORRECTION: Diagnostic = {
  ruleId: 'ingest/correction-unused',
  severity: 'warning',
  message: '文件头的更正没有采用：压缩包里有几份文件，分不出更正的是哪一份；请解开后分别更正',
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
    return { path, reason: `打不开文件：${describeDiskFault(error)}` };
  }
}
