import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Files that were derived by this version of the program and can be derived again, so they may be deleted at any time. What cannot be
 * written is kept in memory instead.
 */
export interface DerivedFiles {
  /** What was saved under the name; undefined where there is none or it is not as it was written. */
  load(name: string): Buffer | undefined;
  /** Save whole or not at all. @returns false where it cannot be written and stays in memory */
  save(name: string, bytes: Buffer): boolean;
  /** Names of what is saved, in no order. */
  list(): ReadonlySet<string>;
  /**
   * Delete all that is not named, and what other versions of the program saved, but for the latest of them, which may still run. Never
   * fails.
   */
  sweep(held: ReadonlySet<string>): Promise<void>;
}

const SUM = 32;

/** @param program  mark of the program: what another one saved is not read */
export function openDerivedFiles(folder: string, program: string): DerivedFiles {
  const own = join(folder, program);
  const unsaved = new Map<string, Buffer>();
  return {
    load: (name) => unsaved.get(name) ?? readWhole(join(own, name)),
    save: (name, bytes) => {
      const isSaved = writeWhole(join(own, name), bytes);
      if (isSaved) unsaved.delete(name);
      else unsaved.set(name, bytes);
      return isSaved;
    },
    list: () => new Set([...unsaved.keys(), ...listNames(own)]),
    sweep: async (held) => {
      for (const name of unsaved.keys()) if (!held.has(name)) unsaved.delete(name);
      const others = await listByAge(folder, program);
      const left = (await list(own)).filter((name) => !held.has(name));
      for (const path of [...others.slice(1).map((name) => join(folder, name)), ...left.map((name) => join(own, name))])
        await rm(path, { recursive: true, force: true }).catch(() => undefined);
    },
  };
}

/** A file is its sum, a line break, and the rest. What a power cut tears is told by the sum. */
function readWhole(path: string): Buffer | undefined {
  try {
    const whole = readFileSync(path);
    const bytes = whole.subarray(SUM + 1);
    return whole.toString('latin1', 0, SUM) === sumOf(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function writeWhole(path: string, bytes: Buffer): boolean {
  const aside = `${path}.${process.pid}.${threadId}.new`;
  const write = (): void => {
    writeFileSync(aside, Buffer.concat([Buffer.from(`${sumOf(bytes)}\n`), bytes]));
    renameSync(aside, path);
  };
  try {
    try {
      write();
    } catch {
      mkdirSync(dirname(path), { recursive: true });
      write();
    }
    return true;
  } catch {
    removeQuietly(aside);
    return false;
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It lies where nothing can be written: it is not there.
  }
}

function sumOf(bytes: Buffer): string {
  return createHash('md5').update(bytes).digest('hex');
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Folders of other versions, the latest first. */
async function listByAge(folder: string, program: string): Promise<readonly string[]> {
  const others = (await list(folder)).filter((name) => name !== program);
  const aged = others.map(async (name) => ({
    name,
    changed: await stat(join(folder, name)).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    ),
  }));
  return (await Promise.all(aged)).sort((a, b) => b.changed - a.changed).map(({ name }) => name);
}

function list(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
