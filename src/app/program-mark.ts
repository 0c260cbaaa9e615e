import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { once } from '../text/once.js';

/** The program itself (`src/` or `dist/`) and the word lists. */
const READING = beside('../', '../../lexicons/');
/** The measured figures that a page prints. */
const FIGURES = beside('../../docs/accuracy.json');

/** A mark of everything that decides how a source file is read. Two processes of the same installation have the same mark. */
export const markReading = once(() => hashFolders(READING).slice(0, 16));

const ownHash = once(() => FIGURES.map((path) => readFileSync(path, 'utf8')).join('') + markReading());

function beside(...paths: readonly string[]): readonly string[] {
  return paths.map((path) => fileURLToPath(new URL(path, import.meta.url)));
}

/**
 * A mark of everything that decides an answer beside the corpus and the request: program, word lists, templates, style sheets and
 * scripts. Two processes of the same installation have the same mark; any edited file changes it.
 * @param folders  the folders of templates and assets in use
 */
export function markProgram(folders: readonly string[]): string {
  return createHash('sha256').update(ownHash()).update(hashFolders(folders)).digest('hex').slice(0, 16);
}

function hashFolders(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const path of listFiles(folder)) {
      const bytes = readFileSync(join(folder, path));
      hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    }
  return hash.digest('hex');
}

/** Files below a folder in a fixed order; tests and maps of the sources decide no answer. */
function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:test\.ts|map)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
}
