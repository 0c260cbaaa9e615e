import { countTexts, makeSparseIndex, rarity } from '../text/sparse-index.js';

/** Character pairs of a bare text, each once. */
export function toPairs(bare: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= bare.length; i++) pairs.add(bare.slice(i, i + 2));
  return pairs;
}

/**
 * Make a function that tells how like a heading is to each of `names`: Dice coefficient of character pairs, rare pairs
 * weighing more (「绩效」 tells more than 「建设」 where many names hold the latter).
 * @param names  bare texts, see `toBare`.
 * @returns 0..1 per name, in their order; 1 for the same text. An empty heading is like nothing.
 */
export function makeNameLikeness(names: readonly string[]): (heading: string) => Float64Array {
  const pairsOf = names.map(toPairs);
  const counts = countTexts(pairsOf);
  const weigh = (pair: string): number => rarity(counts.get(pair) ?? 0, names.length);
  const weights = pairsOf.map((pairs) => new Map([...pairs].map((pair) => [pair, weigh(pair)])));
  const sums = weights.map(sumOf);
  const multiply = makeSparseIndex(weights);
  return (heading) => {
    const pairs = toPairs(heading);
    const shared = multiply(Array.from(pairs, (pair) => [pair, 1]));
    const own = [...pairs].reduce((sum, pair) => sum + weigh(pair), 0);
    return shared.map((weight, i) => {
      if (heading !== '' && heading === names[i]) return 1;
      const all = own + (sums[i] ?? 0);
      return all === 0 ? 0 : (2 * weight) / all;
    });
  };
}

function sumOf(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}
