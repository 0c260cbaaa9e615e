import { diffArrays } from 'diff';
import { appendHunk, change, equal, type Hunk } from './hunks.js';

/** Bounds of one word difference. */
export interface WordBounds {
  /** Most words inserted and deleted before it gives up; cost grows with the square. */
  readonly maxEdits: number;
  readonly timeoutMs: number;
}

/**
 * Word-level difference of two word lists (Myers, by `diffArrays`). Words that the other side lacks altogether can match
 * nothing, so they are left out of the search and put back after it: a quarter of the time on rewritten clauses.
 * @returns hunks, and the edits that the search took; undefined when a bound was met.
 *   Cost: O((n + m) · edits), about 0.15 µs a step.
 */
export function diffWords(
  base: readonly string[],
  other: readonly string[],
  bounds: WordBounds,
): { readonly hunks: Hunk[]; readonly edits: number } | undefined {
  const left = placesOfShared(base, other);
  const right = placesOfShared(other, base);
  if (Math.abs(left.length - right.length) > bounds.maxEdits) return undefined;
  const found = diffArrays(
    left.map((at) => base[at]),
    right.map((at) => other[at]),
    { maxEditLength: bounds.maxEdits, timeout: bounds.timeoutMs },
  );
  if (found === undefined) return undefined;
  const hunks: Hunk[] = [];
  let edits = 0;
  let [l, r, from, to] = [0, 0, 0, 0];
  const skipTo = (baseEnd: number, otherEnd: number): void => {
    appendHunk(hunks, change(base.slice(from, baseEnd).join(''), other.slice(to, otherEnd).join('')));
    [from, to] = [baseEnd + 1, otherEnd + 1];
  };
  for (const { added, removed, value } of found) {
    if (added || removed) edits += value.length;
    if (added) r += value.length;
    else if (removed) l += value.length;
    else
      for (const word of value) {
        skipTo(left[l++] ?? 0, right[r++] ?? 0);
        appendHunk(hunks, equal(word ?? ''));
      }
  }
  skipTo(base.length, other.length);
  return { hunks, edits };
}

/** Where the words stand that the other list has too. */
function placesOfShared(words: readonly string[], others: readonly string[]): number[] {
  const known = new Set(others);
  return [...words.keys()].filter((at) => known.has(words[at] ?? ''));
}
