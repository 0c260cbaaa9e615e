import { makeRunNumbers } from './run-numbers.js';
import { invertLists } from './sparse-index.js';

/**
 * Make a function that counts for each of `texts` how many runs (`length` UTF-16 units in a row) of the text it is given stand in it;
 * a run that stands twice in the text given counts twice. The counts stand until the function is called again: they are written over.
 * Cost: linear in the text, and the texts that share runs with it.
 */
export function makeRunCounter(texts: readonly string[], length: number): (text: string) => Int32Array {
  const numbers = makeRunNumbers(length);
  const { starts, places } = invertLists(texts.map((text) => numbers.add(text)));
  const counts = new Int32Array(texts.length);
  return (text) => {
    counts.fill(0);
    for (const run of numbers.find(text)) {
      if (run < 0) continue;
      const end = starts[run + 1] ?? 0;
      for (let at = starts[run] ?? 0; at < end; at++) {
        const place = places[at] ?? 0;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
    return counts;
  };
}
