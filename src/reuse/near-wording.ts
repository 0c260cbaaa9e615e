import type { NearWording, ReuseRelation, ReuseWitness } from '../domain/reuse.js';
import { ALIKE, containment, jaccard, NEAR_EQUAL } from './likeness.js';
import { compareWitnesses } from './text-store.js';

/** Say how a wording that was found stands to the text asked for. @param sizes  shingles of the text asked for, and of the one found. */
export function toNearWording(
  witnesses: readonly ReuseWitness[],
  isSame: boolean,
  shared: number,
  [asked, found]: readonly [asked: number, found: number],
): NearWording {
  const likeness = jaccard(shared, asked, found);
  return {
    witnesses,
    relation: isSame ? 'same' : toRelation(likeness),
    likeness,
    containment: containment(shared, asked, found),
    shorter: asked < found ? 'asked' : 'found',
  };
}

function toRelation(likeness: number): ReuseRelation {
  if (likeness >= NEAR_EQUAL) return 'near';
  return likeness >= ALIKE ? 'alike' : 'part';
}

/** The most alike first; where two are as alike, the one of which more is shared, then by first witness. */
export function byLikeness(a: NearWording, b: NearWording): number {
  const same = Number(b.relation === 'same') - Number(a.relation === 'same');
  if (same !== 0) return same;
  if (a.likeness !== b.likeness) return b.likeness - a.likeness;
  if (a.containment !== b.containment) return b.containment - a.containment;
  return compareWitnesses(a.witnesses[0], b.witnesses[0]);
}
