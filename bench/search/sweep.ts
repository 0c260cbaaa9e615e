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

/** A clause that holds words of a query: rarity and frequency of each. */
interface Candidate {
  readonly clause: number;
  readonly met: number;
  readonly length: number;
  readonly held: { readonly rarity: number; readonly frequency: number }[];
}

interface Asked {
  /** Rarity of all words that some clause holds, and their number. */
  readonly total: number;
  readonly words: number;
  /** Clauses that fit and meet rarities of at least `least`. */
  candidates(least: number, fits: (clause: number) => boolean): readonly Candidate[];
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
  const gather = makeGatherer(index);
  for (const item of items) {
    const same = original(item.clause);
    const asked = gather(item.words);
    const scores = (one: Candidate): readonly number[] =>
      rankings.map((ranking) => score(one, ranking, asked, index.meanLength));
    const meant = asked.candidates(0, (clause) => original(clause) === same);
    const values = meant.map(scores);
    const targets = rankings.map((_, at) => Math.max(...values.map((list) => list[at] ?? 0)));
    // No score is larger than the rarities that are met, with the floor.
    const worth = Math.min(...rankings.map(({ floor }, at) => (targets[at] ?? 0) / (1 + floor)));
    const places = rankings.map(() => 1);
    for (const one of asked.candidates(worth, (clause) => original(clause) !== same))
      scores(one).forEach((value, at) => {
        const target = targets[at] ?? 0;
        if (value > target || (value === target && one.clause < item.clause)) places[at] = (places[at] ?? 0) + 1;
      });
    places.forEach((place, at) => {
      if (place === 1) first[at] = (first[at] ?? 0) + 1;
      if (place <= 10) reciprocal[at] = (reciprocal[at] ?? 0) + 1 / place;
    });
  }
  return rankings.map((_, at) => ({
    success1: (first[at] ?? 0) / items.length,
    mrr10: (reciprocal[at] ?? 0) / items.length,
  }));
}

function makeGatherer(index: RankingIndex): (words: readonly string[]) => Asked {
  const met = new Float64Array(index.size);
  let touched: number[] = [];
  return (words) => {
    for (const clause of touched) met[clause] = 0;
    touched = [];
    const held = words.flatMap((word) => {
      const postings = index.postings.get(word) ?? [];
      if (postings.length === 0) return [];
      const rarity = Math.log(1 + (index.size - postings.length + 0.5) / (postings.length + 0.5));
      for (const { clause } of postings) {
        if (met[clause] === 0) touched.push(clause);
        met[clause] = (met[clause] ?? 0) + rarity;
      }
      return [{ postings, rarity }];
    });
    return {
      total: held.reduce((sum, { rarity }) => sum + rarity, 0),
      words: held.length,
      candidates: (least, fits) => {
        const found = new Map<number, Candidate>();
        for (const { postings, rarity } of held)
          for (const { clause, frequency, length } of postings) {
            const own = met[clause] ?? 0;
            if (own < least || !fits(clause)) continue;
            const one = found.get(clause) ?? { clause, met: own, length, held: [] };
            one.held.push({ rarity, frequency });
            found.set(clause, one);
          }
        return [...found.values()];
      },
    };
  };
}

function score(one: Candidate, ranking: Ranking, asked: Asked, meanLength: number): number {
  const { k1, b, coordination, shareBy, floor } = ranking;
  const norm = k1 * (1 - b + (b * one.length) / meanLength);
  let sum = 0;
  for (const { rarity, frequency } of one.held) sum += rarity * (floor + frequency / (frequency + norm));
  const share = shareBy === 'rarity' ? one.met / asked.total : one.held.length / asked.words;
  return sum * (coordination === 0 ? 1 : coordination === 1 ? share : share ** coordination);
}
