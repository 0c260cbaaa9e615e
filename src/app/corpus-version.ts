import { createHash } from 'node:crypto';
import type { CorpusFolder } from '../ingest/index.js';

/** Changes when the program reads the same file differently; part of the corpus version. */
const PROGRAM_VERSION = 1;

/** Hash over what lies in a folder and the version of the program: equal where nothing would be read otherwise. */
export function corpusVersion(folder: CorpusFolder): string {
  const hash = createHash('sha256').update(String(PROGRAM_VERSION));
  for (const { path, sha256, origin, correction } of folder.raws)
    hash.update(
      [`\n${path}`, sha256, ...[origin, correction].flatMap((one) => (one ? JSON.stringify(one) : []))].join('\t'),
    );
  hash.update(JSON.stringify([folder.frameworks, folder.codings]));
  for (const { path, reason } of folder.unreadable) hash.update(`\n${path}\t${reason}`);
  return hash.digest('hex').slice(0, 12);
}
