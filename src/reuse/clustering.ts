/** Which numbers belong together, kept while numbers come and go. */
export interface Clustering {
  /** Set numbers apart, each alone; they may be new or have been in clusters. */
  reset(items: readonly number[]): void;
  /** Put the clusters of two numbers together. Cost: the size of the smaller one. */
  join(first: number, second: number): void;
  remove(item: number): void;
  membersOf(item: number): readonly number[];
  /** Every cluster once, in no order. */
  clusters(): Iterable<readonly number[]>;
}

/** No numbers. */
export function makeClustering(): Clustering {
  const clusterOf = new Map<number, number[]>();
  const remove = (item: number): void => {
    const members = clusterOf.get(item);
    members?.splice(members.indexOf(item), 1);
    clusterOf.delete(item);
  };
  return {
    reset: (items) => {
      for (const item of items) {
        remove(item);
        clusterOf.set(item, [item]);
      }
    },
    join: (first, second) => {
      const [a, b] = [clusterOf.get(first), clusterOf.get(second)];
      if (!a || !b || a === b) return;
      const [smaller, larger] = a.length < b.length ? [a, b] : [b, a];
      for (const item of smaller) {
        larger.push(item);
        clusterOf.set(item, larger);
      }
    },
    remove,
    membersOf: (item) => clusterOf.get(item) ?? [],
    clusters: () => new Set(clusterOf.values()),
  };
}
