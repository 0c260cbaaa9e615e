import type { NearCopy } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import { estimateLikeness, measureLikeness, sketchDocument, type CopySketch, type Sketchable } from './copy-sketch.js';

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
 * Cost: one look at each sketch, a comparison of sketches that share a rare hash, and a full one of each pair whose sketches are alike.
 */
export function findCopyPairs(fresh: readonly Sketchable[], known: readonly Sketchable[]): readonly CopyPair[] {
  const holders = findHolders(fresh.map(sketchDocument));
  const met = new Int32Array(fresh.length).fill(-1);
  return [...fresh, ...known].flatMap((one, at) => {
    const found: CopyPair[] = [];
    const sketch = sketchDocument(one);
    for (const hash of sketch)
      for (const other of holders.get(hash) ?? []) {
        // Of two fresh ones the later one asks.
        if (other >= at) break;
        if (met[other] === at) continue;
        met[other] = at;
        const held = fresh[other];
        if (!held || estimateLikeness(sketch, sketchDocument(held)) < WORTH_COMPARING) continue;
        const similarity = measureLikeness(one, held);
        if (similarity >= MIN_SIMILARITY) found.push({ one: held.id, other: one.id, similarity });
      }
    return found;
  });
}

/**
 * Which sketches hold a hash, rising, of each sketch only its rarest hashes: two sketches that are alike share at least
 * `WORTH_COMPARING` of either, so that one of their common hashes is among these (prefix filter: Chaudhuri, Ganti and Kaushik 2006, "A
 * primitive operator for similarity joins"). Formulas that stand in every document are not looked at.
 */
function findHolders(sketches: readonly CopySketch[]): ReadonlyMap<number, readonly number[]> {
  const counts = new Map<number, number>();
  for (const sketch of sketches) for (const hash of sketch) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const holders = new Map<number, number[]>();
  sketches.forEach((sketch, at) => {
    const rareFirst = [...sketch].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
    for (const hash of rareFirst.slice(0, sketch.length - Math.floor(WORTH_COMPARING * sketch.length) + 1))
      if (!holders.get(hash)?.push(at)) holders.set(hash, [at]);
  });
  return holders;
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
