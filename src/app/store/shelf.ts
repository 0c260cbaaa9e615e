/** Values that can be made again, of which the latest are held. */
export interface Shelf<V extends object> {
  /** The same object as before, as long as anyone holds it; else it is made again. */
  take(key: string, make: () => V): V;
}

/**
 * Keep the values that were taken last, up to `capacity` in weight. One that has left the shelf and is still held by someone is given out
 * again, so that nobody ever meets two objects of one value.
 */
export function makeShelf<V extends object>(weigh: (value: V) => number, capacity: number): Shelf<V> {
  /** In the order in which they were taken. */
  const held = new Map<string, V>();
  const given = new Map<string, WeakRef<V>>();
  const gone = new FinalizationRegistry((key: string) => {
    if (given.get(key)?.deref() === undefined) given.delete(key);
  });
  let weight = 0;
  const hold = (key: string, value: V): void => {
    held.set(key, value);
    weight += weigh(value);
    for (const [oldest, one] of held) {
      if (weight <= capacity || oldest === key) break;
      held.delete(oldest);
      weight -= weigh(one);
    }
  };
  return {
    take: (key, make) => {
      const near = held.get(key);
      if (near) {
        held.delete(key);
        held.set(key, near);
        return near;
      }
      const far = given.get(key)?.deref();
      const value = far ?? make();
      if (!far) {
        given.set(key, new WeakRef(value));
        gone.register(value, key);
      }
      hold(key, value);
      return value;
    },
  };
}
