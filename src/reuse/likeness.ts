/** From this Jaccard coefficient on two texts are one wording but for small differences (近同). */
export const NEAR_EQUAL = 0.8;
/** From this one on they are alike (相近). */
export const ALIKE = 0.5;
/** Shared shingles over all shingles of both, 0..1. */
export function jaccard(shared: number, first: number, second: number): number {
  const all = first + second - shared;
  return all === 0 ? 0 : shared / all;
}

/** Shared shingles over those of the text that has fewer, 0..1. */
export function containment(shared: number, first: number, second: number): number {
  const fewer = Math.min(first, second);
  return fewer === 0 ? 0 : shared / fewer;
}

/**
 * The fewest shingles that a text must share with a longer one so that the two are a pair of reuse: 0.6 of its own. The other
 * rule, a Jaccard coefficient of 0.5 or more, asks for more: shared / all >= 1/2 gives shared >= 2/3 of the shorter.
 */
export function leastShared(size: number): number {
  return Math.ceil((3 * size) / 5);
}

/** Whether two texts count as a pair of reuse: a containment of 0.6 or more, and so whenever their Jaccard coefficient is 0.5. */
export function isReuse(shared: number, first: number, second: number): boolean {
  return shared > 0 && shared >= leastShared(Math.min(first, second));
}
