import { readdirSync, readFileSync } from 'node:fs';
import { diffArrays, diffChars } from 'diff';
import { alignDocuments, buildAlignmentContext, diffTexts } from '../src/compare/index.js';
import { makeDocument } from '../test/support/make-document.js';
import { testSegmenter } from '../test/support/segmenter.js';
import { makeRandom, ms, timed, times, type Bench, type Measure } from './bench.js';

const CORPUS = new URL('../corpus/', import.meta.url);
const MIN_BODY = 80;
const CLAUSES = 30;
const LONG = 20_000;

export const bench: Bench = {
  title: 'Differences and alignment against the raw library on the same words',
  run() {
    const [base, other] = readPlans();
    if (!base || !other) return 'the corpus folder holds no two plans of 30 paragraphs';
    const segmenter = testSegmenter('nodejieba');
    const cut = (text: string): string[] => segmenter.cut(text);
    cut('热身');
    const { pairs, measures } = measureAlignment(base, other, segmenter);
    return [
      ...measures,
      ...measurePairs(pairs, cut),
      ...measureReading(pairs, cut),
      ...measureLong(base.join(''), other.join(''), cut),
    ];
  },
};

type Cutter = (text: string) => string[];

/** The two plans with most paragraphs, each as its first 30 paragraphs of some length. */
function readPlans(): string[][] {
  return readdirSync(CORPUS)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(new URL(file, CORPUS), 'utf8').split(/\n+/u))
    .map((lines) => lines.map((line) => line.replace(/\s+/gu, '')).filter((line) => line.length >= MIN_BODY))
    .filter((bodies) => bodies.length >= CLAUSES)
    .map((bodies) => bodies.slice(0, CLAUSES));
}

type Pair = readonly [base: string, other: string];

function measureAlignment(
  base: string[],
  other: string[],
  segmenter: { cut: Cutter },
): { readonly pairs: readonly Pair[]; readonly measures: readonly Measure[] } {
  const toDocument = (id: string, bodies: readonly string[]) =>
    makeDocument({ id, clauses: bodies.map((text) => ({ text })) });
  const [left, right] = [toDocument('base', base), toDocument('other', other)];
  const fresh = fastest(10, () => alignDocuments(left, right, buildAlignmentContext({ cut: segmenter.cut })));
  const context = buildAlignmentContext({ cut: segmenter.cut });
  const { links } = alignDocuments(left, right, context);
  const again = fastest(10, () => alignDocuments(left, right, context));
  const textOf = new Map([...left.clauses, ...right.clauses].map((clause) => [clause.id, clause.text]));
  return {
    pairs: links.map((link): Pair => [textOf.get(link.base) ?? '', textOf.get(link.other) ?? '']),
    measures: [
      { name: `align ${CLAUSES} clauses with ${CLAUSES}, clauses new`, value: ms(fresh) },
      { name: 'align them, clauses known', value: ms(again) },
      { name: 'linked pairs', value: String(links.length) },
    ],
  };
}

function measurePairs(pairs: readonly Pair[], cut: Cutter): Measure[] {
  const each = (work: (a: string, b: string) => unknown): number =>
    fastest(5, () => {
      for (const [a, b] of pairs) work(a, b);
    }) / pairs.length;
  const ours = each((a, b) => diffTexts(a, b, cut));
  const words = each((a, b) => diffArrays(cut(a), cut(b)));
  const characters = each((a, b) => diffChars(a, b));
  return [
    { name: 'diffTexts, per pair', value: ms(ours) },
    { name: 'diffArrays over the same words, per pair', value: ms(words) },
    { name: 'diffChars, per pair', value: ms(characters) },
    { name: 'diffTexts faster than diffArrays', value: times(words / ours) },
    { name: 'diffTexts faster than diffChars', value: times(characters / ours) },
  ];
}

/** How many changes a reader meets, and how much text of both sides stands as shared in runs of eight or more. */
function measureReading(pairs: readonly Pair[], cut: Cutter): Measure[] {
  const read = (isEqual: readonly boolean[], texts: readonly string[]): { changes: number; kept: number } => ({
    changes: isEqual.filter((equal, k) => !equal && isEqual[k - 1] !== false).length,
    kept: texts.filter((text, k) => isEqual[k] === true && text.length >= 8).join('').length,
  });
  const mean = (of: (pair: Pair) => number): string =>
    (pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length).toFixed(1);
  const ours = ([a, b]: Pair) => {
    const { runs } = diffTexts(a, b, cut);
    return read(
      runs.map((run) => run.op === 'equal'),
      runs.map((run) => run.text),
    );
  };
  const raw = ([a, b]: Pair) => {
    const found = diffArrays(cut(a), cut(b));
    return read(
      found.map((one) => !one.added && !one.removed),
      found.map((one) => one.value.join('')),
    );
  };
  return [
    { name: 'changes a pair, diffTexts', value: mean((pair) => ours(pair).changes) },
    { name: 'changes a pair, diffArrays', value: mean((pair) => raw(pair).changes) },
    { name: 'characters kept in runs of 8 a pair, diffTexts', value: mean((pair) => ours(pair).kept) },
    { name: 'characters kept in runs of 8 a pair, diffArrays', value: mean((pair) => raw(pair).kept) },
  ];
}

function measureLong(wholeBase: string, wholeOther: string, cut: Cutter): Measure[] {
  const whole = timed(() => diffTexts(wholeBase, wholeOther, cut));
  const [base, other] = [scramble(1), scramble(2)];
  const short = 2000;
  const raw = timed(() => diffArrays(cut(base.slice(0, short)), cut(other.slice(0, short)))).ms;
  const same = timed(() => diffTexts(base.slice(0, short), other.slice(0, short), cut)).ms;
  const long = timed(() => diffTexts(base, other, cut));
  return [
    { name: `diffTexts, whole plans of ${wholeBase.length} and ${wholeOther.length} characters`, value: ms(whole.ms) },
    { name: `diffTexts, ${LONG} unlike characters each`, value: ms(long.ms) },
    { name: `diffTexts, ${short} unlike characters each`, value: ms(same) },
    { name: `diffArrays, ${short} unlike characters each`, value: ms(raw) },
    { name: 'diffTexts faster than diffArrays there', value: times(raw / same) },
  ];
}

/** Han characters in no order, with a stop after every 13. */
function scramble(seed: number): string {
  const random = makeRandom(seed);
  const character = (): string => String.fromCharCode(0x4e00 + Math.floor(random() * 2900));
  return Array.from({ length: LONG }, (_, k) => (k % 14 === 13 ? '，' : character())).join('');
}

function fastest(rounds: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: rounds }, () => timed(work).ms));
}
