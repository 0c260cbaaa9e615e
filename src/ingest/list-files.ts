import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../domain/errors.js';
import type { UnreadableFile } from '../domain/source.js';
import { codeOf, describeDiskFault } from './disk-fault.js';

/**
 * What lies in a folder at any depth, in the order of names, and folders in it that cannot be opened. Names that begin with a point are
 * left out; links to folders are given as they are, not followed.
 * @throws ConfigError when the folder itself cannot be opened.
 */
export function listFiles(root: string): {
  readonly paths: readonly string[];
  readonly closed: readonly UnreadableFile[];
} {
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
      if (codeOf(error) !== 'ENOENT') closed.push({ path: folder, reason: `打不开目录：${describeDiskFault(error)}` });
    }
  };
  try {
    list('');
  } catch (cause) {
    throw new ConfigError(`ingest: ${root}: cannot open the corpus folder; pass --corpus DIR`, { cause });
  }
  return { paths: paths.sort((a, b) => (a < b ? -1 : 1)), closed };
}
