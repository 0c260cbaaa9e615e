/**
 * The `limit` best of the first `count` entries, best first, equal ones in the order of their numbers.
 * A heap whose root is the worst that is kept; nearly every entry is turned away at the root.
 */
export function takeBest(
  entries: ArrayLike<number>,
  count: number,
  scores: Float64Array,
  limit: number,
): readonly number[] {
  const heap = new Int32Array(Math.min(limit, count));
  let size = 0;
  for (let i = 0; i < count; i++) {
    const entry = entries[i] ?? 0;
    if (size < heap.length) {
      heap[size] = entry;
      lift(heap, size++, scores);
    } else if (isWorse(heap[0] ?? 0, entry, scores)) {
      heap[0] = entry;
      sink(heap, scores);
    }
  }
  return [...heap].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

function isWorse(a: number, b: number, scores: Float64Array): boolean {
  const left = scores[a] ?? 0;
  const right = scores[b] ?? 0;
  return left < right || (left === right && a > b);
}

function lift(heap: Int32Array, from: number, scores: Float64Array): void {
  for (let at = from; at > 0;) {
    const up = (at - 1) >> 1;
    if (!isWorse(heap[at] ?? 0, heap[up] ?? 0, scores)) return;
    swap(heap, at, up);
    at = up;
  }
}

function sink(heap: Int32Array, scores: Float64Array): void {
  for (let at = 0; ;) {
    let least = at;
    for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++)
      if (isWorse(heap[child] ?? 0, heap[least] ?? 0, scores)) least = child;
    if (least === at) return;
    swap(heap, at, least);
    at = least;
  }
}

function swap(heap: Int32Array, a: number, b: number): void {
  const kept = heap[a] ?? 0;
  heap[a] = heap[b] ?? 0;
  heap[b] = kept;
}
