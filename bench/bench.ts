/** One line of the table of a benchmark. */
export interface Measure {
  readonly name: string;
  /** With its unit: `0.21 ms`. */
  readonly value: string;
}

/** What a file `bench/<name>-bench.ts` exports as `bench`. */
export interface Bench {
  readonly title: string;
  /** @returns the measures, or the reason in words why there are none (data absent). */
  run(): readonly Measure[] | string | Promise<readonly Measure[] | string>;
}

/** What a call gives, the milliseconds that it takes, and those of the processor in it, which other programs do not disturb. */
export interface Timed<T> {
  readonly value: T;
  readonly ms: number;
  readonly cpuMs: number;
}

export function timed<T>(call: () => T): Timed<T> {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = call();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: performance.now() - start, cpuMs: (user + system) / 1000 };
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

/** A stream of numbers in 0..1 that is the same in every run. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 0)} ms`;
export const times = (value: number): string => `${value.toFixed(1)} x`;
