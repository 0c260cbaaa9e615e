import { buildReuseIndex } from '../src/reuse/index.js';
import { invert } from '../src/reuse/invert.js';
import { joinTexts } from '../src/reuse/join-texts.js';
import { toLetters } from '../src/reuse/letters.js';
import { isReuse } from '../src/reuse/likeness.js';
import { listPairs } from '../src/reuse/list-pairs.js';
import { orderRarestFirst } from '../src/reuse/rarest-first.js';
import { textKey, toShingles } from '../src/reuse/shingles.js';
import { MIN_LETTERS } from '../src/reuse/text-store.js';
import type { AnnotatedDocument } from '../src/domain/annotation.js';
import { DATA } from '../test/support/data.js';
import {
  collectGarbage,
  makeRandom,
  median,
  ms,
  percentile,
  slope,
  timed,
  times,
  type Bench,
  type Measure,
} from './bench.js';
import { loadLaws } from './laws.js';

const SIZES = [10_000, 25_000, 50_000, 100_000, 145_000];
/** Sizes at which the exact join, which is quadratic, is run beside. */
const EXACT = [10_000, 50_000];
const ROUNDS = 3;

export const bench: Bench = {
  title:
    'Reuse: all pairs of clauses with a Jaccard coefficient of 0.5 or a containment of 0.6, against the exact join',
  run() {
    const documents = loadLaws();
    if (!documents) return `no laws.tar.gz in ${DATA}; set DUIZHAO_DATA to the folder that holds it`;
    const shuffled = shuffle(documents);
    const clauses = listClauses(shuffled);
    const sizes = SIZES.filter((size) => size <= clauses.length);
    joinClauses(clauses.slice(0, 5000));
    const before = collectGarbage().rss;
    const runs = sizes.map((size) => measureSize(clauses.slice(0, size)));
    return [
      { name: 'clauses of 20 letters and more', value: String(clauses.length) },
      ...runs.flatMap(({ measures }) => measures),
      {
        name: `growth exponent of the processor time, ${sizes[0] ?? 0} to ${sizes.at(-1) ?? 0} clauses`,
        value: slope(
          sizes,
          runs.map(({ cpuSeconds }) => cpuSeconds),
        ).toFixed(2),
      },
      {
        name: 'growth exponent of the pairs themselves',
        value: slope(
          sizes,
          runs.map(({ pairs }) => pairs),
        ).toFixed(2),
      },
      { name: 'resident memory before the joins, laws loaded', value: megabytes(before) },
      { name: 'resident memory at most since', value: megabytes(process.resourceUsage().maxRSS * 1024) },
      ...measureFamily(),
      ...measureIndex(shuffled),
    ];
  },
};

/** A clause as the join takes it: number of its document, and its text. */
interface Clause {
  readonly document: number;
  readonly text: string;
}

function shuffle(documents: readonly AnnotatedDocument[]): readonly AnnotatedDocument[] {
  const random = makeRandom(1);
  const list = [...documents];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [list[i], list[j]];
    if (a && b) [list[i], list[j]] = [b, a];
  }
  return list;
}

function listClauses(documents: readonly AnnotatedDocument[]): readonly Clause[] {
  return documents.flatMap(({ clauses }, document) =>
    clauses.map(({ text }) => ({ document, text })).filter(({ text }) => toLetters(text).length >= MIN_LETTERS),
  );
}

/** From the clauses to all pairs, the exact duplicates collapsed. */
function joinClauses(clauses: readonly Clause[]) {
  const numbers = new Map<number, number>();
  const letters: Uint16Array[] = [];
  const documents: number[][] = [];
  for (const { document, text } of clauses) {
    const own = toLetters(text);
    const key = textKey(own);
    const number = numbers.get(key) ?? letters.length;
    numbers.set(key, number);
    letters[number] = own;
    (documents[number] ??= []).push(document);
  }
  const ordered = orderRarestFirst(invert(letters));
  return { ordered, joined: joinTexts(ordered), documents, letters };
}

function measureSize(clauses: readonly Clause[]): {
  readonly measures: readonly Measure[];
  readonly cpuSeconds: number;
  readonly pairs: number;
} {
  const rounds = Array.from({ length: ROUNDS }, () => timed(() => joinClauses(clauses)));
  const seconds = median(rounds.map((round) => round.ms)) / 1000;
  const cpuSeconds = median(rounds.map((round) => round.cpuMs)) / 1000;
  const { value } = rounds[0] ?? timed(() => joinClauses(clauses));
  const found = new Set<number>();
  const listing = timed(() => {
    listPairs(value.joined, value.ordered, (first, second) => found.add(pairKey(first, second)));
  });
  const weigh = (pairs: Iterable<number>): number => {
    let sum = 0;
    for (const pair of pairs) sum += countAcross(value.documents, pair);
    return sum;
  };
  const pairs = weigh(found);
  const name = `${clauses.length} clauses`;
  const measures: Measure[] = [
    {
      name: `${name}: all pairs, exact duplicates collapsed, median of ${ROUNDS}`,
      value: `${seconds.toFixed(2)} s, processor ${cpuSeconds.toFixed(2)} s`,
    },
    {
      name: `${name}: pairs of wordings / of clauses of two documents`,
      value: `${found.size} / ${pairs + countSame(value.documents)}`,
    },
    { name: `${name}: writing out and checking the pairs besides`, value: ms(listing.ms) },
  ];
  if (!EXACT.includes(clauses.length)) return { measures, cpuSeconds, pairs };
  const exact = timed(() => joinExactly(value.letters));
  const wanted = [...exact.value];
  const hit = wanted.filter((pair) => found.has(pair));
  const known = new Set(wanted);
  const recall = (all: number, part: number): string => `${((100 * part) / all).toFixed(2)} %`;
  measures.push(
    {
      name: `${name}: exact join (inverted index)`,
      value: `${(exact.ms / 1000).toFixed(2)} s, processor ${(exact.cpuMs / 1000).toFixed(2)} s`,
    },
    { name: `${name}: faster than the exact join`, value: times(exact.cpuMs / 1000 / cpuSeconds) },
    {
      name: `${name}: recall of pairs of wordings / of clauses`,
      value: `${recall(wanted.length, hit.length)} / ${recall(weigh(wanted), weigh(hit))}`,
    },
    { name: `${name}: false pairs`, value: String([...found].filter((pair) => !known.has(pair)).length) },
  );
  return { measures, cpuSeconds, pairs };
}

