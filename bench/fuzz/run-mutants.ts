import { readSource } from '../../src/ingest/index.js';
import { entriesOf, makeRandom, mutate } from './mutate.js';

/** What became of the mutants of one format. */
export interface FuzzReport {
  readonly read: number;
  readonly refused: number;
  /** Thrown errors, refusals that are not Chinese, and readings that took too long. */
  readonly faults: readonly string[];
  readonly slowestMs: number;
  /** Highest growth of the process while one was read. */
  readonly grownMb: number;
  readonly reasons: ReadonlyMap<string, number>;
}

/** The limit of a file, and the time that ending a thread takes. */
const MAX_MS = 11_000;
const MAX_GROWTH_MB = 1024;
const MB = 1024 * 1024;

/** Read `count` damaged forms of a sample, the same for the same seed. */
export async function runMutants(
  name: string,
  sample: Uint8Array,
  other: Uint8Array,
  count: number,
  seed: number,
): Promise<FuzzReport> {
  const random = makeRandom(seed);
  const entries = await entriesOf(sample);
  const faults: string[] = [];
  const reasons = new Map<string, number>();
  let read = 0;
  let slowestMs = 0;
  let grownMb = 0;
  for (let i = 0; i < count; i++) {
    const { kind, bytes } = mutate(sample, entries, other, random);
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      grownMb = Math.max(grownMb, (process.memoryUsage.rss() - before) / MB);
    }, 20);
    const from = performance.now();
    try {
      const reading = await readSource(bytes, name);
      if (reading.ok) read++;
      else {
        reasons.set(reading.reason, (reasons.get(reading.reason) ?? 0) + 1);
        if (!/^[^A-Za-z]*[\u4e00-\u9fff]/u.test(reading.reason)) faults.push(`${name} ${i} ${kind}: ${reading.reason}`);
      }
    } catch (error) {
      faults.push(`${name} ${i} ${kind}: ${String(error)}`);
    }
    clearInterval(watch);
    const took = performance.now() - from;
    slowestMs = Math.max(slowestMs, took);
    if (took > MAX_MS) faults.push(`${name} ${i} ${kind}: ${Math.round(took)} ms`);
  }
  if (grownMb > MAX_GROWTH_MB) faults.push(`${name}: ${Math.round(grownMb)} MB`);
  return { read, refused: count - read, faults, slowestMs, grownMb, reasons };
}
