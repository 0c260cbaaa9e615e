import { CORRECTION_SUFFIX } from './correction-note.js';
import { ORIGIN_SUFFIX } from './origin-note.js';

const SUFFIXES = [ORIGIN_SUFFIX, CORRECTION_SUFFIX];

/** Paths of what may lie beside a source file and is read with it. */
export function sideFilesOf(path: string): readonly string[] {
  return SUFFIXES.map((suffix) => `${path}${suffix}`);
}

/** Path of the source file that a side file is about; undefined for a path that is none. */
export function sourcePathOf(path: string): string | undefined {
  const suffix = SUFFIXES.find((one) => path.endsWith(one) && path.length > one.length);
  return suffix === undefined ? undefined : path.slice(0, -suffix.length);
}
