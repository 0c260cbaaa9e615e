/** Bounds of a search for the shortest edit. */
export interface EditBounds {
  /** Most words inserted and deleted before it gives up; cost grows with the square. */
  readonly maxEdits: number;
  readonly timeoutMs: number;
}

/** How two lists match after the fewest insertions and deletions. */
export interface ShortestEdit {
  /** Places of the words kept, in order: in the base, in the other list, and so on in turn. */
  readonly kept: readonly number[];
  readonly edits: number;
}

/** Stands for a path that cannot be gone on with. */
const NONE = -1;
/** A place beyond the end of any list. */
const OUTSIDE = 2 ** 30;

/**
 * Shortest edit of two lists of numbers (Myers 1986, greedy, forward). Of several as short it is the one that `diffArrays` of the
 * package `diff` finds, which a test holds against it.
 * @returns undefined when a bound was met. Cost: O((n + m) · edits) steps of some 10 ns, edits² / 2 numbers.
 */
export function findShortestEdit(base: Int32Array, other: Int32Array, bounds: EditBounds): ShortestEdit | undefined {
  const maxEdits = Math.min(bounds.maxEdits, base.length + other.length);
  const until = Date.now() + bounds.timeoutMs;
  const paths = new Paths(base, other);
  /** The furthest path on each diagonal (place in the base minus place in the other), by the diagonal plus `middle`. */
  const furthest = new Int32Array(2 * maxEdits + 3).fill(NONE);
  const middle = maxEdits + 1;
  const start = paths.add(0, 0, NONE);
  furthest[middle] = start;
  if (paths.isAtEnd(start, 0)) return { kept: paths.trace(start), edits: 0 };
  let [lowest, highest] = [-maxEdits, maxEdits];
  for (let edits = 1; edits <= maxEdits && Date.now() <= until; edits++)
    for (let diagonal = Math.max(lowest, -edits); diagonal <= Math.min(highest, edits); diagonal += 2) {
      const at = middle + diagonal;
      const removing = furthest[at - 1] ?? NONE;
      const adding = furthest[at + 1] ?? NONE;
      furthest[at - 1] = NONE;
      const afterRemoving = removing === NONE ? OUTSIDE : paths.endOf(removing) + 1;
      const afterAdding = adding === NONE ? OUTSIDE : paths.endOf(adding);
      const canRemove = afterRemoving <= base.length;
      const canAdd = afterAdding - diagonal <= other.length;
      if (!canAdd && !canRemove) {
        furthest[at] = NONE;
        continue;
      }
      const adds = !canRemove || (canAdd && afterRemoving <= afterAdding);
      const path = adds
        ? paths.add(diagonal, afterAdding, 2 * adding)
        : paths.add(diagonal, afterRemoving, 2 * removing + 1);
      if (paths.isAtEnd(path, diagonal)) return { kept: paths.trace(path), edits };
      furthest[at] = path;
      const end = paths.endOf(path);
      if (end === base.length) highest = Math.min(highest, diagonal - 1);
      if (end - diagonal === other.length) lowest = Math.max(lowest, diagonal + 1);
    }
  return undefined;
}

/** Room for paths at first; most differences of two fragments need no more. */
const FIRST_PATHS = 128;

/** Paths through the grid of two lists; each is an insertion or a deletion after an earlier path, and the words kept behind it. */
class Paths {
  private ends = new Int32Array(FIRST_PATHS);
  /** Twice the path before, and one more where a word was deleted after it; NONE for the first. */
  private origins = new Int32Array(FIRST_PATHS);
  private count = 0;

  private readonly base: Int32Array;
  private readonly other: Int32Array;

  constructor(base: Int32Array, other: Int32Array) {
    this.base = base;
    this.other = other;
  }

  /** Go on from a place in the base, on a diagonal, over all words that are the same. */
  add(diagonal: number, from: number, origin: number): number {
    if (this.count === this.ends.length) {
      this.ends = enlarge(this.ends);
      this.origins = enlarge(this.origins);
    }
    const { base, other } = this;
    let end = from;
    while (end < base.length && end - diagonal < other.length && base[end] === other[end - diagonal]) end++;
    this.ends[this.count] = end;
    this.origins[this.count] = origin;
    return this.count++;
  }

  /** Place in the base that a path has come to. */
  endOf(path: number): number {
    return this.ends[path] ?? 0;
  }

  isAtEnd(path: number, diagonal: number): boolean {
    return this.endOf(path) === this.base.length && this.endOf(path) - diagonal === this.other.length;
  }

  /** Places of all words kept on a path that has come to the end, see `ShortestEdit`. */
  trace(last: number): readonly number[] {
    const kept: number[] = [];
    let diagonal = this.base.length - this.other.length;
    for (let path = last; path !== NONE;) {
      const origin = this.origins[path] ?? NONE;
      const removed = origin === NONE ? 0 : origin % 2;
      const before = origin === NONE ? NONE : (origin - removed) / 2;
      const start = before === NONE ? 0 : this.endOf(before) + removed;
      for (let at = this.endOf(path) - 1; at >= start; at--) kept.push(at - diagonal, at);
      diagonal += removed === 1 ? -1 : 1;
      path = before;
    }
    return kept.reverse();
  }
}

function enlarge(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
