/** Sets that grow together (union-find): which of the numbers below `size` are joined. */
export interface Components {
  /** The number that stands for the set of `item`; the same for all of a set until the set is joined to another. */
  rootOf(item: number): number;
  join(first: number, second: number): void;
}

/** Every number alone. Cost: nearly constant for a call. */
export function makeComponents(size: number): Components {
  const parents = Int32Array.from({ length: size }, (_, item) => item);
  const rootOf = (item: number): number => {
    let at = item;
    for (;;) {
      const parent = parents[at] ?? at;
      if (parent === at) return at;
      const above = parents[parent] ?? parent;
      parents[at] = above;
      at = above;
    }
  };
  return {
    rootOf,
    join: (first, second) => {
      const [a, b] = [rootOf(first), rootOf(second)];
      parents[Math.max(a, b)] = Math.min(a, b);
    },
  };
}
