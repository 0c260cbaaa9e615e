import type { QueryAlternative, QueryWord } from '../../domain/query-reading.js';
import { frequencyAt, termNumber, type Block } from './block.js';

/** Clauses that hold at least one of the words. The arrays are the scorer's own and valid until its next call. */
export interface Scored {
  /** Clause numbers over all blocks; only the first `count` are meant. In no order. */
  readonly entries: Uint32Array;
  readonly count: number;
  /** Score by clause number; 0 for a clause that was not touched. */
  readonly scores: Float32Array;
  /** Bit `n` is set where word `n` is met; words beyond the 32nd share the last bit. */
  readonly met: Uint32Array;
  /** The same for words that are met as they were typed. */
  readonly typed: Uint32Array;
}

export interface ScoreOptions {
  /** Power of the share of the query that a clause meets; 0 turns coordination off. */
  readonly coordination: number;
  /** A clause that meets less than this share of the query is left out: it holds only one of its commonest words. */
  readonly leastShare: number;
}

/** Blocks with the number that their first clause has among all clauses. */
export interface PlacedBlock {
  readonly block: Block;
  readonly base: number;
}

/**
 * A part of a word is passed over in a large index when it stands in more clauses than this share and this number: it takes long
 * and tells little.
 */
const COMMONEST_PART = { share: 0.05, number: 200 };

/**
 * Least share, measured on 30 judged queries over 107 clauses: 0.1 cut the mean number of matches from 34 to 11 and lost no
 * clause that was judged to answer; 0.2 lost some.
 */
const DEFAULT_OPTIONS: ScoreOptions = { coordination: 1, leastShare: 0.1 };

const IMPACT = Float32Array.from({ length: 256 }, (_, step) => step / 255);

/**
 * Score clauses against the words of a query: the sum of rarity times impact (BM25F), times coordination, the share of the query
 * that a clause meets, in which each word counts by its rarity. A word is met by the best of its alternatives; all have the
 * rarity of the commonest, so that a rare synonym is worth no more than the word itself. The parts of words add what they are
 * worth by themselves: without them 「远程会诊」 would not stand near 「远程医疗」. A word that no clause holds does not count. Cost: one step for each place of each alternative.
 */
export class Scorer {
  #touched = new Uint32Array(0);
  #kept = new Uint32Array(0);
  #scores = new Float32Array(0);
  #shares = new Float32Array(0);
  #met = new Uint32Array(0);
  #typed = new Uint32Array(0);
  #gains = new Float32Array(0);
  #weights = new Float32Array(0);
  #touchedCount = 0;

  score(
    blocks: readonly PlacedBlock[],
    live: number,
    words: readonly QueryWord[],
    { coordination, leastShare }: ScoreOptions = DEFAULT_OPTIONS,
  ): Scored {
    const last = blocks.at(-1);
    this.#clear(last ? last.base + last.block.size : 0);
    let asked = 0;
    words.forEach(({ alternatives }, number) => {
      asked += this.#addWord(blocks, live, alternatives.filter(isWhole), 1 << Math.min(number, 31));
    });
    for (const part of listParts(words)) asked += this.#addWord(blocks, live, [part], 0);
    const count = this.#coordinate(asked, coordination, leastShare);
    return { entries: this.#kept, count, scores: this.#scores, met: this.#met, typed: this.#typed };
  }

  /** Weigh each score by the share of the query that is met; gives how many clauses are kept. */
  #coordinate(asked: number, coordination: number, leastShare: number): number {
    const touched = this.#touched;
    const kept = this.#kept;
    const scores = this.#scores;
    const shares = this.#shares;
    const least = leastShare * asked;
    let count = 0;
    for (let i = 0; i < this.#touchedCount; i++) {
      const entry = touched[i] ?? 0;
      const met = shares[entry] ?? 0;
      // Also of what is left out here: a phrase may let it in.
      const factor = coordination === 1 ? met / asked : (met / asked) ** coordination;
      scores[entry] = (scores[entry] ?? 0) * factor;
      if (met >= least) kept[count++] = entry;
    }
    return count;
  }

