import { Index } from 'flexsearch';

/** Where each word stands, the clauses of a word grouped by how much the word says about them. */
export interface ImpactIndex {
  /** Number of groups (slots) of a word. */
  readonly resolution: number;
  /** Add one clause. `weights`: word to its weighted frequency, see `weighTerms`. Numbers are dense and never reused. */
  add(entry: number, weights: ReadonlyMap<string, number>): void;
  /** Clause numbers of a word by slot, strongest first; slots may be missing. Not to be changed by the caller. */
  slots(term: string): readonly (readonly number[] | undefined)[];
}

/** 64 slots come nearer to exact BM25F and cost about a third more memory. */
const DEFAULT_RESOLUTION = 32;

/**
 * An impact-ordered index on flexsearch. Its own ranking knows neither rarity nor frequency, so only its slots are used: a
 * clause stands in the slot of its saturated BM25F frequency, wtf / (wtf + k1), rounded down.
 */
export function createImpactIndex(k1: number, resolution = DEFAULT_RESOLUTION): ImpactIndex {
  let current: ReadonlyMap<string, number> = new Map();
  const index = new Index({
    tokenize: 'strict',
    resolution,
    // The words are cut before; the encoder of flexsearch would take a stretch of Han characters for one word.
    encode: (text: string) => text.split(' '),
    // A slot at or above the resolution is dropped without a word, hence the bound.
    score: (_words, term) => {
      const frequency = current.get(term) ?? 0;
      return Math.min(resolution - 1, Math.floor((1 - frequency / (frequency + k1)) * resolution));
    },
  });
  return {
    resolution,
    add: (entry, weights) => {
      if (weights.size === 0) return;
      current = weights;
      index.add(entry, [...weights.keys()].join(' '));
    },
    // The types say `Id[]`; without `resolve` the answer is the slots as they are kept.
    slots: (term) => index.search(term, { resolve: false }).result as unknown as (number[] | undefined)[],
  };
}
