/** How many numbers two rising lists share; each number stands once in a list. */
export function countShared(first: Uint32Array | Int32Array, second: Uint32Array | Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < first.length && j < second.length;) {
    const a = first[i] ?? 0;
    const b = second[j] ?? 0;
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return shared;
}
