/** Says whether clause `a` stands before clause `b`. */
export type Before = (a: number, b: number) => boolean;

/**
 * The `limit` best of some clauses by score, equal ones in an order, best first. A heap whose root is the worst that is kept;
 * nearly every clause is turned away at the root by its score alone.
 * @param inOrder  a strict total order
 */
export function takeBest(
  entries: Uint32Array,
  limit: number,
  scores: Float32Array,
  inOrder: Before,
): readonly number[] {
  const before: Before = (a, b) => {
    const left = scores[a] ?? 0;
    const right = scores[b] ?? 0;
    return left > right || (left === right && inOrder(a, b));
  };
  const heap = new Uint32Array(Math.min(limit, entries.length));
  let size = 0;
  let worst = -Infinity;
  const scoreOfRoot = (): number => scores[heap[0] ?? 0] ?? 0;
  for (const entry of entries) {
    if (size < heap.length) {
      heap[size] = entry;
      lift(heap, size++, before);
      worst = scoreOfRoot();
    } else if ((scores[entry] ?? 0) >= worst && before(entry, heap[0] ?? 0)) {
      heap[0] = entry;
      sink(heap, before);
      worst = scoreOfRoot();
    }
  }
  return [...heap].sort((a, b) => (before(a, b) ? -1 : 1));
}

/** The first `limit` of some clauses in an order. */
export function takeFirst(entries: Uint32Array, limit: number, inOrder: Before): readonly number[] {
  const heap = new Uint32Array(Math.min(limit, entries.length));
  let size = 0;
  for (const entry of entries) {
    if (size < heap.length) {
      heap[size] = entry;
      lift(heap, size++, inOrder);
    } else if (inOrder(entry, heap[0] ?? 0)) {
      heap[0] = entry;
      sink(heap, inOrder);
    }
  }
  return [...heap].sort((a, b) => (inOrder(a, b) ? -1 : 1));
}

function lift(heap: Uint32Array, from: number, before: Before): void {
  for (let at = from; at > 0;) {
    const up = (at - 1) >> 1;
    if (!before(heap[up] ?? 0, heap[at] ?? 0)) return;
    swap(heap, at, up);
    at = up;
  }
}

function sink(heap: Uint32Array, before: Before): void {
  for (let at = 0; ;) {
    let worst = at;
    for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++)
      if (before(heap[worst] ?? 0, heap[child] ?? 0)) worst = child;
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: Uint32Array, a: number, b: number): void {
  const kept = heap[a] ?? 0;
  heap[a] = heap[b] ?? 0;
  heap[b] = kept;
}
