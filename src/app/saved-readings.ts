import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawText } from '../domain/source.js';

/** Readings of source files that were saved by this version of the program, a file each. They are a convenience and may be deleted. */
export interface SavedReadings {
  /** The reading of a file of this path and content; undefined where none was saved or what is there is damaged. */
  load(raw: RawText): string | undefined;
  /** Never fails. */
  save(raw: RawText, reading: string): Promise<void>;
  /** Delete the readings of other versions of the program and of files that are there no more. Never fails. */
  sweep(raws: readonly RawText[]): Promise<void>;
}

/** @param program  mark of the program: what another one saved is not read */
export function openSavedReadings(folder: string, program: string): SavedReadings {
  const own = join(folder, program);
  const pathOf = (raw: RawText): string => join(own, nameOf(raw));
  const ready = mkdir(own, { recursive: true }).catch(() => undefined);
  return {
    load: (raw) => {
      try {
        const saved = readFileSync(pathOf(raw), 'utf8');
        const reading = saved.slice(SUM + 1);
        return saved.startsWith(sumOf(reading)) ? reading : undefined;
      } catch {
        return undefined;
      }
    },
    save: async (raw, reading) => {
      const path = pathOf(raw);
      const aside = `${path}.${process.pid}.new`;
      await ready;
      // What a power cut tears is told by its sum.
      await writeFile(aside, `${sumOf(reading)}\n${reading}`)
        .then(() => rename(aside, path))
        .catch(() => rm(aside, { force: true }).catch(() => undefined));
    },
    sweep: async (raws) => {
      const held = new Set(raws.map(nameOf));
      const others = await list(folder);
      const left = await list(own);
      const paths = [
        ...others.filter((name) => name !== program).map((name) => join(folder, name)),
        ...left.filter((name) => !held.has(name)).map((name) => join(own, name)),
      ];
      for (const path of paths) await rm(path, { recursive: true, force: true }).catch(() => undefined);
    },
  };
}

const SUM = 32;

function sumOf(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

/** Everything that a reading rests on beside the program. */
function nameOf({ path, sha256, origin, correction, diagnostics }: RawText): string {
  const deciding = [path, sha256, origin?.charset, correction, diagnostics];
  const key = createHash('sha256').update(JSON.stringify(deciding));
  return `${key.digest('hex').slice(0, 32)}.json`;
}

function list(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