  /** @returns rarity times the weight of the best alternative that some clause holds; 0 when none is held. */
  #addWord(
    blocks: readonly PlacedBlock[],
    live: number,
    alternatives: readonly QueryAlternative[],
    bit: number,
  ): number {
    const held = alternatives
      .map((alternative) => ({ ...alternative, frequency: frequencyIn(blocks, alternative.term) }))
      .filter((one) => one.frequency > 0 && !(one.kind === 'part' && isCommon(one.frequency, live)));
    const [first, ...others] = held;
    if (!first) return 0;
    const commonest = Math.max(...held.map(({ frequency }) => frequency));
    const rarity = Math.log(1 + (live - commonest + 0.5) / (commonest + 0.5));
    const best = Math.max(...held.map(({ weight }) => weight));
    if (others.length === 0) this.#addOnly(blocks, first, rarity, bit);
    else this.#addBest(blocks, held, rarity, bit);
    return rarity * best;
  }

  /** The usual case of a word without alternatives, in one pass. */
  #addOnly(
    blocks: readonly PlacedBlock[],
    { term, weight, kind }: QueryAlternative,
    rarity: number,
    bit: number,
  ): void {
    const typed = kind === 'typed' ? bit : 0;
    const full = rarity * weight;
    for (const { block, base } of blocks)
      visit(block, term, (own, impact) => {
        this.#meet(own + base, full * impact, full, bit);
        if (typed !== 0) this.#typed[own + base] = (this.#typed[own + base] ?? 0) | typed;
      });
  }

  #addBest(blocks: readonly PlacedBlock[], held: readonly QueryAlternative[], rarity: number, bit: number): void {
    const gains = this.#gains;
    const weights = this.#weights;
    const reached: number[] = [];
    for (const { block, base } of blocks)
      for (const { term, weight, kind } of held)
        visit(block, term, (own, impact) => {
          const entry = own + base;
          if (weights[entry] === 0) reached.push(entry);
          gains[entry] = Math.max(gains[entry] ?? 0, weight * impact);
          weights[entry] = Math.max(weights[entry] ?? 0, weight);
          if (kind === 'typed') this.#typed[entry] = (this.#typed[entry] ?? 0) | bit;
        });
    for (const entry of reached) {
      this.#meet(entry, rarity * (gains[entry] ?? 0), rarity * (weights[entry] ?? 0), bit);
      gains[entry] = weights[entry] = 0;
    }
  }

  #meet(entry: number, gain: number, share: number, bit: number): void {
    if (this.#shares[entry] === 0) this.#touched[this.#touchedCount++] = entry;
    this.#met[entry] = (this.#met[entry] ?? 0) | bit;
    this.#shares[entry] = (this.#shares[entry] ?? 0) + share;
    this.#scores[entry] = (this.#scores[entry] ?? 0) + gain;
  }

  #clear(size: number): void {
    if (size > this.#scores.length) {
      const room = Math.ceil(size * 1.25) + 64;
      this.#touched = new Uint32Array(room);
      this.#kept = new Uint32Array(room);
      this.#scores = new Float32Array(room);
      this.#shares = new Float32Array(room);
      this.#met = new Uint32Array(room);
      this.#typed = new Uint32Array(room);
      this.#gains = new Float32Array(room);
      this.#weights = new Float32Array(room);
    }
    // A walk over memory beats leaps through it when a good part was touched.
    if (this.#touchedCount * 8 > size)
      for (const list of [this.#scores, this.#shares, this.#met, this.#typed]) list.fill(0);
    else
      for (let i = 0; i < this.#touchedCount; i++) {
        const entry = this.#touched[i] ?? 0;
        this.#scores[entry] = this.#shares[entry] = this.#met[entry] = this.#typed[entry] = 0;
      }
    this.#touchedCount = 0;
  }
}

/** Every live clause of a block that holds the term, with the impact of the term in it, 0..1. */
function visit(block: Block, term: string, take: (own: number, impact: number) => void): void {
  const number = termNumber(block, term);
  if (number === undefined) return;
  const { starts, entries, impacts, dead, deadCount } = block;
  const to = starts[number + 1] ?? 0;
  for (let at = starts[number] ?? 0; at < to; at++) {
    const own = entries[at] ?? 0;
    if (deadCount === 0 || dead[own] !== 1) take(own, IMPACT[impacts[at] ?? 0] ?? 0);
  }
}

export function frequencyIn(blocks: readonly PlacedBlock[], term: string): number {
  let sum = 0;
  for (const { block } of blocks) {
    const number = termNumber(block, term);
    if (number !== undefined) sum += frequencyAt(block, number);
  }
  return sum;
}

function isCommon(frequency: number, live: number): boolean {
  return frequency > Math.max(COMMONEST_PART.number, COMMONEST_PART.share * live);
}

function isWhole({ kind }: QueryAlternative): boolean {
  return kind !== 'part';
}

/** Parts of all words, each once; none that is itself a word of the query. */
function listParts(words: readonly QueryWord[]): readonly QueryAlternative[] {
  const known = new Set(words.flatMap(({ alternatives }) => alternatives.filter(isWhole).map(({ term }) => term)));
  const parts = words.flatMap(({ alternatives }) =>
    alternatives.filter((one) => !isWhole(one) && !known.has(one.term)),
  );
  return [...new Map(parts.map((part) => [part.term, part])).values()];
}
