/** Keep what a function of two ids gave, for at most `capacity` pairs; when there are more, all are forgotten. */
export function remember<A extends string, T>(
  capacity: number,
  work: (first: A, second: A) => T,
): (first: A, second: A) => T {
  const known = new Map<string, T>();
  return (first, second) => {
    const key = `${first}\n${second}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(first, second);
    if (known.size >= capacity) known.clear();
    known.set(key, made);
    return made;
  };
}
