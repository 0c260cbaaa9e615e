import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../src/app/index.js';
import { unpackLaws } from '../test/support/data.js';
import { median, percentile, timed, type Bench, type BenchReport } from './bench.js';
import { startServer, type Start } from './start/start-server.js';

const STARTS = 7;
const ADDED = 9;
const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Starts of one corpus: the first with an empty cache, the others with what it left. */
interface Starts {
  readonly coldMs: number;
  readonly warmMs: readonly number[];
  readonly residentMb: readonly number[];
}

interface Added {
  readonly takenIn: readonly number[];
  readonly found: readonly number[];
  readonly compared: readonly number[];
  readonly rss: number;
}

/** From the start of the process to the first answered search, of the program as it is built; and of adding a document. */
export const bench: Bench = {
  title: 'Start of the server to the first answered search, cold and warm, and one document added',
  run: async (): Promise<BenchReport> => {
    execFileSync('npm', ['run', '-s', 'build'], { cwd: ROOT });
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-start-'));
    try {
      const shipped = join(folder, 'shipped');
      cpSync(loadConfig({}).corpus, shipped, { recursive: true, filter: (path) => !path.endsWith('.cache') });
      const small = await measureStarts(shipped, join(folder, 'cache-shipped'), '总会计师');
      const lines = [...describe('nine shipped documents', small, readAll(shipped))];
      const laws = unpackLaws();
      if (laws === undefined) lines.push('  laws: skipped, the archive is not there');
      else {
        const cache = join(folder, 'cache-laws');
        const large = await measureStarts(laws, cache, '优化营商环境');
        const added = measureAdding(laws, cache);
        lines.push(...describe(`${countFiles(laws)} laws`, large, readAll(laws)), ...describeAdded(added));
        rmSync(laws, { recursive: true });
        return { lines, figures: { small, large, added } };
      }
      return { lines, figures: { small } };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measureStarts(corpus: string, cache: string, q: string): Promise<Starts> {
  const first = await startServer(corpus, cache, q);
  while (!existsSync(join(cache, 'catalogue')) || !existsSync(join(cache, 'search.index')))
    await new Promise((resolve) => setTimeout(resolve, 100));
  await first.stop();
  const later: Start[] = [];
  for (let k = 0; k < STARTS; k++) {
    const start = await startServer(corpus, cache, q);
    await start.stop();
    later.push(start);
  }
  return {
    coldMs: first.answeredMs,
    warmMs: later.map(({ answeredMs }) => answeredMs),
    residentMb: later.map(({ residentMb }) => residentMb),
  };
}

/** In a process of its own, as the server is. */
function measureAdding(corpus: string, cache: string): Added {
  const script = fileURLToPath(new URL('start/add-documents.ts', import.meta.url));
  const args = ['--expose-gc', '--import', 'tsx', script, corpus, cache, String(ADDED)];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', cwd: ROOT });
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Added;
}

/** Yardstick: what no start can do without, the files once from the disk, the dictionary of the segmenter, a bare server. */
function readAll(corpus: string): number {
  return timed(() => {
    for (const path of listFiles(corpus)) readFileSync(path);
    readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'));
    execFileSync(process.execPath, ['--input-type=module', '-e', "import express from 'express'; express();"], {
      cwd: ROOT,
    });
  }).ms;
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
}

function countFiles(folder: string): number {
  return listFiles(folder).length;
}

function describe(name: string, { coldMs, warmMs, residentMb }: Starts, yardstick: number): readonly string[] {
  return [
    `  ${name}: cold start to first answer ${seconds(coldMs)}`,
    `  ${name}: warm start to first answer, median of ${STARTS}: ${seconds(median(warmMs))}, slowest ${seconds(Math.max(...warmMs))}; ${(median(warmMs) / yardstick).toFixed(1)} x reading the files and loading express (${seconds(yardstick)})`,
    `  ${name}: resident at the first answer of a warm start, median: ${median(residentMb).toFixed(0)} MB`,
  ];
}

function describeAdded({ takenIn, found, compared, rss }: Added): readonly string[] {
  const both = (values: readonly number[]): string =>
    `${median(values).toFixed(0)} ms, p90 ${percentile(values, 0.9).toFixed(0)} ms`;
  return [
    `  one document added, median of ${ADDED}: taken in after ${both(takenIn)}; found after ${both(found)}; compared after ${both(compared)}`,
    `  resident after that and a full collection: ${(rss / 2 ** 20).toFixed(0)} MB`,
  ];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
