/** Families whose matrix, ledger and wording are kept: they hold the clauses of their documents. */
export const KEPT_FAMILIES = 30;

/**
 * The same function, with its latest answers kept: each is worked once as long as no more than `capacity` are asked for, then
 * all are forgotten. Only for functions whose answer depends on the argument alone and is never undefined.
 */
export function keep<K, V>(capacity: number, work: (key: K) => V): (key: K) => V {
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

/** The same for a function of two ids, which never hold a line break. */
export function keepPairs<A extends string, B extends string, V>(
  capacity: number,
  work: (first: A, second: B) => V,
): (first: A, second: B) => V {
  const kept = keep(capacity, (key: string) => {
    const seam = key.indexOf('\n');
    return work(key.slice(0, seam) as A, key.slice(seam + 1) as B);
  });
  return (first, second) => kept(`${first}\n${second}`);
}
