import { Index } from 'flexsearch';
import { B, K1 } from '../../../src/search/engine/weigh.js';
import type { MakePeer } from '../peer.js';
import { exportIndex, importIndex } from './flexsearch-files.js';
import { takeTop } from './take-top.js';

const RESOLUTION = 32;
/** Usual number of index words of a clause. */
const USUAL_LENGTH = 70;

/**
 * An impact-ordered index on flexsearch. Its own ranking knows neither rarity nor frequency, so only its slots are used: a
 * clause stands in the slot of its saturated frequency, tf / (tf + k1), rounded down. BM25 from slots times coordination: the
 * share of the rarity of the query that a clause meets.
 */
export const makeFlexSearchImpact: MakePeer = (folder) => {
  let current: ReadonlyMap<string, number> = new Map();
  let size = 0;
  let scores = new Float64Array(0);
  let met = new Float64Array(0);
  const impacts = Float64Array.from({ length: RESOLUTION }, (_, slot) => 1 - (slot + 0.5) / RESOLUTION);
  const open = (): Index =>
    new Index({
      tokenize: 'strict',
      resolution: RESOLUTION,
      encode: (text: string) => text.split(' '),
      // A slot at or above the resolution is dropped without a word, hence the bound.
      score: (_words, term) => {
        const frequency = current.get(term) ?? 0;
        return Math.min(RESOLUTION - 1, Math.floor((1 - frequency / (frequency + K1)) * RESOLUTION));
      },
    });
  let index = open();
  // The types say `Id[]`; without `resolve` the answer is the slots as they are kept.
  const slotsOf = (term: string): readonly (readonly number[] | undefined)[] =>
    index.search(term, { resolve: false }).result as unknown as (number[] | undefined)[];

  return {
    add: (clauses) => {
      for (const { words } of clauses) {
        const share = 1 / (1 - B + (B * words.length) / USUAL_LENGTH);
        const weights = new Map<string, number>();
        for (const word of words) weights.set(word, (weights.get(word) ?? 0) + share);
        current = weights;
        index.add(size++, [...weights.keys()].join(' '));
      }
    },
    search: (words, limit) => {
      if (scores.length < size) [scores, met] = [new Float64Array(size + 1024), new Float64Array(size + 1024)];
      const touched: number[] = [];
      let asked = 0;
      for (const word of new Set(words)) {
        const slots = slotsOf(word);
        const holders = slots.reduce((sum, slot) => sum + (slot?.length ?? 0), 0);
        if (holders === 0) continue;
        const rarity = Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
        asked += rarity;
        for (let s = 0; s < slots.length; s++) {
          const gain = rarity * (impacts[s] ?? 0);
          for (const entry of slots[s] ?? []) {
            if (met[entry] === 0) touched.push(entry);
            met[entry] = (met[entry] ?? 0) + rarity;
            scores[entry] = (scores[entry] ?? 0) + gain;
          }
        }
      }
      for (const entry of touched) scores[entry] = ((scores[entry] ?? 0) * (met[entry] ?? 0)) / asked;
      const best = takeTop(touched, touched.length, scores, limit);
      for (const entry of touched) scores[entry] = met[entry] = 0;
      return best;
    },
    save: () => {
      exportIndex(index, folder);
    },
    load: () => {
      index = importIndex(open(), folder);
    },
  };
};
