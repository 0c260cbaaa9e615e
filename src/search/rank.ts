import type { SearchQuery } from '../domain/search.js';
import type { SearchIndex } from './search-index.js';
import { takeBest } from './take-best.js';

/** How far down literal matches are looked for. */
const LITERAL_DEPTH = 200;

/** What decides the order of the clauses that passed. */
export interface Ranking {
  readonly scores: Float64Array;
  readonly sort: NonNullable<SearchQuery['sort']>;
  /** Words as typed, folded; among the best clauses those that hold more of them literally come first. */
  readonly typedWords: readonly string[];
}

/** A clause with its final score: each typed word that it holds literally lifts it a step above those that do not. */
export interface Ranked {
  readonly entry: number;
  readonly score: number;
}

/**
 * The first `limit` of the clauses in the order asked for. Equal ones keep the order of the corpus.
 * Cost: one heap step for each clause by relevance, a full sort by place or date.
 */
export function rank(index: SearchIndex, passing: Int32Array, ranking: Ranking, limit: number): readonly Ranked[] {
  const score = (entry: number): number => ranking.scores[entry] ?? 0;
  if (ranking.sort !== 'relevance') {
    const keyOf = ranking.sort === 'date' ? dateKey(index) : localityKey(index);
    return Array.from(passing)
      .map((entry) => ({ entry, score: score(entry), key: keyOf(entry) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry - b.entry))
      .slice(0, limit);
  }
  const typedWords = ranking.typedWords.filter((word) => word.length > 1);
  const best = takeBest(passing, passing.length, ranking.scores, Math.max(limit, LITERAL_DEPTH));
  const step = score(best[0] ?? 0) + 1;
  const head = best.slice(0, LITERAL_DEPTH).map((entry) => {
    const folded = index.entries[entry]?.folded ?? '';
    return { entry, score: score(entry) + step * typedWords.filter((word) => folded.includes(word)).length };
  });
  head.sort((a, b) => b.score - a.score || a.entry - b.entry);
  return [...head, ...best.slice(LITERAL_DEPTH).map((entry) => ({ entry, score: score(entry) }))].slice(0, limit);
}

/** Newest first, undated last: digits are turned so that a later date is the smaller key. */
function dateKey(index: SearchIndex): (entry: number) => string {
  return (entry) => {
    const header = index.entries[entry]?.document.header;
    const date = header?.signedOn ?? header?.publishedOn;
    return date === undefined ? '~' : date.replace(/\d/gu, (digit) => String(9 - Number(digit)));
  };
}

/** By the code of the administrative division, the nation first, unknown places last. */
function localityKey(index: SearchIndex): (entry: number) => string {
  return (entry) => index.entries[entry]?.document.header.locality?.adcode ?? '~';
}
