import { joinParts, type Part } from './hunks.js';
import type { FragmentMatch } from './match-fragments.js';

/** Two fragments that are equal but for their final stops. */
export interface SameRegion {
  readonly kind: 'same';
  readonly base: string;
  readonly other: string;
}

/** What stands between two `same` fragments: in turn pairs of similar fragments, and fragments without partner in place. */
export interface ChangedRegion {
  readonly kind: 'changed';
  readonly steps: readonly Step[];
}

interface Step {
  readonly removed: readonly Part[];
  readonly added: readonly Part[];
  /** One fragment on each side, alike enough to be compared word by word. */
  readonly similar: boolean;
}

/** Put the fragments of both texts in reading order, cut at the fragments that are the same. Joined, nothing is lost. */
export function toRegions(
  left: readonly string[],
  right: readonly string[],
  match: FragmentMatch,
): (SameRegion | ChangedRegion)[] {
  const regions: (SameRegion | ChangedRegion)[] = [];
  let steps: Step[] = [];
  let i = 0;
  let j = 0;
  const skipTo = (base: number, other: number): void => {
    const removed = toParts(left, i, base, match.movedBase);
    const added = toParts(right, j, other, match.movedOther);
    if (removed.length + added.length > 0) steps.push({ removed, added, similar: false });
  };
  const close = (): void => {
    if (steps.length > 0) regions.push({ kind: 'changed', steps });
    steps = [];
  };
  for (const pair of match.pairs) {
    skipTo(pair.base, pair.other);
    const [base, other] = [left[pair.base] ?? '', right[pair.other] ?? ''];
    if (pair.same) {
      close();
      regions.push({ kind: 'same', base, other });
    } else steps.push({ removed: [{ text: base }], added: [{ text: other }], similar: true });
    [i, j] = [pair.base + 1, pair.other + 1];
  }
  skipTo(left.length, right.length);
  close();
  return regions;
}

function toParts(
  fragments: readonly string[],
  from: number,
  to: number,
  moved: ReadonlyMap<number, number>,
): readonly Part[] {
  const parts = fragments.slice(from, to).map((text, k): Part => {
    const moveId = moved.get(from + k);
    return moveId === undefined ? { text } : { text, moveId };
  });
  return joinParts([], parts);
}
