/**
 * The same function, with its latest answers kept: each is worked once as long as no more than `capacity` are asked for.
 * Only for functions whose answer depends on the argument alone.
 */
export function keepOnce<K, V>(capacity: number, work: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = work(key);
    if (kept.size >= capacity) kept.clear();
    kept.set(key, made);
    return made;
  };
}
