import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One line of the table of a benchmark. */
export interface Measure {
  readonly name: string;
  /** With its unit: `0.21 ms`. */
  readonly value: string;
}

/** What a file `bench/<name>-bench.ts` exports as `bench`. */
export interface Bench {
  readonly title: string;
  /** @returns the measures, a report of its own form, or the reason in words why there is none (data absent). */
  run(options: BenchOptions): BenchResult | Promise<BenchResult>;
}

export type BenchResult = readonly Measure[] | BenchReport | string;

export interface BenchReport {
  /** To be read. */
  readonly lines: readonly string[];
  /** The same to be kept as JSON. */
  readonly figures: object;
}

/** Options of the command line; a benchmark takes those that mean something to it. */
export interface BenchOptions {
  /** Numbers of clauses, `all` for as many as there are. */
  readonly sizes?: readonly (number | 'all')[] | undefined;
  /** Parts of the names of engines. */
  readonly engines?: readonly string[] | undefined;
  /** Longest time of building one index. */
  readonly limitSeconds?: number | undefined;
  /** Folder in which the prepared corpus is kept and looked for. */
  readonly prepared?: string | undefined;
}

/** What a call gives, the milliseconds that it takes, and those of the processor in it, which other programs do not disturb. */
export interface Timed<T> {
  readonly value: T;
  readonly ms: number;
  readonly cpuMs: number;
}

export function timed<T>(call: () => T): Timed<T> {
  const stop = startTiming();
  const value = call();
  return { value, ...stop() };
}

/** The same for work that is not done at once. */
export async function timedAsync<T>(call: () => Promise<T>): Promise<Timed<T>> {
  const stop = startTiming();
  const value = await call();
  return { value, ...stop() };
}

function startTiming(): () => Pick<Timed<unknown>, 'ms' | 'cpuMs'> {
  const start = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { ms: performance.now() - start, cpuMs: (user + system) / 1000 };
  };
}

/** The value below which the given share of the numbers lies, e.g. 0.99. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** Slope of the best line through the logarithms: n times as many take n^slope times as long. */
export function slope(sizes: readonly number[], values: readonly number[]): number {
  const [xs, ys] = [sizes.map(Math.log), values.map(Math.log)];
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [x0, y0] = [mean(xs), mean(ys)];
  const along = xs.reduce((sum, x, at) => sum + (x - x0) * ((ys[at] ?? 0) - y0), 0);
  return along / xs.reduce((sum, x) => sum + (x - x0) ** 2, 0);
}

/** Memory after a full collection. */
export function collectGarbage(): NodeJS.MemoryUsage {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // The buffers of arrays are given back by the collection after the one that finds them dead.
  for (let k = 0; k < 3; k++) collect();
  return process.memoryUsage();
}

/** A stream of numbers in 0..1 that is the same in every run. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A list in an order that is the same in every run. */
export function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const random = makeRandom(seed);
  return list
    .map((one) => ({ one, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 0)} ms`;
export const times = (value: number): string => `${value.toFixed(1)} x`;