/** Every text against every text that shares a shingle, all shingles counted: exact, and quadratic. */
function joinExactly(letters: readonly Uint16Array[]): ReadonlySet<number> {
  const found = new Set<number>();
  const postings = new Map<number, number[]>();
  const counts = new Int32Array(letters.length);
  const sizes: number[] = [];
  letters.forEach((own, text) => {
    const shingles = toShingles(own);
    sizes.push(shingles.length);
    const met: number[] = [];
    for (const shingle of shingles) {
      const list = postings.get(shingle);
      for (const other of list ?? []) {
        if (counts[other] === 0) met.push(other);
        counts[other] = (counts[other] ?? 0) + 1;
      }
      if (list) list.push(text);
      else postings.set(shingle, [text]);
    }
    for (const other of met) {
      if (isReuse(counts[other] ?? 0, shingles.length, sizes[other] ?? 0)) found.add(pairKey(text, other));
      counts[other] = 0;
    }
  });
  return found;
}

const PAIR = 2 ** 20;

function pairKey(first: number, second: number): number {
  return Math.max(first, second) * PAIR + Math.min(first, second);
}

/** Pairs of clauses of two different documents that one pair of wordings stands for. */
function countAcross(documents: readonly (readonly number[])[], pair: number): number {
  const [left, right] = [documents[Math.floor(pair / PAIR)] ?? [], documents[pair % PAIR] ?? []];
  return left.reduce((sum, one) => sum + right.filter((other) => other !== one).length, 0);
}

/** Pairs of clauses of two different documents with the same wording. */
function countSame(documents: readonly (readonly number[])[]): number {
  return documents.reduce(
    (sum, list) =>
      sum + list.reduce((own, one, at) => own + list.slice(0, at).filter((other) => other !== one).length, 0),
    0,
  );
}

/** A clause that thousands of documents copy with small changes: pairs grow with the square, the work must not. */
function measureFamily(): Measure[] {
  const family = (size: number): readonly Clause[] => {
    const random = makeRandom(size);
    const letter = (): string => String.fromCharCode(0x4e00 + Math.floor(random() * 2900));
    const body = Array.from({ length: 200 }, letter);
    return Array.from({ length: size }, (_, document) => {
      const own = [...body];
      for (let edit = 0; edit < 3; edit++) own[Math.floor(random() * own.length)] = letter();
      return { document, text: own.join('') };
    });
  };
  const [small, large] = [2000, 20_000].map((size) => timed(() => joinClauses(family(size))));
  if (!small || !large) return [];
  return [
    {
      name: 'one clause in 2000 variants: processor time, pairs verified',
      value: `${ms(small.cpuMs)}, ${small.value.joined.links.length / 2}`,
    },
    {
      name: 'one clause in 20000 variants: processor time, pairs verified',
      value: `${ms(large.cpuMs)}, ${large.value.joined.links.length / 2}`,
    },
  ];
}

function measureIndex(documents: readonly AnnotatedDocument[]): Measure[] {
  const random = makeRandom(3);
  const [late, early] = [documents.slice(0, 50), documents.slice(50)];
  const half = early.slice(0, Math.floor(early.length / 10));
  const addEach = (known: readonly AnnotatedDocument[]): number => {
    const index = buildReuseIndex(known);
    return median(
      late.map((one) => {
        const { ms: taken } = timed(() => {
          index.add([one]);
        });
        return taken / Math.max(1, one.clauses.length);
      }),
    );
  };
  const before = collectGarbage();
  const build = timed(() => buildReuseIndex(documents));
  const after = collectGarbage();
  const clusters = timed(() => build.value.clusters());
  const texts = documents.flatMap((document) => document.clauses.map(({ text }) => text));
  const asked = Array.from({ length: 500 }, () => texts[Math.floor(random() * texts.length)] ?? '');
  const near = asked.map((text) => timed(() => build.value.near(text)).ms);
  const small = addEach(half);
  const large = addEach(early);
  return [
    {
      name: `index of all ${texts.length} clauses, with clusters`,
      value: `${((build.ms + clusters.ms) / 1000).toFixed(2)} s`,
    },
    {
      name: 'memory of the index: arrays / all',
      value: `${megabytes(after.arrayBuffers - before.arrayBuffers)} / ${megabytes(after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers)}`,
    },
    { name: 'clusters over two documents or more', value: String(clusters.value.length) },
    {
      name: 'clauses near one clause, p50 / p99',
      value: `${ms(percentile(near, 0.5))} / ${ms(percentile(near, 0.99))}`,
    },
    { name: `add a document to ${half.length} documents, per clause`, value: ms(small) },
    { name: `add a document to ${early.length} documents, per clause`, value: ms(large) },
  ];
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
