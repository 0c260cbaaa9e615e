/** Two places that belong together, and how much it is worth to keep them in order. */
export interface ChainLink {
  readonly base: number;
  readonly other: number;
  readonly weight: number;
}

/**
 * Heaviest chain of links that rises on both sides. `links` come with rising `base`, no `base` or `other` twice.
 * Cost: O(k log k).
 */
export function heaviestChain(links: readonly ChainLink[]): ChainLink[] {
  const size = links.reduce((max, link) => Math.max(max, link.other), -1) + 1;
  const tree = new Int32Array(size + 1).fill(-1);
  const total = new Float64Array(links.length);
  const previous = new Int32Array(links.length).fill(-1);
  const weightOf = (index: number): number => (index < 0 ? 0 : (total[index] ?? 0));
  let end = -1;
  links.forEach((link, index) => {
    let best = -1;
    for (let at = link.other; at > 0; at -= at & -at) {
      const candidate = tree[at] ?? -1;
      if (weightOf(candidate) > weightOf(best)) best = candidate;
    }
    previous[index] = best;
    total[index] = weightOf(best) + link.weight;
    for (let at = link.other + 1; at <= size; at += at & -at)
      if (weightOf(index) > weightOf(tree[at] ?? -1)) tree[at] = index;
    if (weightOf(index) > weightOf(end)) end = index;
  });
  const chain: ChainLink[] = [];
  for (let at = end; at >= 0; at = previous[at] ?? -1) {
    const link = links[at];
    if (link) chain.push(link);
  }
  return chain.reverse();
}
