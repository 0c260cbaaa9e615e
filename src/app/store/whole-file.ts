import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

const SUM = 64;
/** Bytes that are read or summed at a time, so that nothing else waits for long. */
const SLICE = 1 << 22;

/**
 * Write a derived file so that a reader finds the old one or the new one, never a part: aside, flushed, renamed. Its first line is
 * the SHA-256 of the rest.
 * @returns false where the folder cannot be written: derived files are a convenience.
 */
export async function writeDerived(path: string, pieces: readonly Uint8Array[]): Promise<boolean> {
  const sum = await sumOf(pieces);
  return writeAside(path, [Buffer.from(`${sum}\n`), ...pieces]);
}

async function writeAside(path: string, pieces: readonly Uint8Array[]): Promise<boolean> {
  const aside = `${path}.${process.pid}.new`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(aside, 'w');
    try {
      for (const piece of pieces) await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
    return true;
  } catch {
    await rm(aside, { force: true }).catch(() => undefined);
    return false;
  }
}

/** SHA-256 in hexadecimal. */
async function sumOf(pieces: readonly Uint8Array[]): Promise<string> {
  const hash = createHash('sha256');
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += SLICE) {
      hash.update(piece.subarray(at, at + SLICE));
      if (piece.length > SLICE) await setImmediate();
    }
  return hash.digest('hex');
}

/** The bytes of a derived file; undefined when it is not there, cannot be read or is not as it was written. */
export async function readDerived(path: string): Promise<Uint8Array | undefined> {
  try {
    const whole = await readFile(path);
    const bytes = whole.subarray(SUM + 1);
    return createHash('sha256').update(bytes).digest('hex') === whole.toString('latin1', 0, SUM) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Write a derived file whose name is the SHA-256 of what it holds.
 * @param known  its name, where this process has read or written it before: it is written again only when it is gone
 * @returns its name; undefined where the folder cannot be written
 */
export async function writeNamed(
  folder: string,
  content: () => readonly Uint8Array[],
  known?: string,
): Promise<string | undefined> {
  if (known !== undefined && (await exists(join(folder, known)))) return known;
  const pieces = content();
  const name = known ?? (await sumOf(pieces));
  return (await writeAside(join(folder, name), pieces)) ? name : undefined;
}

/** What a named file holds, in memory that threads can share; undefined when it is not there or not as it was written. */
export function readNamed(folder: string, name: string): Uint8Array | undefined {
  let file: number | undefined;
  try {
    file = openSync(join(folder, name), 'r');
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    if (readSync(file, bytes, 0, bytes.length, 0) < bytes.length) return undefined;
    return createHash('sha256').update(bytes).digest('hex') === name ? bytes : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Bytes of all named files of a folder together. */
export async function sizeOfNamed(folder: string, names: readonly string[]): Promise<number> {
  const sizes = names.map((name) =>
    stat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Delete all files of a folder but some. Never fails. */
export async function sweepNamed(folder: string, kept: ReadonlySet<string>): Promise<void> {
  const all = await readdir(folder).catch(() => []);
  for (const name of all)
    if (!kept.has(name)) await rm(join(folder, name), { force: true, recursive: true }).catch(() => undefined);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
