/** The value that stands most often among `values`; of equally frequent ones the first. */
export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: readonly [T, number] | undefined;
  for (const entry of counts) if (entry[1] > (best?.[1] ?? 0)) best = entry;
  return best?.[0];
}
