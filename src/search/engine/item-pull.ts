import { remember } from '../../text/remember.js';
import type { BlockData } from './block.js';
import { codesAt, isBlank, valuesAt } from './facet-column.js';
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

/** Clauses of a block on one item: those whose main item it is, and others. */
interface Holders {
  readonly main: readonly number[];
  readonly minor: readonly number[];
}

/** Live clauses that one pull brings in. */
export interface Pulled {
  readonly pull: number;
  /** By their numbers; one that stands on two items stands there twice. */
  readonly entries: Uint32Array;
}

/**
 * What each item draws to itself, the strongest pull first: the clauses whose main item it is by all of its gain, others by a part of it.
 * @param least  weaker pulls are left out
 */
export function* pullBy(layout: Layout, items: readonly ItemGain[], least: number): Generator<Pulled> {
  const pulls = items
    .flatMap(({ key, gain }) => [
      { key, part: 'main' as const, pull: gain },
      { key, part: 'minor' as const, pull: MINOR_ITEM * gain },
    ])
    .filter(({ pull }) => pull >= least)
    .sort((a, b) => b.pull - a.pull);
  for (let at = 0; at < pulls.length;) {
    const pull = pulls[at]?.pull ?? 0;
    const equal = pulls.slice(at).filter((one) => one.pull === pull);
    yield { pull, entries: listEntries(layout, equal) };
    at += equal.length;
  }
}

function listEntries(
  { blocks }: Layout,
  wanted: readonly { readonly key: string; readonly part: keyof Holders }[],
): Uint32Array {
  const lists = blocks.flatMap(({ block, base }) =>
    isBlank(block.facets.item)
      ? []
      : wanted.map(({ key, part }) => ({ block, base, own: itemHolders(block.data).get(key)?.[part] ?? [] })),
  );
  const entries = new Uint32Array(lists.reduce((sum, { own }) => sum + own.length, 0));
  let count = 0;
  for (const { block, base, own } of lists)
    for (const one of own) if (block.dead[one] !== 1) entries[count++] = base + one;
  return wanted.length > 1 ? entries.subarray(0, count).sort() : entries.subarray(0, count);
}

/** The lists of a block are made when first asked for. */
const itemHolders = remember((block: BlockData): ReadonlyMap<string, Holders> => {
  const lists = new Map<string, { readonly main: number[]; readonly minor: number[] }>();
  const { framework, item } = block.facets;
  for (const [number, { first, end }] of block.documents.entries()) {
    const [own = ''] = valuesAt(framework, number);
    const ofDocument = new Map<number, { readonly main: number[]; readonly minor: number[] }>();
    const listOf = (code: number): { readonly main: number[]; readonly minor: number[] } => {
      const key = `${own}\n${item.values[code] ?? ''}`;
      const list = ofDocument.get(code) ?? lists.get(key) ?? { main: [], minor: [] };
      ofDocument.set(code, list);
      lists.set(key, list);
      return list;
    };
    for (let entry = first; entry < end; entry++)
      codesAt(item, entry).forEach((code, at) => {
        const list = ofDocument.get(code) ?? listOf(code);
        (at === 0 ? list.main : list.minor).push(entry);
      });
  }
  return lists;
});
