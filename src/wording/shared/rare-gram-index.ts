/** An index of texts by the rarest of their character pairs. */
export interface RareGramIndex {
  add(text: number, grams: Float64Array): void;
  /** Texts added so far that may reach the likeness the index was made for, in the order of their addition. */
  candidates(grams: Float64Array): readonly number[];
}

/** A pair that more texts have than this tells nothing; the rarest pairs of a text are looked up however many have them. */
const MAX_POSTINGS = 200;
/** How many of the rarest pairs are always looked up. */
const ALWAYS = 3;

/**
 * Make an index that finds texts of a Dice coefficient of at least `likeness`. Two such texts share at least one of the
 * rarest pairs of each (prefix filter), as many as `1 - likeness / (2 - likeness)` of all pairs; only those are indexed.
 * Cost of an addition or a question: the pairs looked up times `MAX_POSTINGS`, whatever the number of texts.
 * @param frequency  how many texts hold each pair
 */
export function makeRareGramIndex(frequency: ReadonlyMap<number, number>, likeness: number): RareGramIndex {
  const postings = new Map<number, number[]>();
  const share = 1 - likeness / (2 - likeness);
  const prefixOf = (grams: Float64Array): readonly number[] => {
    const distinct = [...new Set(grams)];
    return distinct
      .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || a - b)
      .slice(0, Math.floor(distinct.length * share) + 1);
  };
  return {
    add: (text, grams) => {
      for (const gram of prefixOf(grams)) {
        const list = postings.get(gram);
        if (list) list.push(text);
        else postings.set(gram, [text]);
      }
    },
    candidates: (grams) => {
      const found = new Set<number>();
      prefixOf(grams).forEach((gram, at) => {
        const list = postings.get(gram) ?? [];
        if (at < ALWAYS || list.length <= MAX_POSTINGS) for (const text of list.slice(0, MAX_POSTINGS)) found.add(text);
      });
      return [...found].sort((a, b) => a - b);
    },
  };
}

/** How many of the lists hold each pair. */
export function countGrams(lists: readonly Float64Array[]): ReadonlyMap<number, number> {
  const frequency = new Map<number, number>();
  for (const list of lists)
    list.forEach((gram, at) => {
      if (gram !== list[at - 1]) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
    });
  return frequency;
}
