import { slope } from '../bench.js';
import { KNOWN_ITEM_SETS } from './draw-queries.js';
import { OURS } from './engines.js';
import type { Figures } from './figures.js';

/** Sizes from which the growth is told. */
const GROWTH_FROM = 10_000;

interface Column {
  readonly title: string;
  readonly value: (figures: Figures) => number | undefined;
  readonly unit: (value: number) => string;
}

const ms = (value: number): string => (value < 10 ? value.toFixed(3) : value.toFixed(0));
const seconds = (value: number): string => (value / 1000).toFixed(2);
const megabytes = (value: number): string => (value / 2 ** 20).toFixed(0);
const share = (value: number): string => value.toFixed(3);

const COST: readonly Column[] = [
  { title: 'p50 ms', value: (one) => one.queries?.p50, unit: ms },
  { title: 'p95 ms', value: (one) => one.queries?.p95, unit: ms },
  { title: 'p99 ms', value: (one) => one.queries?.p99, unit: ms },
  { title: 'queries/s', value: (one) => one.queries?.perSecond, unit: (value) => value.toFixed(0) },
  { title: 'build s', value: (one) => one.buildMs, unit: seconds },
  { title: 'of CPU s', value: (one) => one.buildCpuMs, unit: seconds },
  { title: 'heap+arrays MB', value: (one) => one.memoryBytes, unit: megabytes },
  { title: 'RSS MB', value: (one) => one.residentBytes, unit: megabytes },
  { title: 'file MB', value: (one) => one.fileBytes, unit: megabytes },
  { title: 'load ms', value: (one) => one.loadMs, unit: (value) => value.toFixed(0) },
];

const FOUND: readonly Column[] = KNOWN_ITEM_SETS.flatMap((set) => [
  { title: `${set} s@1`, value: (one: Figures) => one.found?.[set].success1, unit: share },
  { title: 'MRR@10', value: (one: Figures) => one.found?.[set].mrr10, unit: share },
]);

const ADDING: readonly Column[] = [
  { title: 'found after p50 ms', value: (one) => one.adding?.searchableP50, unit: ms },
  { title: 'most ms', value: (one) => one.adding?.searchableMost, unit: ms },
  { title: 'stall, none added', value: (one) => one.adding?.before.stall, unit: ms },
  { title: 'of CPU', value: (one) => one.adding?.before.cpu, unit: ms },
  { title: 'one by one', value: (one) => one.adding?.adding.stall, unit: ms },
  { title: 'of CPU', value: (one) => one.adding?.adding.cpu, unit: ms },
  { title: 'in a row', value: (one) => one.adding?.flood.stall, unit: ms },
  { title: 'of CPU', value: (one) => one.adding?.flood.cpu, unit: ms },
  { title: 'so many', value: (one) => one.adding?.flooded, unit: String },
];

/** The figures as tables to be read: costs by size with their ratio to ours, growth, known items, additions. */
export function describeFigures(figures: readonly Figures[], all: number, notes: readonly string[]): readonly string[] {
  const sizes = [...new Set(figures.map(({ clauses }) => clauses))].sort((a, b) => a - b);
  const atAll = figures.filter(({ clauses }) => clauses === all);
  return [
    'Words given, any of them, best 10, one thread; each query with the median of its rounds. Other work on the machine makes the',
    'numbers themselves uncertain: trust the ratios (theirs / ours, in parentheses), taken in one interleaved run.',
    ...notes,
    ...sizes.flatMap((size) => [
      '',
      `${size} clauses${size > all ? ` (the ${all} repeated)` : ''}`,
      ...table(
        figures.filter(({ clauses }) => clauses === size),
        COST,
        true,
      ),
    ]),
    '',
    `Growth from ${GROWTH_FROM} to ${all} clauses: n times as many take n^x times as long`,
    ...growth(figures.filter(({ clauses }) => clauses >= GROWTH_FROM && clauses <= all)),
    ...section(`Known items among ${all} clauses`, atAll, FOUND),
    ...sizes.flatMap((size) =>
      section(
        `A document added to ${size} clauses while a client asks without a pause: time until it is found, longest stall of the event loop`,
        figures.filter(({ clauses, adding }) => clauses === size && adding !== undefined),
        ADDING,
      ),
    ),
  ];
}

/** Nothing where there are no figures. */
function section(title: string, figures: readonly Figures[], columns: readonly Column[]): readonly string[] {
  return figures.length === 0 ? [] : ['', title, ...table(figures, columns, false)];
}

function growth(figures: readonly Figures[]): readonly string[] {
  const names = [...new Set(figures.map(({ engine }) => engine))];
  return names.map((name) => {
    const own = figures.filter(({ engine }) => engine === name);
    const exponent = (value: (one: Figures) => number | undefined): string => {
      const points = own.flatMap((one) => {
        const y = value(one);
        return y === undefined ? [] : [{ x: one.clauses, y }];
      });
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      return points.length < 2 ? '-' : slope(xs, ys).toFixed(2);
    };
    const [p50, build] = [exponent((one) => one.queries?.p50), exponent((one) => one.buildCpuMs)];
    return `  ${name.padEnd(18)} p50 ${p50}   CPU of build ${build}`;
  });
}

function table(figures: readonly Figures[], columns: readonly Column[], ratios: boolean): readonly string[] {
  const ours = figures.find(({ engine }) => engine === OURS);
  const cell = (one: Figures, { value, unit }: Column): string => {
    const [theirs, own] = [value(one), ours && value(ours)];
    if (theirs === undefined) return '-';
    const ratio = ratios && one !== ours && own !== undefined ? ` (${toRatio(theirs / own)})` : '';
    return unit(theirs) + ratio;
  };
  const rows = [
    ['', ...columns.map(({ title }) => title)],
    ...figures.map((one) => [
      one.engine,
      ...(one.stopped === undefined ? columns.map((column) => cell(one, column)) : [one.stopped]),
    ]),
  ];
  const widths = columns.map((_, at) =>
    Math.max(...rows.filter((row) => row.length > 2).map((row) => row[at + 1]?.length ?? 0)),
  );
  return rows.map(([name = '', ...cells]) =>
    `  ${name.padEnd(18)}${cells.map((one, at) => one.padStart((widths[at] ?? 0) + 2)).join('')}`.trimEnd(),
  );
}

function toRatio(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0);
}
