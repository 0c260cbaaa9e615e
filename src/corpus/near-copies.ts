import type { NearCopy } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import { estimateLikeness, measureLikeness, sketchDocument, type Sketchable } from './copy-sketch.js';

/** Copies of one text share nearly all shingles; plans of two places that follow one parent share far less. */
const MIN_SIMILARITY = 0.7;
/** The estimate of a pair of that similarity is this low once in 100,000 times. */
const WORTH_COMPARING = 0.52;

/** A pair of documents and their similarity. */
export interface CopyPair {
  readonly one: DocumentId;
  readonly other: DocumentId;
  readonly similarity: number;
}

/**
 * Find the pairs of near copies (近似副本) of which at least one document is fresh: copies of one text but for small differences (Jaccard
 * of five-character shingles of the folded clause texts). The texts are read where the sketches say that it is worth while.
 * Cost: one look at each sketch, and a full comparison of each pair whose sketches are alike.
 */
export function findCopyPairs(fresh: readonly Sketchable[], known: readonly Sketchable[]): readonly CopyPair[] {
  const all = [...fresh, ...known];
  const holders = new Map<number, number[]>();
  fresh.forEach((document, at) => {
    for (const hash of sketchDocument(document)) {
      const list = holders.get(hash);
      if (list) list.push(at);
      else holders.set(hash, [at]);
    }
  });
  const shared = new Uint32Array(fresh.length);
  return all.flatMap((one, at) => {
    const met: number[] = [];
    const sketch = sketchDocument(one);
    for (const hash of sketch)
      for (const other of holders.get(hash) ?? []) {
        // Of two fresh ones the later one asks.
        if (other >= at) break;
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    return met.flatMap((other): CopyPair[] => {
      const held = fresh[other];
      const count = shared[other] ?? 0;
      shared[other] = 0;
      if (!held || count < (WORTH_COMPARING * sketch.length) / 2) return [];
      if (estimateLikeness(sketch, sketchDocument(held)) < WORTH_COMPARING) return [];
      const similarity = measureLikeness(one, held);
      return similarity < MIN_SIMILARITY ? [] : [{ one: held.id, other: one.id, similarity }];
    });
  });
}

/** Near copies by the first document, then the second, in the order of the documents. Pairs of documents that are not there are left out. */
export function toNearCopies(
  pairs: readonly CopyPair[],
  documents: readonly Pick<Sketchable, 'id'>[],
): readonly NearCopy[] {
  const order = new Map(documents.map(({ id }, at) => [id, at]));
  return pairs
    .flatMap(({ one, other, similarity }) => {
      const [a, b] = [order.get(one), order.get(other)];
      if (a === undefined || b === undefined) return [];
      const [first, second] = a < b ? [one, other] : [other, one];
      return [{ place: [Math.min(a, b), Math.max(a, b)] as const, copy: { first, second, similarity } }];
    })
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ copy }) => copy);
}

/** Find all near copies among documents. Cost: one pass over each document, then that of `findCopyPairs`. */
export function findNearCopies(documents: readonly Sketchable[]): readonly NearCopy[] {
  return toNearCopies(findCopyPairs(documents, []), documents);
}
