import type { Lexicons } from '../../src/app/lexicons.js';
import { loadLexicons } from '../../src/app/lexicons.js';

let loaded: Lexicons | undefined;

/** The shipped lexicons, read once for all tests of a file. */
export function lexicons(): Lexicons {
  return (loaded ??= loadLexicons());
}
