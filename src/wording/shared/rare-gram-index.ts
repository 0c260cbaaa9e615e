/** An index of texts by the rarest of their character pairs. */
export interface RareGramIndex {
  add(text: number): void;
  /** Texts added so far that may reach the likeness the index was made for, in no order, each once. */
  candidates(text: number): readonly number[];
}

/** A pair that more texts have than this tells nothing; the rarest pairs of a text are looked up however many have them. */
const MAX_POSTINGS = 100;
/** How many of the rarest pairs are always looked up. */
const ALWAYS = 2;

/**
 * Make an index that finds texts of a Dice coefficient of at least `likeness`. Two such texts share at least one of the
 * rarest pairs of each (prefix filter), as many as `1 - likeness / (2 - likeness)` of all pairs, and are of similar length;
 * only those are looked at. Cost of an addition or a question: the pairs looked up times `MAX_POSTINGS`, whatever the
 * number of texts.
 * @param ranks  the distinct pairs of each text, rarest first, see `rankGrams`; texts are named by their place in it
 */
export function makeRareGramIndex(ranks: readonly Int32Array[], likeness: number): RareGramIndex {
  const postings = new Map<number, number[]>();
  const ratio = likeness / (2 - likeness);
  const none = new Int32Array();
  const prefixOf = (text: number): Int32Array => {
    const all = ranks[text] ?? none;
    return all.subarray(0, Math.floor(all.length * (1 - ratio)) + 1);
  };
  return {
    add: (text) => {
      for (const gram of prefixOf(text)) {
        const list = postings.get(gram);
        if (list) list.push(text);
        else postings.set(gram, [text]);
      }
    },
    candidates: (text) => {
      const found = new Set<number>();
      const length = ranks[text]?.length ?? 0;
      prefixOf(text).forEach((gram, at) => {
        const list = postings.get(gram) ?? [];
        if (at >= ALWAYS && list.length > MAX_POSTINGS) return;
        for (const other of list.length > MAX_POSTINGS ? list.slice(0, MAX_POSTINGS) : list) {
          const otherLength = ranks[other]?.length ?? 0;
          if (otherLength >= length * ratio && length >= otherLength * ratio) found.add(other);
        }
      });
      return [...found];
    },
  };
}

/**
 * Number the character pairs of some texts from the rarest to the most frequent, and list the distinct ones of each text
 * in that order. @param lists  sorted pairs of each text, see `toBigrams`
 */
export function rankGrams(lists: readonly Float64Array[]): readonly Int32Array[] {
  const frequency = new Map<number, number>();
  for (const list of lists)
    list.forEach((gram, at) => {
      if (gram !== list[at - 1]) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
    });
  const sorted = [...frequency].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const rankOf = new Map(sorted.map(([gram], rank) => [gram, rank]));
  return lists.map((list) => {
    const distinct = list.filter((gram, at) => gram !== list[at - 1]);
    return Int32Array.from(distinct, (gram) => rankOf.get(gram) ?? 0).sort();
  });
}
