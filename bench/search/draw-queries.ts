import { makeRandom } from '../bench.js';

/** A query made out of a clause, which it should bring back. */
export interface KnownItem {
  readonly clause: number;
  readonly words: readonly string[];
}

/**
 * How the words of a known item are drawn. `distinct`: 2-4 of its 8 rarest; `mid`: 2-4 that are neither rare nor common;
 * `noisy`: those and one that the clause lacks; `verbose`: six of any frequency and two that it lacks.
 */
export const KNOWN_ITEM_SETS = ['distinct', 'mid', 'noisy', 'verbose'] as const;
export type KnownItemSet = (typeof KNOWN_ITEM_SETS)[number];
export type KnownItems = Readonly<Record<KnownItemSet, readonly KnownItem[]>>;

/** Clauses to draw words from. */
export interface WordSource {
  readonly size: number;
  /** Distinct words of a clause as someone would type them, all in the index. */
  wordsOf(clause: number): readonly string[];
  /** Number of clauses that hold the word. */
  frequency(word: string): number;
}

const RAREST = 8;
const MID = { least: 10, share: 0.05 };
const NOT_COMMON = 0.3;
const VERBOSE_WORDS = 6;
const DRAWN_LEAST = 20;
/** Clauses looked at in vain before the drawing is given up. */
const MOST_ATTEMPTS = 10_000;

/**
 * `count` known items of each kind, fewer where the clauses are too short. They come from anywhere in the corpus: where they
 * stood first, an engine that cannot tell clauses apart and gives them in their order would find them by that. The same seed
 * gives the same items.
 */
export function drawKnownItems(source: WordSource, count: number, seed: number): KnownItems {
  const draw = makeDraw(makeRandom(seed));
  const isMid = (word: string): boolean =>
    source.frequency(word) >= MID.least && source.frequency(word) <= MID.share * source.size;
  const isNotCommon = (word: string): boolean => source.frequency(word) < NOT_COMMON * source.size;
  const foreign = (own: readonly string[], fits: (word: string) => boolean): string => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const words = source.wordsOf(draw.below(source.size)).filter((word) => fits(word) && !own.includes(word));
      const [word] = draw.some(words, 1);
      if (word !== undefined) return word;
    }
    throw new Error(`bench: no clause holds a word that is fit to be drawn, in ${MOST_ATTEMPTS} attempts`);
  };
  const sets: Record<KnownItemSet, KnownItem[]> = { distinct: [], mid: [], noisy: [], verbose: [] };
  const drawn = new Set<number>();
  for (let attempt = 0; sets.distinct.length < count && attempt < MOST_ATTEMPTS; attempt++) {
    const clause = draw.below(source.size);
    if (drawn.has(clause)) continue;
    drawn.add(clause);
    const words = source.wordsOf(clause);
    const rarest = [...words].sort((a, b) => source.frequency(a) - source.frequency(b)).slice(0, RAREST);
    const [mid, notCommon] = [words.filter(isMid), words.filter(isNotCommon)];
    if (rarest.length < RAREST || mid.length < VERBOSE_WORDS || notCommon.length < VERBOSE_WORDS) continue;
    const number = 2 + draw.below(3);
    const asked = draw.some(mid, number);
    sets.distinct.push({ clause, words: draw.some(rarest, number) });
    sets.mid.push({ clause, words: asked });
    sets.noisy.push({ clause, words: draw.some([...asked, foreign(words, isMid)], number + 1) });
    const lacking = [foreign(words, isNotCommon), foreign(words, isNotCommon)];
    sets.verbose.push({ clause, words: draw.some([...draw.some(notCommon, VERBOSE_WORDS), ...lacking], 8) });
  }
  return sets;
}

/** One to four words of a clause that are neither rare nor everywhere, as someone would type who half remembers it. */
export function drawQueries(source: WordSource, count: number, seed: number): readonly (readonly string[])[] {
  const draw = makeDraw(makeRandom(seed));
  const queries: (readonly string[])[] = [];
  for (let attempt = 0; queries.length < count; attempt++) {
    if (attempt > MOST_ATTEMPTS + count) throw new Error(`bench: only ${queries.length} queries could be drawn`);
    const words = source
      .wordsOf(draw.below(source.size))
      .filter((word) => source.frequency(word) >= DRAWN_LEAST && source.frequency(word) <= MID.share * source.size);
    if (words.length >= 4) queries.push(draw.some(words, 1 + draw.below(4)));
  }
  return queries;
}

function makeDraw(random: () => number) {
  const below = (limit: number): number => Math.floor(random() * limit);
  return {
    below,
    /** Some of the list, in random order. */
    some: <T>(list: readonly T[], count: number): readonly T[] => {
      const left = [...list];
      const taken: T[] = [];
      while (taken.length < count && left.length > 0) taken.push(...left.splice(below(left.length), 1));
      return taken;
    },
  };
}
