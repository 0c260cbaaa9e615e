import { rmSync } from 'node:fs';
import { DATA, unpackLaws } from '../test/support/data.js';
import { median, slope, type Bench, type BenchReport } from './bench.js';
import { drawFolders } from './ingest/draw-folders.js';
import { measureStages, STAGES, type Cost, type Round, type Stage } from './ingest/measure-stages.js';

const SIZES = [1000, 10_000, 50_000, 145_000];
/** Below this, what is done once for all texts is seen, not how cost grows. */
const GROWING_FROM = 10_000;
const ROUNDS = 3;
/** What all else is held against: the cutting into words that an ingest does. */
const WORDS: readonly Stage[] = ['words of themes, @node-rs/jieba', 'index words, @node-rs/jieba'];
const UNIT = 'words';
/** All of ingest but what cuts words. */
const WITHOUT_WORDS: readonly Stage[] = [
  'read',
  'structure',
  'annotate alone',
  'themes',
  'citations',
  'corpus',
  'index sources',
  'index',
];

export const bench: Bench = {
  title: 'Ingest by stages, on one thread, beside the cutting of the same texts into words',
  async run({ sizes = SIZES }) {
    const laws = unpackLaws();
    if (laws === undefined) return `no laws.tar.gz in ${DATA}; set DUIZHAO_DATA to the folder that holds it`;
    const folders = drawFolders(
      laws,
      sizes.map((size) => (size === 'all' ? Infinity : size)),
    );
    try {
      const [smallest] = folders;
      if (smallest) await measureStages(smallest.folder);
      const measured: Measured[] = [];
      for (const { folder } of folders) {
        const rounds: Round[] = [];
        for (let round = 0; round < ROUNDS; round++) rounds.push(await measureStages(folder));
        measured.push(toMeasured(rounds));
      }
      return describe(measured);
    } finally {
      for (const folder of [laws, ...folders.map((one) => one.folder)]) rmSync(folder, { recursive: true });
    }
  },
};

/** Medians of some rounds over one folder. */
interface Measured extends Omit<Round, 'costs'> {
  readonly costs: Readonly<Record<string, Cost>>;
}

function toMeasured(rounds: readonly Round[]): Measured {
  const [first] = rounds;
  if (!first) throw new Error('bench: no round was measured; this is a bug');
  const costOf = (round: Round, stages: readonly Stage[], key: keyof Cost): number =>
    stages.reduce((sum, stage) => sum + (round.costs.get(stage)?.[key] ?? 0), 0);
  const middle = (stages: readonly Stage[]): Cost => ({
    ms: median(rounds.map((round) => costOf(round, stages, 'ms'))),
    cpuMs: median(rounds.map((round) => costOf(round, stages, 'cpuMs'))),
  });
  const { documents, clauses, characters } = first;
  return {
    documents,
    clauses,
    characters,
    costs: {
      ...Object.fromEntries(STAGES.map((stage) => [stage, middle([stage])])),
      'structure + annotate alone': middle(['structure', 'annotate alone']),
      [UNIT]: middle(WORDS),
      'all but words': middle(WITHOUT_WORDS),
      'all together': middle([...WITHOUT_WORDS, ...WORDS]),
    },
  };
}

function describe(measured: readonly Measured[]): BenchReport {
  const names = Object.keys(measured[0]?.costs ?? {});
  const width = Math.max(...names.map((name) => name.length));
  const lines = measured.flatMap(({ documents, clauses, characters, costs }) => {
    const unit = costs[UNIT]?.cpuMs ?? Number.NaN;
    return [
      `  ${clauses} clauses of ${documents} laws, ${(characters / 1e6).toFixed(1)} million characters; median of ${ROUNDS}`,
      `  ${''.padEnd(width)}  ${'processor'.padStart(10)}  ${'wall'.padStart(10)}  ${`x ${UNIT}`.padStart(12)}`,
      ...names.map((name) => {
        const { cpuMs, ms } = costs[name] ?? { cpuMs: Number.NaN, ms: Number.NaN };
        return `  ${name.padEnd(width)}  ${seconds(cpuMs)}  ${seconds(ms)}  ${(cpuMs / unit).toFixed(2).padStart(12)}`;
      }),
      '',
    ];
  });
  const growing = measured.filter(({ clauses }) => clauses >= GROWING_FROM);
  const sizes = growing.map(({ clauses }) => clauses);
  const growth = Object.fromEntries(
    names.map((name) => [
      name,
      slope(
        sizes,
        growing.map(({ costs }) => costs[name]?.cpuMs ?? Number.NaN),
      ),
    ]),
  );
  const exponents =
    growing.length < 2
      ? []
      : [
          `  growth exponents of the processor time, ${sizes[0] ?? 0} to ${sizes.at(-1) ?? 0} clauses`,
          ...names.map((name) => `  ${name.padEnd(width)}  ${(growth[name] ?? Number.NaN).toFixed(2).padStart(10)}`),
        ];
  return { lines: [...lines, ...exponents], figures: { rounds: ROUNDS, unit: UNIT, measured, growth } };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`.padStart(10);
}
