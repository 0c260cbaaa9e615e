import { SEARCH_FIELDS } from '../../domain/search.js';
import type { BlockData } from './block.js';
import type { IndexedClause } from './search-engine.js';
import { sharedBytes, sharedNumbers, sharedWords } from './shared-arrays.js';
import { packTexts } from './text-list.js';
import { saturate, worthIn } from './weigh.js';

type Words = IndexedClause['words'];
type Postings = Pick<BlockData, 'terms' | 'starts' | 'entries' | 'impacts'>;

/** The words of some clauses, each with the clauses that it stands in and its impact there. */
export function buildPostings(clauses: readonly Words[]): Postings {
  return sortByTerm(gather(clauses));
}

/** Postings clause after clause, each word of a clause once. */
interface Gathered {
  /** Number of each term, in the order in which they came. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Term and impact of each posting. */
  readonly terms: Uint32Array;
  readonly impacts: Uint8Array;
  /** Where the postings of each clause end. */
  readonly ends: Uint32Array;
}

/** A word is looked up once for each place that it stands at; everything else is done by numbers. */
function gather(clauses: readonly Words[]): Gathered {
  const most = clauses.reduce((sum, words) => sum + countWords(words), 0);
  const numbers = new Map<string, number>();
  const terms = new Uint32Array(most);
  const impacts = new Uint8Array(most);
  const ends = new Uint32Array(clauses.length);
  /** Of each term in the clause at hand. */
  let worths = new Float64Array(1024);
  let end = 0;
  clauses.forEach((words, entry) => {
    const start = end;
    for (const field of SEARCH_FIELDS) {
      const list = words[field];
      const worth = worthIn(field, list.length);
      for (const word of list) {
        let number = numbers.get(word);
        if (number === undefined) {
          numbers.set(word, (number = numbers.size));
          if (number === worths.length) worths = doubled(worths);
        }
        const before = worths[number] ?? 0;
        if (before === 0) terms[end++] = number;
        worths[number] = before + worth;
      }
    }
    for (let at = start; at < end; at++) {
      const number = terms[at] ?? 0;
      impacts[at] = Math.max(1, Math.round(saturate(worths[number] ?? 0) * 255));
      worths[number] = 0;
    }
    ends[entry] = end;
  });
  return { numbers, terms, impacts, ends };
}

function doubled(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

function countWords(words: Words): number {
  let count = 0;
  for (const field of SEARCH_FIELDS) count += words[field].length;
  return count;
}

/** Counting sort by the order of the terms; clauses stay in order inside a term. */
function sortByTerm({ numbers, terms, impacts, ends }: Gathered): Postings {
  const sorted = [...numbers.keys()].sort();
  const places = new Uint32Array(sorted.length);
  sorted.forEach((term, place) => {
    places[numbers.get(term) ?? 0] = place;
  });
  const count = ends.at(-1) ?? 0;
  const starts = sharedWords(sorted.length + 1);
  for (let at = 0; at < count; at++) {
    const after = (places[terms[at] ?? 0] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let term = 1; term < starts.length; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const next = starts.slice();
  const result = {
    terms: packTexts(sorted),
    starts,
    entries: sharedNumbers(count, ends.length),
    impacts: sharedBytes(count),
  };
  let at = 0;
  ends.forEach((end, entry) => {
    for (; at < end; at++) {
      const place = places[terms[at] ?? 0] ?? 0;
      const to = next[place] ?? 0;
      next[place] = to + 1;
      result.entries[to] = entry;
      result.impacts[to] = impacts[at] ?? 0;
    }
  });
  return result;
}
