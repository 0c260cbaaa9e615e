import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StructureLexicons } from '../structure/index.js';
import { buildLocalityTable } from '../structure/index.js';

/** All word lists of the program, read from `lexicons/`. */
export interface Lexicons {
  readonly structure: StructureLexicons;
  /** Domain words that the segmenter keeps whole. */
  readonly words: readonly string[];
  /** Units that stay with the number before them. */
  readonly units: readonly string[];
}

const FOLDER = new URL('../../lexicons/', import.meta.url);

/** Load the lexicons that ship with the program. @throws Error when one is missing or is no JSON: the installation is broken. */
export function loadLexicons(): Lexicons {
  return {
    structure: {
      furniture: read('page-furniture.json'),
      localities: buildLocalityTable(read('localities.json'), read('issuers.json')),
      kinds: read('document-kinds.json'),
    },
    words: read<{ words: string[] }>('words.json').words,
    units: read<{ units: string[] }>('units.json').units,
  };
}

/** The shape of a shipped lexicon is checked by its tests, not at run time. */
function read<T>(name: string): T {
  return JSON.parse(readFileSync(fileURLToPath(new URL(name, FOLDER)), 'utf8')) as T;
}
