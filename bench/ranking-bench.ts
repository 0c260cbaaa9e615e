import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATA } from '../test/support/data.js';
import type { Bench, BenchReport } from './bench.js';
import { hasCorpus, readCorpus } from './search/corpus.js';
import { KNOWN_ITEM_SETS } from './search/draw-queries.js';
import { prepareCorpus } from './search/prepare-corpus.js';
import { indexWords, sweep, type Ranking } from './search/sweep.js';

const K1 = [0.6, 0.9, 1.2, 1.6];
const B = [0.2, 0.4, 0.6, 0.75];
const COORDINATION = [0, 0.5, 1, 1.5];
const SHARE_BY = ['rarity', 'number'] as const;
const FLOORS = [0, 0.25];
const SHOWN = 12;

export const bench: Bench = {
  title: 'Settings of the ranking against known items',
  run({ prepared }) {
    const folder = prepared ?? mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
    try {
      if (!hasCorpus(folder) && !prepareCorpus(folder))
        return `no laws.tar.gz in ${DATA}; set DUIZHAO_DATA to the folder that holds it`;
      return sweepAll(folder);
    } finally {
      if (prepared === undefined) rmSync(folder, { recursive: true });
    }
  },
};

/** Every setting on every set; by the mean of the reciprocal ranks over the sets, the best and one line for each coordination. */
function sweepAll(folder: string): BenchReport {
  const corpus = readCorpus(folder);
  const words = new Set(KNOWN_ITEM_SETS.flatMap((set) => corpus.knownItems[set].flatMap((item) => item.words)));
  const index = indexWords(corpus, words);
  const original = (clause: number): number => corpus.original(clause);
  const rankings = listRankings();
  const sets = KNOWN_ITEM_SETS.map((set) => sweep(index, corpus.knownItems[set], original, rankings));
  const rows = rankings.map((ranking, at) => {
    const found = sets.map((set) => set[at] ?? { success1: NaN, mrr10: NaN });
    return { ...ranking, found, mean: found.reduce((sum, one) => sum + one.mrr10, 0) / found.length };
  });
  const best = rows.toSorted((x, y) => y.mean - x.mean);
  const describe = ({ k1, b, coordination, shareBy, floor, found, mean }: (typeof rows)[number]): string =>
    `  ${[k1, b, coordination].map((one) => String(one).padEnd(6)).join('')}${shareBy.padEnd(8)}${String(floor).padEnd(6)}` +
    `${found.map((one) => `${one.success1.toFixed(3)}/${one.mrr10.toFixed(3)}`.padEnd(14)).join('')}${mean.toFixed(4)}`;
  const bestOf = (fits: (row: (typeof rows)[number]) => boolean): string => {
    const row = best.find(fits);
    return row ? describe(row) : '';
  };
  return {
    lines: [
      `${corpus.size} clauses; k1, b, coordination, share by, floor; success@1/MRR@10 for ${KNOWN_ITEM_SETS.join(', ')}; mean MRR`,
      `The ${SHOWN} best of ${rows.length}`,
      ...best.slice(0, SHOWN).map(describe),
      'The best of each coordination without floor',
      ...SHARE_BY.flatMap((by) =>
        COORDINATION.map((one) => bestOf((row) => row.coordination === one && row.shareBy === by && row.floor === 0)),
      ),
      'Every k1 and b with coordination 1 by rarity, without floor',
      ...rows.filter((row) => row.coordination === 1 && row.shareBy === 'rarity' && row.floor === 0).map(describe),
    ],
    figures: { clauses: corpus.size, sets: KNOWN_ITEM_SETS, rankings: rows },
  };
}

function listRankings(): readonly Ranking[] {
  return K1.flatMap((k1) =>
    B.flatMap((b) =>
      COORDINATION.flatMap((coordination) =>
        SHARE_BY.flatMap((shareBy) => FLOORS.map((floor) => ({ k1, b, coordination, shareBy, floor }))),
      ),
    ),
  );
}
