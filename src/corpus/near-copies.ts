import type { NearCopy } from '../domain/corpus.js';
import type { Clause, PolicyDocument } from '../domain/document.js';
import { fold } from '../text/fold.js';
import { remember } from '../text/remember.js';

/** A document as far as its text goes. */
type Cut = Pick<PolicyDocument, 'id'> & { readonly clauses: readonly Pick<Clause, 'heading' | 'text'>[] };

const SHINGLE = 5;
/** Copies of one text share nearly all shingles; plans of two places that follow one parent share far less. */
const MIN_SIMILARITY = 0.7;
/** Of a document of more shingles than this one shingle in `SAMPLE` is looked up; a sample of fewer would say little. */
const LONG = 3000;
/** A copy of a long document may be somewhat shorter: documents from here on are looked up by the sample, too. */
const NEARLY_LONG = LONG * MIN_SIMILARITY;
const SAMPLE = 8;
/** Copies share 0.7 of the shingles of the larger and more; a sample may tell a little less. */
const WORTH_COMPARING = 0.6;

/** Finds pairs of near copies (近似副本) among documents, by the first document, then the second, in their order. */
export type FindNearCopies = (documents: readonly Cut[]) => readonly NearCopy[];

/**
 * Make a function that finds pairs of documents that are copies of one text but for small differences (Jaccard of five-character
 * shingles of the folded clause texts). It keeps what it has looked at: cost of a call is one pass over each document that was not
 * among those of the last, and a full comparison of each pair that shares most of the looked-up shingles.
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
  const lookUps = [makeLookUp('dense'), makeLookUp('sampled')];
  const pairs: Pair[] = [];
  return {
    add: (documents) => {
      for (const document of documents) {
        if (held.has(document)) continue;
        held.add(document);
        const candidates = new Set(lookUps.flatMap((lookUp) => lookUp(document)));
        if (candidates.size === 0) continue;
        const shingles = shinglesOf(textOf(document));
        for (const one of candidates) {
          const similarity = jaccard(shinglesOf(textOf(one)), shingles);
          if (similarity >= MIN_SIMILARITY) pairs.push({ one, other: document, similarity });
        }
      }
    },
    countGone: (documents) => [...held].filter((document) => !documents.has(document)).length,
    pairs: () => pairs,
  };
}

/** Hashes of shingles by which a document is looked up; undefined where it is not looked up in this way. */
type Marks = Uint32Array | undefined;

interface Sketch {
  /** All of them. */
  readonly dense: Marks;
  /** One in `SAMPLE`, chosen by its hash, so that copies choose the same. */
  readonly sampled: Marks;
}

const sketchOf = remember((document: Cut): Sketch => {
  const text = textOf(document);
  const hashes = new Set<number>();
  for (let i = 0; i + SHINGLE <= text.length; i++) hashes.add(hashAt(text, i));
  const isLong = hashes.size > LONG;
  return {
    dense: isLong ? undefined : Uint32Array.from(hashes),
    sampled: hashes.size < NEARLY_LONG ? undefined : Uint32Array.from([...hashes].filter((hash) => hash % SAMPLE === 0)),
  };
});

/**
 * Make a function that takes in documents one by one and gives those before it that share most marks of the smaller of both and
 * differ no more in size than copies do.
 */
function makeLookUp(kind: keyof Sketch): (document: Cut) => readonly Cut[] {
  const holders = new Map<number, number[]>();
  const taken: { readonly document: Cut; readonly size: number }[] = [];
  let shared = new Uint32Array(1024);
  return (document) => {
    const marks = sketchOf(document)[kind];
    if (!marks) return [];
    const met: number[] = [];
    for (const mark of marks) {
      const list = holders.get(mark);
      if (!list) holders.set(mark, [taken.length]);
      else {
        for (const other of list) {
          const count = shared[other] ?? 0;
          if (count === 0) met.push(other);
          shared[other] = count + 1;
        }
        list.push(taken.length);
      }
    }
    taken.push({ document, size: marks.length });
    const alike = met.flatMap((at) => {
      const { document: other, size = 0 } = taken[at] ?? {};
      const least = WORTH_COMPARING * Math.max(size, marks.length);
      return other && Math.min(size, marks.length) >= least && (shared[at] ?? 0) >= least ? [other] : [];
    });
    for (const at of met) shared[at] = 0;
    if (taken.length > shared.length) shared = new Uint32Array(2 * shared.length);
    return alike;
  };
}

function textOf(document: Cut): string {
  return fold(document.clauses.map((clause) => clause.heading + clause.text).join(''));
}

/** FNV-1a over the characters of the shingle. */
function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + SHINGLE; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // The lowest bits of FNV depend on the lowest bits of the letters alone.
  return (hash ^ (hash >>> 15)) >>> 0;
}

function shinglesOf(text: string): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= text.length; i++) shingles.add(text.slice(i, i + SHINGLE));
  return shingles;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0 || small.size < large.size * MIN_SIMILARITY) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / (a.size + b.size - shared);
}
