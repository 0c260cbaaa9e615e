import { remember } from '../../text/remember.js';
import type { BlockData } from './block.js';
import { valuesAt } from './facet-column.js';
import { locate, type Layout } from './layout.js';

/** How many of the best hits tell what the query is about, and how many of one item are looked at. */
const BEST = 10;
const BEST_OF_ITEM = 3;
/** What an item that a clause takes up beside its main one is worth. */
const MINOR_ITEM = 0.5;

/** What the items of the best hits are worth, the most first. */
export interface ItemGain {
  /** Framework and item. */
  readonly key: string;
  readonly gain: number;
}

/**
 * What a clause gains from the company it keeps: the items (事项) of the best hits say what the query is about, and a clause on the same
 * item answers it better than one that holds a word by chance, and may answer it without holding any. The gain is the mean score
 * of the three best hits on the item.
 * @param best  hits, best first
 */
export function weighItems(
  layout: Layout,
  best: readonly { readonly entry: number; readonly score: number }[],
): readonly ItemGain[] {
  const scores = new Map<string, number[]>();
  for (const { entry, score } of best.slice(0, BEST))
    for (const { key, weight } of itemsOf(layout, entry)) {
      const known = scores.get(key);
      if (known) known.push(weight * score);
      else scores.set(key, [weight * score]);
    }
  return [...scores]
    .map(([key, list]) => {
      const highest = list.sort((a, b) => b - a).slice(0, BEST_OF_ITEM);
      return { key, gain: highest.reduce((sum, score) => sum + score, 0) / BEST_OF_ITEM };
    })
    .sort((a, b) => b.gain - a.gain || (a.key < b.key ? -1 : 1));
}

/** The gain of each clause, 0 for one on other items; undefined where no hit has an item. */
export function makeItemPull(
  layout: Layout,
  best: readonly { readonly entry: number; readonly score: number }[],
): ((entry: number) => number) | undefined {
  const gains = new Map(weighItems(layout, best).map(({ key, gain }) => [key, gain]));
  if (gains.size === 0) return undefined;
  return (entry) => Math.max(0, ...itemsOf(layout, entry).map(({ key, weight }) => weight * (gains.get(key) ?? 0)));
}

/** The items of a clause, the main one first; an item counts inside its framework only. */
export function itemsOf(layout: Layout, entry: number): readonly { readonly key: string; readonly weight: number }[] {
  const found = locate(layout, entry);
  return found ? itemsIn(found.block, found.own) : [];
}

function itemsIn(block: BlockData, own: number): readonly { readonly key: string; readonly weight: number }[] {
  const items = valuesAt(block.facets.item, own);
  if (items.length === 0) return [];
  const [framework = ''] = valuesAt(block.facets.framework, block.documentOf[own] ?? 0);
  return items.map((item, at) => ({ key: `${framework}\n${item}`, weight: at === 0 ? 1 : MINOR_ITEM }));
}

interface Holder {
  readonly own: number;
  readonly weight: number;
}

/** Live clauses on an item, in the order of their numbers. The lists of a block are made when first asked for. */
export function holdersOf(
  { blocks }: Layout,
  key: string,
): readonly { readonly entry: number; readonly weight: number }[] {
  return blocks.flatMap(({ block, base }) => {
    if (block.facets.item.codes.length === 0) return [];
    return (itemHolders(block.data).get(key) ?? [])
      .filter(({ own }) => block.dead[own] !== 1)
      .map(({ own, weight }) => ({ entry: own + base, weight }));
  });
}

const itemHolders = remember((block: BlockData): ReadonlyMap<string, readonly Holder[]> => {
  const lists = new Map<string, Holder[]>();
  for (let own = 0; own < block.documentOf.length; own++)
    for (const { key, weight } of itemsIn(block, own)) {
      const known = lists.get(key);
      if (known) known.push({ own, weight });
      else lists.set(key, [{ own, weight }]);
    }
  return lists;
});
