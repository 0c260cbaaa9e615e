import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATA } from '../test/support/data.js';
import type { Bench, BenchOptions, BenchReport } from './bench.js';
import { hasCorpus, readCorpus } from './search/corpus.js';
import { loadEngines } from './search/engines.js';
import type { Figures } from './search/figures.js';
import { prepareCorpus } from './search/prepare-corpus.js';
import { describeFigures } from './search/describe-figures.js';
import { runEngine } from './search/run-engine.js';
import { INSTALL_FTS5 } from './search/peers/sqlite-fts5.js';

const SIZES = [1000, 10_000, 50_000, 'all', 1_000_000] as const;
const LIMIT_SECONDS = 120;

export const bench: Bench = {
  title: 'Search engines on the same index words',
  async run(options) {
    const folder = options.prepared ?? mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
    try {
      if (!hasCorpus(folder) && !prepareCorpus(folder))
        return `no laws.tar.gz in ${DATA}; set DUIZHAO_DATA to the folder that holds it`;
      return await compareEngines(folder, options);
    } finally {
      if (options.prepared === undefined) rmSync(folder, { recursive: true });
    }
  },
};

/** One process after another, the engines interleaved inside each size. */
async function compareEngines(folder: string, options: BenchOptions): Promise<BenchReport> {
  const { sizes = SIZES, engines: wanted, limitSeconds = LIMIT_SECONDS } = options;
  const { size: all } = readCorpus(folder);
  const installed = (await loadEngines()).map(({ name }) => name);
  const engines = installed.filter((name) => wanted?.some((part) => name.includes(part)) ?? true);
  const figures: Figures[] = [];
  for (const size of sizes)
    for (const engine of engines) {
      const clauses = size === 'all' ? all : size;
      const asked = { found: size === 'all', adding: size === 'all' || size === sizes.at(-1) };
      const known = figures.filter((one) => one.engine === engine);
      figures.push(await runEngine({ folder, engine, clauses, asked, limitSeconds, known }));
    }
  const notes = installed.includes('sqlite-fts5') ? [] : [`sqlite-fts5 skipped: ${INSTALL_FTS5}`];
  return { lines: describeFigures(figures, all, notes), figures: { clauses: all, notes, engines: figures } };
}
