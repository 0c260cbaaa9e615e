import { median, percentile } from '../bench.js';
import type { BenchCorpus } from './corpus.js';
import { KNOWN_ITEM_SETS, type KnownItem } from './draw-queries.js';
import type { FoundFigures, Figures, QueryFigures } from './figures.js';
import type { Peer } from './peer.js';

const LIMIT = 10;
const MOST_ROUNDS = 9;
const LEAST_ROUNDS = 3;
const ENOUGH_MS = 4000;

/** Ask each query once to warm up, then in rounds until some seconds are spent. */
export function measureQueries(peer: Peer, queries: BenchCorpus['queries']): QueryFigures {
  for (const words of queries) peer.search(words, LIMIT);
  const rounds: number[][] = [];
  let spent = 0;
  while (rounds.length < LEAST_ROUNDS || (rounds.length < MOST_ROUNDS && spent < ENOUGH_MS)) {
    // A clock and nothing else: asking for the time of the processor takes longer than many a query.
    const round = queries.map((words) => {
      const start = performance.now();
      peer.search(words, LIMIT);
      return performance.now() - start;
    });
    spent += round.reduce((sum, ms) => sum + ms, 0);
    rounds.push(round);
  }
  const typical = queries.map((_, query) => median(rounds.map((round) => round[query] ?? NaN)));
  return {
    p50: percentile(typical, 0.5),
    p95: percentile(typical, 0.95),
    p99: percentile(typical, 0.99),
    perSecond: (1000 * queries.length * rounds.length) / spent,
  };
}

/** How often the clause that a query was drawn from comes back, and how far up; a clause of the same text is as good. */
export function measureFound(peer: Peer, corpus: BenchCorpus): NonNullable<Figures['found']> {
  const search = (words: readonly string[]): readonly number[] => peer.search(words, LIMIT);
  const [distinct, mid, noisy, verbose] = KNOWN_ITEM_SETS.map((set) =>
    judge(corpus.knownItems[set], search, (clause) => corpus.original(clause)),
  ) as [FoundFigures, FoundFigures, FoundFigures, FoundFigures];
  return { distinct, mid, noisy, verbose };
}

/** @param original  Stands for all clauses of the same text. */
export function judge(
  items: readonly KnownItem[],
  search: (words: readonly string[]) => readonly number[],
  original: (clause: number) => number,
): FoundFigures {
  const places = items.map(({ clause, words }) =>
    search(words).findIndex((found) => original(found) === original(clause)),
  );
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / items.length;
  return {
    success1: mean(places.map((place) => (place === 0 ? 1 : 0))),
    mrr10: mean(places.map((place) => (place < 0 || place >= LIMIT ? 0 : 1 / (place + 1)))),
  };
}
