import { bigramDice, toBigrams } from '../text/bigrams.js';
import { heaviestChain, type ChainLink } from './chain.js';
import { findMoves, type Moves } from './find-moves.js';
import { fragmentCore, type Fragment } from '../text/fragments.js';

/** Two fragments that stand for each other, by index. `same`: equal but for their final stops. */
export interface FragmentPair {
  readonly base: number;
  readonly other: number;
  readonly same: boolean;
}

export interface FragmentMatch extends Moves {
  /** In order on both sides. */
  readonly pairs: readonly FragmentPair[];
  /** Gaps that were too large to look into; their fragments are unpaired. */
  readonly gaveUp: boolean;
}

const MIN_ANCHOR_LENGTH = 4;
const MIN_PAIR_SIMILARITY = 0.45;
/** Most comparisons inside one gap; about 60 ms. */
const MAX_COMPARISONS = 400_000;

/**
 * Find which fragments of two texts stand for each other: equal ones that occur once on each side are anchors (heaviest
 * rising chain), between anchors similar ones are paired by dynamic programming, and what is left over but stands
 * elsewhere on the other side has moved. Cost: O(n log n), and at most 400,000 comparisons a gap.
 */
export function matchFragments(base: readonly string[], other: readonly string[]): FragmentMatch {
  const left = base.map(prepare);
  const right = other.map(prepare);
  const pairs: FragmentPair[] = [];
  let gaveUp = false;
  let i = 0;
  let j = 0;
  const end = { base: left.length, other: right.length };
  for (const anchor of [...heaviestChain(findAnchors(left, right)), end]) {
    const inside = pairGap(left.slice(i, anchor.base), right.slice(j, anchor.other));
    gaveUp ||= inside === undefined;
    for (const pair of inside ?? []) pairs.push({ ...pair, base: pair.base + i, other: pair.other + j });
    if (anchor !== end) pairs.push({ base: anchor.base, other: anchor.other, same: true });
    i = anchor.base + 1;
    j = anchor.other + 1;
  }
  return { pairs, ...findMoves(left, right, pairs), gaveUp };
}

/** Most fragments stand on both sides and are never asked for their character pairs. */
function prepare(text: string): Fragment {
  const core = fragmentCore(text);
  let bigrams: Fragment['bigrams'] | undefined;
  return {
    core,
    get bigrams() {
      return (bigrams ??= toBigrams(core));
    },
  };
}

function findAnchors(left: readonly Fragment[], right: readonly Fragment[]): ChainLink[] {
  const onlyRight = indexUnique(right);
  return [...indexUnique(left)].flatMap(([core, base]) => {
    const other = onlyRight.get(core);
    const usable = base >= 0 && other !== undefined && other >= 0 && core.length >= MIN_ANCHOR_LENGTH;
    return usable ? [{ base, other, weight: core.length }] : [];
  });
}

/** Index of each core, in order of first appearance; -1 for one that stands twice. */
function indexUnique(fragments: readonly Fragment[]): Map<string, number> {
  const index = new Map<string, number>();
  fragments.forEach(({ core }, at) => index.set(core, index.has(core) ? -1 : at));
  return index;
}

/** Pairs inside one gap, by index inside it; undefined when the gap is too large. */
function pairGap(left: readonly Fragment[], right: readonly Fragment[]): FragmentPair[] | undefined {
  if (left.length === 0 || right.length === 0) return [];
  let head = 0;
  while (head < Math.min(left.length, right.length) && left[head]?.core === right[head]?.core) head++;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail)?.core === right.at(-1 - tail)?.core)
    tail++;
  const same = (base: number, other: number): FragmentPair => ({ base, other, same: true });
  const inner = pairSimilar(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  return (
    inner && [
      ...Array.from({ length: head }, (_, k) => same(k, k)),
      ...inner.map((pair) => ({ ...pair, base: pair.base + head, other: pair.other + head })),
      ...Array.from({ length: tail }, (_, k) => same(left.length - tail + k, right.length - tail + k)),
    ]
  );
}

function pairSimilar(left: readonly Fragment[], right: readonly Fragment[]): FragmentPair[] | undefined {
  if (left.length * right.length > MAX_COMPARISONS) return undefined;
  return readPairs(left, right, weighPaths(left, right));
}

/** What each pair is worth (`gain`), and the most that can be won from a place on (`worth`), row by row. */
interface PathWorth {
  readonly worth: Float64Array;
  readonly gain: Float64Array;
}

function weighPaths(left: readonly Fragment[], right: readonly Fragment[]): PathWorth {
  const columns = right.length + 1;
  const worth = new Float64Array((left.length + 1) * columns);
  const gain = new Float64Array((left.length + 1) * columns);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const at = i * columns + j;
      const a = left[i];
      const b = right[j];
      gain[at] = a && b ? pairWorth(a, b) : 0;
      const paired = gain[at] > 0 ? gain[at] + (worth[at + columns + 1] ?? 0) : 0;
      worth[at] = Math.max(paired, worth[at + columns] ?? 0, worth[at + 1] ?? 0);
    }
  return { worth, gain };
}

function readPairs(left: readonly Fragment[], right: readonly Fragment[], { worth, gain }: PathWorth): FragmentPair[] {
  const columns = right.length + 1;
  const pairs: FragmentPair[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const at = i * columns + j;
    const won = gain[at] ?? 0;
    if (won > 0 && worth[at] === won + (worth[at + columns + 1] ?? 0)) {
      pairs.push({ base: i, other: j, same: left[i]?.core === right[j]?.core });
      i++;
      j++;
    } else if (worth[at] === worth[at + columns]) i++;
    else j++;
  }
  return pairs;
}

function pairWorth(a: Fragment, b: Fragment): number {
  const similarity = a.core === b.core ? 1 : bigramDice(a.bigrams, b.bigrams, MIN_PAIR_SIMILARITY);
  return similarity < MIN_PAIR_SIMILARITY ? 0 : similarity * Math.min(a.core.length, b.core.length);
}
