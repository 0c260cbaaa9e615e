import type { QueryAlternative, QueryWord } from '../../domain/query-reading.js';
import { frequencyAt, termNumber, type Block } from './block.js';

/** Clauses that hold at least one of the words. The arrays are the scorer's own and valid until its next call. */
export interface Scored {
  /** Clause numbers over all blocks; only the first `count` are meant. Block after block, in no order inside one. */
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

/** A word, or a part by itself, with those of its alternatives that some clause holds. */
interface Asked {
  readonly held: readonly Held[];
  readonly rarity: number;
  /** In the sets of words that a clause meets; 0 for a part. */
  readonly bit: number;
}

interface Held extends QueryAlternative {
  /** Number of the term in each block, -1 where it is not there. */
  readonly numbers: Int32Array;
}

/**
 * Score clauses against the words of a query: the sum of rarity times impact (BM25F), times coordination, the share of the query
 * that a clause meets, in which each word counts by its rarity. A word is met by the best of its alternatives; all have the
 * rarity of the commonest, so that a rare synonym is worth no more than the word itself. The parts of words add what they are
 * worth by themselves: without them 「远程会诊」 would not stand near 「远程医疗」. A word that no clause holds does not count.
 * Cost: one step for each place of each alternative, block by block, so that the memory of a block is still at hand.
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
    const asked = [
      ...words.map(({ alternatives }, number) =>
        weighWord(blocks, live, alternatives.filter(isWhole), 1 << Math.min(number, 31)),
      ),
      ...listParts(words).map((part) => weighWord(blocks, live, [part], 0)),
    ].filter(({ held }) => held.length > 0);
    let worth = 0;
    for (const { held, rarity } of asked) worth += rarity * Math.max(...held.map(({ weight }) => weight));
    let count = 0;
    blocks.forEach((placed, at) => {
      const from = this.#touchedCount;
      for (const word of asked)
        if (word.held.length === 1) this.#addOnly(placed, at, word);
        else this.#addBest(placed, at, word);
      count = this.#coordinate(placed, from, count, worth, coordination, leastShare);
    });
    return { entries: this.#kept, count, scores: this.#scores, met: this.#met, typed: this.#typed };
  }

  /** Weigh each score of a block by the share of the query that is met; gives how many clauses are kept by then. */
  #coordinate(
    { block: { size }, base }: PlacedBlock,
    from: number,
    before: number,
    worth: number,
    coordination: number,
    leastShare: number,
  ): number {
    const touched = this.#touched;
    const kept = this.#kept;
    const scores = this.#scores;
    const shares = this.#shares;
    const least = leastShare * worth;
    const end = this.#touchedCount;
    // In order where many are touched: what follows then walks through memory.
    if ((end - from) * 4 > size) {
      let at = from;
      for (let entry = base; entry < base + size; entry++) if ((shares[entry] ?? 0) > 0) touched[at++] = entry;
    }
    let count = before;
    for (let i = from; i < end; i++) {
      const entry = touched[i] ?? 0;
      const met = shares[entry] ?? 0;
      // Also of what is left out here: a phrase may let it in.
      const factor = coordination === 1 ? met / worth : (met / worth) ** coordination;
      scores[entry] = (scores[entry] ?? 0) * factor;
      if (met >= least) kept[count++] = entry;
    }
    return count;
  }

  /** The usual case of a word without alternatives, in one pass. */
  #addOnly({ block, base }: PlacedBlock, at: number, { held: [only], rarity, bit }: Asked): void {
    const term = only?.numbers[at] ?? -1;
    if (!only || term < 0) return;
    const { starts, entries, impacts, dead, deadCount } = block;
    const typed = only.kind === 'typed' ? bit : 0;
    const full = rarity * only.weight;
    const gains = Float64Array.from(IMPACT, (impact) => full * impact);
    const scores = this.#scores;
    const shares = this.#shares;
    const met = this.#met;
    const typedIn = this.#typed;
    const touched = this.#touched;
    let count = this.#touchedCount;
    const to = starts[term + 1] ?? 0;
    for (let i = starts[term] ?? 0; i < to; i++) {
      const own = entries[i] ?? 0;
      if (deadCount !== 0 && dead[own] === 1) continue;
      const entry = own + base;
      const share = shares[entry] ?? 0;
      if (share === 0) touched[count++] = entry;
      shares[entry] = share + full;
      scores[entry] = (scores[entry] ?? 0) + (gains[impacts[i] ?? 0] ?? 0);
      met[entry] = (met[entry] ?? 0) | bit;
      if (typed !== 0) typedIn[entry] = (typedIn[entry] ?? 0) | typed;
    }
    this.#touchedCount = count;
  }

  #addBest(placed: PlacedBlock, at: number, { held, rarity, bit }: Asked): void {
    const gains = this.#gains;
    const weights = this.#weights;
    const reached: number[] = [];
    for (const alternative of held)
      this.#reach(placed, at, alternative, alternative.kind === 'typed' ? bit : 0, reached);
    for (const entry of reached) {
      this.#meet(entry, rarity * (gains[entry] ?? 0), rarity * (weights[entry] ?? 0), bit);
      gains[entry] = weights[entry] = 0;
    }
  }

  /** Raise gain and weight of the clauses that hold an alternative. @param reached  takes those that held none before */
  #reach({ block, base }: PlacedBlock, at: number, { numbers, weight }: Held, typed: number, reached: number[]): void {
    const term = numbers[at] ?? -1;
    if (term < 0) return;
    const { starts, entries, impacts, dead, deadCount } = block;
    const gains = this.#gains;
    const weights = this.#weights;
    const typedIn = this.#typed;
    const to = starts[term + 1] ?? 0;
    for (let i = starts[term] ?? 0; i < to; i++) {
      const own = entries[i] ?? 0;
      if (deadCount !== 0 && dead[own] === 1) continue;
      const entry = own + base;
      const known = weights[entry] ?? 0;
      if (known === 0) reached.push(entry);
      if (weight > known) weights[entry] = weight;
      const gain = weight * (IMPACT[impacts[i] ?? 0] ?? 0);
      if (gain > (gains[entry] ?? 0)) gains[entry] = gain;
      if (typed !== 0) typedIn[entry] = (typedIn[entry] ?? 0) | typed;
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
      this.#touchedCount = 0;
      return;
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

function weighWord(
  blocks: readonly PlacedBlock[],
  live: number,
  alternatives: readonly QueryAlternative[],
  bit: number,
): Asked {
  const held = alternatives
    .map((alternative) => {
      const numbers = Int32Array.from(blocks, ({ block }) => termNumber(block, alternative.term) ?? -1);
      return { ...alternative, numbers, frequency: countLive(blocks, numbers) };
    })
    .filter((one) => one.frequency > 0 && !(one.kind === 'part' && isCommon(one.frequency, live)));
  const commonest = Math.max(0, ...held.map(({ frequency }) => frequency));
  return { held, rarity: Math.log(1 + (live - commonest + 0.5) / (commonest + 0.5)), bit };
}

function countLive(blocks: readonly PlacedBlock[], numbers: Int32Array): number {
  let sum = 0;
  blocks.forEach(({ block }, at) => {
    const number = numbers[at] ?? -1;
    if (number >= 0) sum += frequencyAt(block, number);
  });
  return sum;
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
