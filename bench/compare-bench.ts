import { readdirSync, readFileSync } from 'node:fs';
import { diffArrays, diffChars } from 'diff';
import fastDiff from 'fast-diff';
import { alignDocuments, buildAlignmentContext, diffTexts } from '../src/compare/index.js';
import { makeDocument } from '../test/support/make-document.js';
import { testSegmenter } from '../test/support/segmenter.js';
import { makeRandom, median, ms, timed, times, type Bench, type Measure } from './bench.js';
import { measurePages } from './measure-pages.js';

const CORPUS = new URL('../corpus/', import.meta.url);
const MIN_BODY = 80;
const CLAUSES = 30;
const LONG = 20_000;

export const bench: Bench = {
  title: 'Differences and alignment against the raw library on the same words',
  async run() {
    const pages = await measurePages();
    const [base, other] = readPlans();
    if (!base || !other) return 'the corpus folder holds no two plans of 30 paragraphs';
    const segmenter = testSegmenter('nodejieba');
    const cut = (text: string): string[] => segmenter.cut(text);
    cut('热身');
    const { pairs, measures } = measureAlignment(base, other, segmenter);
    return [
      ...pages,
      ...measures,
      ...measurePairs(pairs, cut),
      ...measureReading(pairs, cut),
      ...measureUnlike(cut),
      ...measureReal(base.join(''), other.join(''), cut),
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
    median(
      Array.from(
        { length: 9 },
        () =>
          timed(() => {
            for (const [a, b] of pairs) work(a, b);
          }).ms,
      ),
    ) / pairs.length;
  // A new function has no words remembered with it.
  const fresh = each((a, b) => diffTexts(a, b, (text) => cut(text)));
  const known = each((a, b) => diffTexts(a, b, cut));
  const words = each((a, b) => diffArrays(cut(a), cut(b)));
  const characters = each((a, b) => diffChars(a, b));
  const fast = each((a, b) => fastDiff(a, b));
  return [
    { name: 'diffTexts, per pair, texts new', value: ms(fresh) },
    { name: 'diffTexts, per pair, words known', value: ms(known) },
    { name: 'diffArrays over the same words, per pair', value: ms(words) },
    { name: 'diffChars, per pair', value: ms(characters) },
    { name: 'fast-diff over characters, per pair', value: ms(fast) },
    { name: 'diffTexts, texts new, faster than diffArrays', value: times(words / fresh) },
    { name: 'diffTexts, texts new, faster than diffChars', value: times(characters / fresh) },
    { name: 'diffTexts, texts new, faster than fast-diff', value: times(fast / fresh) },
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

/** Two texts that share nothing but single characters. Their cost to the raw library grows with the square of their length. */
function measureUnlike(cut: Cutter): Measure[] {
  const [base, other] = [scramble(1), scramble(2)];
  const long = median(Array.from({ length: 5 }, () => timed(() => diffTexts(base, other, (text) => cut(text))).ms));
  const flat = [base, other].map((text) => text.replaceAll('，', '')) as [string, string];
  const oneFragment = timed(() => diffTexts(...flat, (text) => cut(text))).ms;
  const raw = (length: number): number =>
    timed(() => diffArrays(cut(base.slice(0, length)), cut(other.slice(0, length)))).ms;
  const [short, middle] = [raw(2000), raw(4000)];
  const whole = middle * (LONG / 4000) ** 2;
  const noisy = timed(() => diffTexts(base, disturb(base), (text) => cut(text))).ms;
  const given = timed(() => diffArrays(cut(base), cut(other), { timeout: 5000 }));
  const fast = timed(() => fastDiff(base, other)).ms;
  return [
    { name: `diffTexts, ${LONG} unlike characters each, median of 5`, value: ms(long) },
    { name: `diffTexts, ${LONG} unlike characters each, without a stop in them`, value: ms(oneFragment) },
    { name: `diffTexts, ${LONG} characters, a third of them replaced`, value: ms(noisy) },
    { name: 'diffArrays over words, 2000 / 4000 unlike characters each', value: `${ms(short)} / ${ms(middle)}` },
    {
      name: `diffArrays over words, ${LONG}, stopped after 5 s`,
      value: given.value === undefined ? 'no answer' : ms(given.ms),
    },
    { name: `diffArrays over words, ${LONG}, EXTRAPOLATED by the square`, value: `${(whole / 1000).toFixed(0)} s` },
    { name: `fast-diff over characters, ${LONG}`, value: ms(fast) },
    { name: 'diffTexts faster than diffArrays there (extrapolated)', value: times(whole / long) },
    { name: 'diffTexts faster than fast-diff there', value: times(fast / long) },
  ];
}

/** Two whole plans, each repeated in another order of its sentences up to the length: much is shared, little in place. */
function measureReal(base: string, other: string, cut: Cutter): Measure[] {
  const whole = timed(() => diffTexts(base, other, (text) => cut(text))).ms;
  const raw = timed(() => diffArrays(cut(base), cut(other))).ms;
  const [left, right] = [base, other].map((text, seed) => lengthen(text, seed + 1)) as [string, string];
  const long = timed(() => diffTexts(left, right, (text) => cut(text)));
  return [
    { name: `diffTexts, whole plans of ${base.length} and ${other.length} characters`, value: ms(whole) },
    { name: 'diffArrays over the same words', value: ms(raw) },
    { name: 'diffTexts faster than diffArrays there', value: times(raw / whole) },
    { name: `diffTexts, ${LONG} real characters each, sentences shuffled`, value: ms(long.ms) },
  ];
}

function lengthen(text: string, seed: number): string {
  const random = makeRandom(seed);
  const sentences = text.split(/(?<=。)/u);
  let long = text;
  while (long.length < LONG) long += sentences[Math.floor(random() * sentences.length)] ?? '';
  return long.slice(0, LONG);
}

/** Han characters in no order, with a stop after every 13. */
function scramble(seed: number): string {
  const random = makeRandom(seed);
  const character = (): string => String.fromCharCode(0x4e00 + Math.floor(random() * 2900));
  return Array.from({ length: LONG }, (_, k) => (k % 14 === 13 ? '，' : character())).join('');
}

/** Every third character or so replaced, the stops kept: many fragments are a little alike. */
function disturb(text: string): string {
  const random = makeRandom(5);
  return Array.from(text, (char) =>
    char === '，' || random() > 1 / 3 ? char : String.fromCharCode(0x4e00 + Math.floor(random() * 2900)),
  ).join('');
}

function fastest(rounds: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: rounds }, () => timed(work).ms));
}
