import { rarity } from '../text/sparse-index.js';

/** A character pair of the names. */
interface Pair {
  /** Which of the names hold it. */
  readonly names: number[];
  /** How rare it is among them. */
  weight: number;
}

/**
 * Make a function that tells how like a heading is to each of `names`: Dice coefficient of character pairs, rare pairs
 * weighing more (「绩效」 tells more than 「建设」 where many names hold the latter).
 * @param names  bare texts, see `toBare`.
 * @returns 0..1 per name, in their order; 1 for the same text. An empty heading is like nothing.
 */
export function makeNameLikeness(names: readonly string[]): (heading: string) => Float64Array {
  const pairs = new Map<number, Pair>();
  names.forEach((name, at) => {
    for (const code of toPairs(name)) {
      const pair = pairs.get(code);
      if (pair) pair.names.push(at);
      else pairs.set(code, { names: [at], weight: 0 });
    }
  });
  for (const pair of pairs.values()) pair.weight = rarity(pair.names.length, names.length);
  const unseen = rarity(0, names.length);
  const weigh = (text: string): number => {
    let sum = 0;
    for (const code of toPairs(text)) sum += pairs.get(code)?.weight ?? unseen;
    return sum;
  };
  const sums = names.map(weigh);
  return (heading) => {
    const shared = new Float64Array(names.length);
    if (heading === '') return shared;
    for (const code of toPairs(heading)) {
      const pair = pairs.get(code);
      if (pair) for (const at of pair.names) shared[at] = (shared[at] ?? 0) + pair.weight;
    }
    const own = weigh(heading);
    return shared.map((weight, i) => {
      if (heading === names[i]) return 1;
      const all = own + (sums[i] ?? 0);
      return all === 0 ? 0 : (2 * weight) / all;
    });
  };
}

/** Character pairs of a bare text as numbers, each once, in the order in which they stand first. */
function toPairs(bare: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let i = 0; i + 2 <= bare.length; i++) pairs.add(bare.charCodeAt(i) * 65_536 + bare.charCodeAt(i + 1));
  return pairs;
}
