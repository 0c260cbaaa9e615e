import type { Postings } from './invert.js';

/**
 * The shingles of every text in one order, the rarest first, as numbers: 0 is the rarest. Shingles that stand in one text only
 * are left out, for no other text can share them.
 */
export interface RarestFirst {
  /** Text `t` has `numbers[starts[t]]` up to before `numbers[starts[t + 1]]`, rising. */
  readonly numbers: Int32Array;
  readonly starts: Int32Array;
  /** In how many texts each shingle stands, by its number. */
  readonly counts: Int32Array;
  /** How many different shingles each text has, with those left out. */
  readonly sizes: Int32Array;
}

/** Number shingles by how rare they are; equally rare ones in the order of their hashes. Cost: linear. */
export function orderRarestFirst({ starts, texts, sizes }: Postings): RarestFirst {
  const shared = sortByCount(starts);
  const counts = Int32Array.from(shared, (shingle) => (starts[shingle + 1] ?? 0) - (starts[shingle] ?? 0));
  const places = new Int32Array(sizes.length + 1);
  for (const shingle of shared)
    for (let at = starts[shingle] ?? 0; at < (starts[shingle + 1] ?? 0); at++) {
      const next = (texts[at] ?? 0) + 1;
      places[next] = (places[next] ?? 0) + 1;
    }
  for (let text = 0; text < sizes.length; text++) places[text + 1] = (places[text + 1] ?? 0) + (places[text] ?? 0);
  const numbers = new Int32Array(places[sizes.length] ?? 0);
  const fill = places.slice();
  shared.forEach((shingle, number) => {
    for (let at = starts[shingle] ?? 0; at < (starts[shingle + 1] ?? 0); at++) {
      const text = texts[at] ?? 0;
      const place = fill[text] ?? 0;
      numbers[place] = number;
      fill[text] = place + 1;
    }
  });
  return { numbers, starts: places, counts, sizes };
}

/** The shingles that stand in two texts or more, in the order of how many. */
function sortByCount(starts: Int32Array): Int32Array {
  const countOf = (shingle: number): number => (starts[shingle + 1] ?? 0) - (starts[shingle] ?? 0);
  let most = 1;
  for (let shingle = 0; shingle + 1 < starts.length; shingle++) most = Math.max(most, countOf(shingle));
  const next = new Int32Array(most + 2);
  for (let shingle = 0; shingle + 1 < starts.length; shingle++) {
    const above = countOf(shingle) + 1;
    if (above > 2) next[above] = (next[above] ?? 0) + 1;
  }
  for (let count = 0; count <= most; count++) next[count + 1] = (next[count + 1] ?? 0) + (next[count] ?? 0);
  const sorted = new Int32Array(next[most + 1] ?? 0);
  for (let shingle = 0; shingle + 1 < starts.length; shingle++) {
    const count = countOf(shingle);
    if (count < 2) continue;
    const place = next[count] ?? 0;
    sorted[place] = shingle;
    next[count] = place + 1;
  }
  return sorted;
}

/** The numbers of one text, rising. */
export function numbersOf({ numbers, starts }: RarestFirst, text: number): Int32Array {
  return numbers.subarray(starts[text] ?? 0, starts[text + 1] ?? 0);
}
