import type { NearCopy } from '../domain/corpus.js';
import type { Clause, PolicyDocument } from '../domain/document.js';
import { countShared } from '../text/count-shared.js';
import { fold } from '../text/fold.js';
import { remember } from '../text/remember.js';
import { makeRunNumbers } from '../text/run-numbers.js';

/** A document as far as its text goes. */
type Cut = Pick<PolicyDocument, 'id'> & { readonly clauses: readonly Pick<Clause, 'heading' | 'text'>[] };

const SHINGLE = 5;
/** Copies of one text share nearly all shingles; plans of two places that follow one parent share far less. */
const MIN_SIMILARITY = 0.7;
/** A document is looked up by so many of its shingles, those with the smallest hashes: copies choose the same. */
const MARKS = 128;
/**
 * Of the smallest hashes of two documents together, as many are in both as their similarity says, so 0.7 of 128 for copies that
 * are hardly any more; less than 0.4 by chance once in a million million times.
 */
const WORTH_COMPARING = 0.4;

/** Finds pairs of near copies (近似副本) among documents, by the first document, then the second, in their order. */
export type FindNearCopies = (documents: readonly Cut[]) => readonly NearCopy[];

/**
 * Make a function that finds pairs of documents that are copies of one text but for small differences (Jaccard of five-character
 * shingles of the folded clause texts). It keeps what it has looked at: cost of a call is one pass over each document that was not
 * among those of the last, and a full comparison of each pair that shares many of the looked-up shingles.
 */
export function makeNearCopyFinder(): FindNearCopies {
  let index = makeIndex();
  return (documents) => {
    const order = new Map(documents.map((document, at) => [document, at]));
    if (index.countGone(order) > documents.length * MOST_GONE) index = makeIndex();
    index.add(documents);
    return index
      .pairs()
      .flatMap(({ one, other, similarity }) => {
        const [a, b] = [order.get(one), order.get(other)];
        if (a === undefined || b === undefined) return [];
        const [first, second] = a < b ? [one, other] : [other, one];
        return [{ place: [Math.min(a, b), Math.max(a, b)] as const, pair: { first: first.id, second: second.id, similarity } }];
      })
      .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
      .map(({ pair }) => pair);
  };
}

/** Share of documents that are there no more from which the index is made anew. */
const MOST_GONE = 0.2;

interface Pair {
  readonly one: Cut;
  readonly other: Cut;
  readonly similarity: number;
}

interface CopyIndex {
  /** Documents that are in it already are passed over. */
  add(documents: readonly Cut[]): void;
  /** How many of its documents are not among the given. */
  countGone(documents: ReadonlyMap<Cut, unknown>): number;
  pairs(): readonly Pair[];
}

function makeIndex(): CopyIndex {
  const held = new Set<Cut>();
  const lookUp = makeLookUp();
  const pairs: Pair[] = [];
  return {
    add: (documents) => {
      for (const document of documents) {
        if (held.has(document)) continue;
        held.add(document);
        for (const one of lookUp(document)) {
          const similarity = jaccard(one, document);
          if (similarity >= MIN_SIMILARITY) pairs.push({ one, other: document, similarity });
        }
      }
    },
    countGone: (documents) => [...held].filter((document) => !documents.has(document)).length,
    pairs: () => pairs,
  };
}

/** The smallest different hashes of the shingles of a document, rising; all of a short one. */
const marksOf = remember((document: Cut): Uint32Array => {
  const text = textOf(document);
  for (let share = (2 * MARKS) / text.length; ; share *= 2) {
    const low = Uint32Array.from(hashShingles(text, share)).sort();
    const different = low.filter((hash, at) => at === 0 || hash !== low[at - 1]);
    if (different.length >= MARKS || share >= 1) return different.slice(0, MARKS);
  }
});

/**
 * Make a function that takes in documents one by one and gives those before it that share `WORTH_COMPARING` of the marks. Of so
 * many shared marks one at least is among the rarest, so that marks which stand in nearly all documents are not walked.
 */
function makeLookUp(): (document: Cut) => readonly Cut[] {
  const holders = new Map<number, Cut[]>();
  return (document) => {
    const marks = marksOf(document);
    const lists = Array.from(marks, (mark) => holders.get(mark) ?? []);
    const rarest = lists.sort((a, b) => a.length - b.length).slice(0, marks.length - leastShared(marks) + 1);
    const found = [...new Set(rarest.flat())].filter((other) => {
      const others = marksOf(other);
      return countShared(marks, others) >= leastShared(marks.length > others.length ? marks : others);
    });
    for (const mark of marks) if (!holders.get(mark)?.push(document)) holders.set(mark, [document]);
    return found;
  };
}

function leastShared({ length }: Uint32Array): number {
  return Math.ceil(length * WORTH_COMPARING);
}

function textOf(document: Cut): string {
  return fold(document.clauses.map((clause) => clause.heading + clause.text).join(''));
}

const BASE = 0x01000193;
/** What a letter weighs in the hash when it leaves the shingle. */
const LEAVING = Array.from({ length: SHINGLE }).reduce((power: number) => Math.imul(power, BASE), 1);

/**
 * The lowest hashes of shingles, `share` of all, in reading order. A hash is made of a polynomial of the letters, from which one
 * letter goes as the next one comes.
 */
function hashShingles(text: string, share: number): readonly number[] {
  const bound = share * 2 ** 32;
  const low: number[] = [];
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    sum = (Math.imul(sum, BASE) + text.charCodeAt(i)) | 0;
    if (i >= SHINGLE) sum = (sum - Math.imul(text.charCodeAt(i - SHINGLE), LEAVING)) | 0;
    const hash = mix(sum);
    if (hash < bound && i + 1 >= SHINGLE) low.push(hash);
  }
  return low;
}

/** Spread the bits (finalizer of MurmurHash3), so that the size of a hash says nothing about the letters. */
function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** How many different shingles each document has. */
const sizeOf = remember((document: Cut): number => countDifferent([textOf(document)]));

/** The Jaccard coefficient of the shingles of two documents; 0 where their sizes alone keep it below `MIN_SIMILARITY`. */
function jaccard(first: Cut, second: Cut): number {
  const [one, other] = [sizeOf(first), sizeOf(second)];
  if (Math.min(one, other) < Math.max(one, other) * MIN_SIMILARITY) return 0;
  const all = countDifferent([textOf(first), textOf(second)]);
  return all === 0 ? 0 : (one + other - all) / all;
}

/** How many different shingles stand in some texts. */
function countDifferent(texts: readonly string[]): number {
  const numbers = makeRunNumbers(SHINGLE);
  for (const text of texts) numbers.add(text);
  return numbers.size();
}
