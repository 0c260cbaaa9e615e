import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { structure } from '../../src/structure/index.js';
import { lexicons } from '../../test/support/lexicons.js';
import { rawText } from '../../test/support/raw-text.js';
import { shuffled } from '../bench.js';

/** A folder of laws that hold so many clauses, or all there are. */
export interface LawFolder {
  readonly folder: string;
  readonly clauses: number;
}

/**
 * Link the laws of a folder into folders beside them, one for each size: the same laws in every run, each folder with those of the
 * smaller ones. Reads every law once to count its clauses.
 * @param sizes  least numbers of clauses, in rising order; where there are fewer, all laws are taken
 */
export function drawFolders(laws: string, sizes: readonly number[]): readonly LawFolder[] {
  const paths = readdirSync(laws, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
  const counted = shuffled(paths, 3).map((path) => ({ path, clauses: countClauses(join(laws, path)) }));
  return sizes.map((size) => {
    const folder = mkdtempSync(join(laws, '..', 'duizhao-laws-'));
    let clauses = 0;
    for (const law of counted) {
      if (clauses >= size) break;
      mkdirSync(join(folder, dirname(law.path)), { recursive: true });
      linkSync(join(laws, law.path), join(folder, law.path));
      clauses += law.clauses;
    }
    return { folder, clauses };
  });
}

function countClauses(path: string): number {
  const documents = structure(rawText(readFileSync(path, 'utf8'), path), lexicons().structure);
  return documents.reduce((sum, { clauses }) => sum + clauses.length, 0);
}
