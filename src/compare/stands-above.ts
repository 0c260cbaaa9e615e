import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Level } from '../domain/locality.js';

const LEVELS: readonly Level[] = ['nation', 'province', 'city', 'county', 'unknown'];

/**
 * Tell whether the first of two documents is the upper one of a comparison: of the higher level, else the older, else the
 * one whose id comes first. Of two different documents exactly one stands above the other.
 */
export function standsAbove(first: AnnotatedDocument, second: AnnotatedDocument): boolean {
  const level = LEVELS.indexOf(first.header.level) - LEVELS.indexOf(second.header.level);
  if (level !== 0) return level < 0;
  const [a, b] = [first.header.signedOn ?? '9', second.header.signedOn ?? '9'];
  if (a !== b) return a < b;
  return first.id < second.id;
}
