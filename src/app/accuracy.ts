import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AccuracyReport } from '../domain/accuracy.js';

const FILE = new URL('../../docs/accuracy.json', import.meta.url);

/**
 * The measured figures that ship with the program (`docs/accuracy.json`); their shape is checked by a test, not at run time.
 * @throws Error when the file is missing or is no JSON: the installation is broken.
 */
export function loadAccuracy(): AccuracyReport {
  return JSON.parse(readFileSync(fileURLToPath(FILE), 'utf8')) as AccuracyReport;
}
