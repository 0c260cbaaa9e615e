import type { AnnotatedDocument } from '../domain/annotation.js';
import type { NearCopy } from '../domain/corpus.js';
import { fold } from '../text/fold.js';

const SHINGLE = 5;
/** Copies of one text share nearly all shingles; plans of two places that follow one parent share far less. */
const MIN_SIMILARITY = 0.7;

/**
 * Find pairs of documents that are copies of one text but for small differences (Jaccard of five-character shingles of
 * the folded clause texts). Cost: pairs of documents times shingles; a pair whose lengths differ by more than the
 * threshold allows is not compared.
 */
export function findNearCopies(documents: readonly AnnotatedDocument[]): readonly NearCopy[] {
  const bags = documents.map((document) => ({
    id: document.id,
    shingles: shinglesOf(fold(document.clauses.map((clause) => clause.heading + clause.text).join(''))),
  }));
  const pairs: NearCopy[] = [];
  bags.forEach((first, i) => {
    for (const second of bags.slice(i + 1)) {
      const similarity = jaccard(first.shingles, second.shingles);
      if (similarity >= MIN_SIMILARITY) pairs.push({ first: first.id, second: second.id, similarity });
    }
  });
  return pairs;
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
