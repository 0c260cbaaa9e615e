/**
 * Measure one engine with one number of clauses and print its figures, line after line, each with all that is known by then:
 * `measure-engine.ts <corpus folder> <engine> <clauses> [found] [adding]`. `found` asks for known items, `adding` for additions too.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { collectGarbage, timed } from '../bench.js';
import { readCorpus, type BenchCorpus } from './corpus.js';
import { loadEngines } from './engines.js';
import type { Figures } from './figures.js';
import { measureAdding } from './measure-adding.js';
import { measureFound, measureQueries } from './measure-queries.js';
import type { MakePeer, PeerClause } from './peer.js';
import type { Asked } from './run-engine.js';

const [folder = '', engine = '', count = '0', ...more] = process.argv.slice(2);
const make = (await loadEngines()).find(({ name }) => name === engine)?.make;
if (!make) throw new Error(`bench: there is no engine "${engine}" here`);
const scratch = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
try {
  await measure(make, readCorpus(folder), Number(count), {
    found: more.includes('found'),
    adding: more.includes('adding'),
  });
} finally {
  rmSync(scratch, { recursive: true });
}
process.exit(0);

async function measure(make: MakePeer, corpus: BenchCorpus, clauses: number, asked: Asked): Promise<void> {
  let figures: Figures = { engine, clauses };
  const tell = (more: Partial<Figures>): void => {
    figures = { ...figures, ...more };
    console.log(JSON.stringify(figures));
  };
  const before = await settledMemory();
  const peer = make(scratch);
  const { ms: buildMs, cpuMs: buildCpuMs } = timed(() => {
    peer.add(firstOf(corpus, clauses));
  });
  const after = await settledMemory();
  tell({
    buildMs,
    buildCpuMs,
    // Arrays shared between threads are counted among `arrayBuffers` only.
    memoryBytes: after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers,
    residentBytes: after.rss - before.rss,
  });
  tell({ queries: measureQueries(peer, corpus.queries) });
  if (asked.found) tell({ found: measureFound(peer, corpus) });
  if (peer.save && peer.load) {
    peer.save();
    const fileBytes = readdirSync(scratch).reduce((sum, file) => sum + statSync(join(scratch, file)).size, 0);
    const expected = peer.search(corpus.queries[2] ?? [], 10);
    const { ms: loadMs } = timed(() => {
      peer.load?.();
    });
    if (String(peer.search(corpus.queries[2] ?? [], 10)) !== String(expected))
      throw new Error(`bench: ${engine} answers otherwise after loading`);
    tell({ fileBytes, loadMs });
  }
  if (asked.adding) tell({ adding: await measureAdding(peer, corpus, clauses) });
}

/** Memory when what is no longer used has been given back, which is not all done at once. */
async function settledMemory(): Promise<NodeJS.MemoryUsage> {
  collectGarbage();
  await sleep(100);
  return collectGarbage();
}

function* firstOf(corpus: BenchCorpus, count: number): Iterable<PeerClause> {
  for (let number = 0; number < count; number++) yield corpus.clause(number);
}
