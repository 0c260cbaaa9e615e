/** A function of an object whose answers are kept as long as the object lives. */
export interface Remembered<K extends object, V> {
  (key: K): V;
  /** Take an answer that was worked elsewhere, e.g. in another thread or in an earlier run. */
  know(key: K, value: V): void;
  /** Take a quicker way to the answer, which is asked when the answer is. */
  knowHow(key: K, work: () => V): void;
}

/**
 * The same function of an object that never changes: each answer is worked once. Only for functions that always give the same for the
 * same object.
 */
export function remember<K extends object, V>(work: (key: K) => V): Remembered<K, V> {
  const known = new WeakMap<K, { readonly value: V }>();
  const ways = new WeakMap<K, () => V>();
  const ask = (key: K): V => {
    const before = known.get(key);
    if (before) return before.value;
    const value = ways.get(key)?.() ?? work(key);
    ways.delete(key);
    known.set(key, { value });
    return value;
  };
  return Object.assign(ask, {
    know: (key: K, value: V) => void known.set(key, { value }),
    knowHow: (key: K, way: () => V) => void ways.set(key, way),
  });
}

/** The same for a function of two such objects. */
export function rememberPair<A extends object, B extends object, V>(
  work: (first: A, second: B) => V,
): (first: A, second: B) => V {
  const ofFirst = remember((first: A) => remember((second: B) => work(first, second)));
  return (first, second) => ofFirst(first)(second);
}
