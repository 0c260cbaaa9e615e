import type { Span } from '../domain/span.js';

/**
 * Position of the last of `spans` that starts at or before `offset`; -1 where there is none. The spans must be in order.
 * Cost: O(log n).
 */
export function findLastStart(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The one of `spans` that covers `offset`, if any. The spans must be in order and must not overlap. */
export function findCovering<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const found = spans[findLastStart(spans, offset)];
  return found && offset < found.end ? found : undefined;
}
