import type { Clause, PolicyDocument } from '../domain/document.js';
import { fold } from '../text/fold.js';
import { remember } from '../text/remember.js';
import { makeRunNumbers } from '../text/run-numbers.js';

/** A document as far as its text goes. */
export type Sketchable = Pick<PolicyDocument, 'id'> & { readonly clauses: readonly Pick<Clause, 'heading' | 'text'>[] };

/**
 * A small sample of the shingles of a text by which its share of shingles with another is estimated: the smallest hashes of all, in
 * ascending order, each once (bottom-k sketch: Broder 1997, "On the resemblance and containment of documents"). At most
 * `SKETCH_SIZE`; all of them where there are fewer.
 */
export type CopySketch = Uint32Array;

export const SKETCH_SIZE = 128;
const SHINGLE = 5;

/** The sketch of a document, made once. Cost: one pass over the text. */
export const sketchDocument = remember((document: Sketchable): CopySketch => {
  const text = textOf(document);
  const count = Math.max(0, text.length - SHINGLE + 1);
  // A share of the hashes is enough to hold the smallest ones, unless the text repeats itself.
  const few = smallest(hashesBelow((2 ** 32 * 3 * SKETCH_SIZE) / Math.max(1, count), text));
  return few.length === SKETCH_SIZE ? few : smallest(hashesBelow(2 ** 32, text));
});

/** The hashes of all shingles of a text that are smaller than `bound`, in reading order. */
function hashesBelow(bound: number, text: string): Uint32Array {
  const hashes: number[] = [];
  for (let at = 0; at + SHINGLE <= text.length; at++) {
    const hash = hashAt(text, at);
    if (hash < bound) hashes.push(hash);
  }
  return Uint32Array.from(hashes);
}

function smallest(hashes: Uint32Array): CopySketch {
  const sorted = hashes.sort();
  const chosen = new Uint32Array(Math.min(SKETCH_SIZE, sorted.length));
  let length = 0;
  for (let at = 0; at < sorted.length && length < chosen.length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) chosen[length++] = sorted[at] ?? 0;
  return chosen.slice(0, length);
}

/**
 * Estimate the share of shingles that two texts have in common over all of both (Jaccard), 0..1: of the smallest hashes of both
 * together, the share that stands in both. Standard error at most 0.045; none for texts of less than `SKETCH_SIZE` shingles.
 */
export function estimateLikeness(a: CopySketch, b: CopySketch): number {
  let [i, j, seen, shared] = [0, 0, 0, 0];
  while (seen < SKETCH_SIZE && (i < a.length || j < b.length)) {
    const [one, other] = [a[i] ?? Infinity, b[j] ?? Infinity];
    if (one === other) shared++;
    if (one <= other) i++;
    if (other <= one) j++;
    seen++;
  }
  return seen === 0 ? 0 : shared / seen;
}

/** Share of five-character shingles of the folded texts that two documents have in common over all of both (Jaccard), 0..1. */
export function measureLikeness(a: Sketchable, b: Sketchable): number {
  const numbers = makeRunNumbers(SHINGLE);
  numbers.add(textOf(a));
  const isShared = new Uint8Array(numbers.size());
  for (const shingle of numbers.add(textOf(b))) if (shingle < isShared.length) isShared[shingle] = 1;
  const all = numbers.size();
  return all === 0 ? 0 : isShared.reduce((sum, shared) => sum + shared, 0) / all;
}

function textOf(document: Sketchable): string {
  return fold(document.clauses.map((clause) => clause.heading + clause.text).join(''));
}

/** FNV-1a over the characters of the shingle, its bits mixed as those of MurmurHash3 are, so that small hashes are a fair sample. */
function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + SHINGLE; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
