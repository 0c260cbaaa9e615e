import { valuesAt } from './facet-column.js';
import { blockAt } from './filter-clauses.js';
import type { Layout } from './layout.js';

/** How many of the best hits tell what the query is about, and how many of one item are looked at. */
const BEST = 10;
const BEST_OF_ITEM = 3;
/** What an item that a clause takes up beside its main one is worth. */
const MINOR_ITEM = 0.5;

/**
 * What a clause gains from the company it keeps: the items (事项) of the best hits say what the query is about, and a clause on the same
 * item answers it better than one that holds a word by chance, and may answer it without holding any. The gain is the mean score
 * of the three best hits on the item; 0 for a clause on other items. undefined where no hit has an item.
 * @param best  hits, best first
 */
export function makeItemPull(
  layout: Layout,
  best: readonly { readonly entry: number; readonly score: number }[],
): ((entry: number) => number) | undefined {
  const scores = new Map<string, number[]>();
  for (const { entry, score } of best.slice(0, BEST))
    for (const { key, weight } of itemsOf(layout, entry)) {
      const known = scores.get(key);
      if (known) known.push(weight * score);
      else scores.set(key, [weight * score]);
    }
  if (scores.size === 0) return undefined;
  const gains = new Map(
    [...scores].map(([key, list]) => {
      const highest = list.sort((a, b) => b - a).slice(0, BEST_OF_ITEM);
      return [key, highest.reduce((sum, score) => sum + score, 0) / BEST_OF_ITEM] as const;
    }),
  );
  return (entry) => Math.max(0, ...itemsOf(layout, entry).map(({ key, weight }) => weight * (gains.get(key) ?? 0)));
}

/** The items of a clause, the main one first; an item counts inside its framework only. */
export function itemsOf(layout: Layout, entry: number): readonly { readonly key: string; readonly weight: number }[] {
  const { block, base = 0 } = layout.blocks[blockAt(layout, entry)] ?? {};
  if (!block) return [];
  const items = valuesAt(block.facets.item, entry - base);
  if (items.length === 0) return [];
  const [framework = ''] = valuesAt(block.facets.framework, block.documentOf[entry - base] ?? 0);
  return items.map((item, at) => ({ key: `${framework}\n${item}`, weight: at === 0 ? 1 : MINOR_ITEM }));
}
