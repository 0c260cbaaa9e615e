import { fold } from '../../src/text/fold.js';

/** Reuse by the letter: string sets, every pair looked at. What `src/reuse/` must give, as slow and as plain as it can be said. */

export function lettersOf(text: string): string {
  return fold(text).replace(/[\s\p{P}\p{S}]+/gu, '');
}

export function shinglesOf(text: string): ReadonlySet<string> {
  const letters = lettersOf(text);
  return new Set(Array.from({ length: Math.max(0, letters.length - 4) }, (_, at) => letters.slice(at, at + 5)));
}

export interface Likeness {
  readonly jaccard: number;
  readonly containment: number;
}

export function compareTexts(first: string, second: string): Likeness {
  const [a, b] = [shinglesOf(first), shinglesOf(second)];
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  return {
    jaccard: shared === 0 ? 0 : shared / (a.size + b.size - shared),
    containment: shared === 0 ? 0 : shared / Math.min(a.size, b.size),
  };
}

export function isPair({ jaccard, containment }: Likeness): boolean {
  return jaccard >= 0.5 || containment >= 0.6;
}

/** Components of the graph of pairs with a coefficient of 0.8 or more, as sorted lists of numbers, in order. */
export function clusterTexts(texts: readonly string[]): readonly (readonly number[])[] {
  const clusters: number[][] = [];
  const done = new Set<number>();
  for (const start of texts.keys()) {
    if (done.has(start)) continue;
    const cluster = [start];
    done.add(start);
    for (const item of cluster)
      texts.forEach((text, other) => {
        if (done.has(other) || compareTexts(texts[item] ?? '', text).jaccard < 0.8) return;
        done.add(other);
        cluster.push(other);
      });
    clusters.push(cluster.sort((a, b) => a - b));
  }
  return clusters;
}
