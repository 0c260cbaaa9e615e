/**
 * The same function of an object that never changes: each answer is worked once and kept for as long as the object lives. Only for
 * functions that always give the same for the same object.
 */
export function remember<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}

/** The same for a function of two such objects; answers are kept as long as both live. */
export function rememberPair<A extends object, B extends object, V>(
  work: (first: A, second: B) => V,
): (first: A, second: B) => V {
  const ofFirst = remember((first: A) => remember((second: B) => work(first, second)));
  return (first, second) => ofFirst(first)(second);
}
