import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Index } from 'flexsearch';

/** Write the parts of an index, a file each. With a callback that does not wait, neither does the export. */
export function exportIndex(index: Index, folder: string): void {
  index.export((key: string, data: string) => {
    writeFileSync(join(folder, key), data);
  });
}

export function importIndex(index: Index, folder: string): Index {
  for (const key of readdirSync(folder)) index.import(key, readFileSync(join(folder, key), 'utf8'));
  return index;
}
