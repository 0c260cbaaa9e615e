import type { BenchCorpus } from './corpus.js';
import type { KnownItem } from './draw-queries.js';
import type { FoundFigures } from './figures.js';

/** A way of ranking: BM25 with saturation and correction for length, times the met share of the query to a power. */
export interface Ranking {
  readonly k1: number;
  readonly b: number;
  readonly coordination: number;
  /** How the words of a query count in the share: by their rarity, or each the same. */
  readonly shareBy: 'rarity' | 'number';
  /** What any occurrence is worth, whatever the frequency and the length (BM25+), against the most that they give. */
  readonly floor: number;
}

/** Clauses of each word with the frequency there; lengths in words. */
export interface RankingIndex {
  readonly size: number;
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  readonly meanLength: number;
}

interface Posting {
  readonly clause: number;
  readonly frequency: number;
  readonly length: number;
}

/** Index the words of the queries only. */
export function indexWords(corpus: BenchCorpus, words: ReadonlySet<string>): RankingIndex {
  const postings = new Map<string, Posting[]>(Array.from(words, (word) => [word, []]));
  let total = 0;
  for (let clause = 0; clause < corpus.size; clause++) {
    const own = corpus.clause(clause).words;
    total += own.length;
    const frequencies = new Map<string, number>();
    for (const word of own) if (words.has(word)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    for (const [word, frequency] of frequencies) postings.get(word)?.push({ clause, frequency, length: own.length });
  }
  return { size: corpus.size, postings, meanLength: total / corpus.size };
}

/** A clause that holds words of a query: rarity, frequency and length for each. */
interface Candidate {
  readonly clause: number;
  met: number;
  readonly rarities: number[];
  readonly frequencies: number[];
  length: number;
}

/** How well each way of ranking brings the known items back. */
export function sweep(
  index: RankingIndex,
  items: readonly KnownItem[],
  original: (clause: number) => number,
  rankings: readonly Ranking[],
): readonly FoundFigures[] {
  const first = rankings.map(() => 0);
  const reciprocal = rankings.map(() => 0);
  for (const item of items) {
    const { candidates, asked, words } = gather(index, item.words);
    const same = original(item.clause);
    const [meant, others] = [candidates.filter((one) => original(one.clause) === same), candidates];
    rankings.forEach((ranking, at) => {
      const value = (one: Candidate): number => score(one, ranking, asked, words, index.meanLength);
      const target = Math.max(...meant.map(value));
      const targetClause = Math.min(...meant.filter((one) => value(one) === target).map(({ clause }) => clause));
      let place = 1;
      for (const one of others) {
        // No factor but the rarities can make a score larger than this.
        if (one.met * (1 + ranking.floor) < target || original(one.clause) === same) continue;
        const theirs = value(one);
        if (theirs > target || (theirs === target && one.clause < targetClause)) place++;
        if (place > 10) break;
      }
      if (place === 1) first[at] = (first[at] ?? 0) + 1;
      if (place <= 10) reciprocal[at] = (reciprocal[at] ?? 0) + 1 / place;
    });
  }
  return rankings.map((_, at) => ({
    success1: (first[at] ?? 0) / items.length,
    mrr10: (reciprocal[at] ?? 0) / items.length,
  }));
}

function gather(index: RankingIndex, words: readonly string[]) {
  const byClause = new Map<number, Candidate>();
  let asked = 0;
  let held = 0;
  for (const word of words) {
    const postings = index.postings.get(word) ?? [];
    if (postings.length === 0) continue;
    const rarity = Math.log(1 + (index.size - postings.length + 0.5) / (postings.length + 0.5));
    asked += rarity;
    held++;
    for (const { clause, frequency, length } of postings) {
      let one = byClause.get(clause);
      if (!one) byClause.set(clause, (one = { clause, met: 0, rarities: [], frequencies: [], length }));
      one.met += rarity;
      one.rarities.push(rarity);
      one.frequencies.push(frequency);
    }
  }
  return { candidates: [...byClause.values()], asked, words: held };
}

function score(one: Candidate, ranking: Ranking, asked: number, words: number, meanLength: number): number {
  const { k1, b, coordination, shareBy, floor } = ranking;
  const norm = k1 * (1 - b + (b * one.length) / meanLength);
  let sum = 0;
  for (let at = 0; at < one.rarities.length; at++) {
    const frequency = one.frequencies[at] ?? 0;
    sum += (one.rarities[at] ?? 0) * (floor + frequency / (frequency + norm));
  }
  const share = shareBy === 'rarity' ? one.met / asked : one.rarities.length / words;
  return sum * (coordination === 0 ? 1 : coordination === 1 ? share : share ** coordination);
}
