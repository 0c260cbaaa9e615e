import type { Block } from './block.js';

/** When blocks are merged. */
export interface MergeLimits {
  /** So many times the clauses of a tier are those of the next: the blocks of one tier are of like size. */
  readonly ratio: number;
  /** So many blocks of a tier may stand side by side. */
  readonly mostAlike: number;
  /** A block is built again when this share of it has been taken out. */
  readonly deadShare: number;
  /** Clauses of a full block: their numbers take two bytes, and no merge takes long. */
  readonly full: number;
}

/**
 * The merges that are due, the smallest first; a block may stand in several. Each clause is written again once a tier, however the
 * documents came, so that a merge in which many take part is rare.
 */
export function planMerges(blocks: readonly Block[], limits: MergeLimits): readonly (readonly Block[])[] {
  const tiers = new Map<number, Block[]>();
  for (const block of blocks.filter((one) => liveOf(one) <= limits.full / 2)) {
    const tier = Math.floor(Math.log(liveOf(block)) / Math.log(limits.ratio));
    tiers.set(tier, [...(tiers.get(tier) ?? []), block]);
  }
  const crowded = [...tiers.values()].filter((alike) => alike.length > limits.mostAlike);
  const worn = blocks.filter(({ deadCount, size }) => deadCount > limits.deadShare * size);
  return [...crowded, worn]
    .filter((group) => group.length > 0)
    .map((group) => fillOne(group, limits.full))
    .sort((a, b) => countLive(a) - countLive(b));
}

/** Live clauses of some blocks. */
export function countLive(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + liveOf(block), 0);
}

function liveOf({ size, deadCount }: Block): number {
  return size - deadCount;
}

/** As many of the smallest blocks as make one that is full; the first at least. */
function fillOne(blocks: readonly Block[], full: number): readonly Block[] {
  let size = 0;
  return [...blocks]
    .sort((a, b) => liveOf(a) - liveOf(b))
    .filter((block, at) => {
      size += liveOf(block);
      return at === 0 || size <= full;
    });
}
