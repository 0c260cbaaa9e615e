import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { diffArrays, diffChars } from 'diff';
import { loadConfig, loadServices } from '../src/app/index.js';
import type { AnnotatedDocument } from '../src/domain/annotation.js';
import type { DiffRun, TextDiff } from '../src/domain/comparison.js';
import { buildComparePage } from '../src/view/compare-page.js';
import { buildContext } from '../src/view/compare-side.js';
import { compareAll } from '../src/web/compare-query.js';
import { testSegmenter } from '../test/support/segmenter.js';
import { median, ms, percentile, timed, times, type Measure, type Timed } from './bench.js';

type Diff = (base: string, other: string) => TextDiff;

/**
 * Open every comparison of two shipped plans for the first time: alignment, all differences and their kinds, view model. Beside it the same
 * pages with the differences of the raw library. To be run before anything else, so that the first one is the first of a process.
 */
export async function measurePages(): Promise<Measure[]> {
  const services = await loadServices(loadConfig({}));
  const plans = services.corpus.documents.filter(({ header }) => header.kind === 'plan');
  const pairs = plans.flatMap((base) => plans.filter((other) => other !== base).map((other) => [base, other] as const));
  const open = (base: AnnotatedDocument, other: AnnotatedDocument, diff: Diff): Timed<unknown> =>
    timed(() => {
      const context = buildContext(services.corpus, base, compareAll(services, base, [other]), diff, {});
      return buildComparePage(context, 'all', { origin: '', retrievedOn: '', version: '' });
    });
  const all = (diff: Diff): readonly number[] => pairs.map(([base, other]) => open(base, other, diff).ms);
  const ours: Diff = (base, other) => services.diff(base, other);
  const [first, ...later] = all(ours);
  const aligned = all(ours);
  const segmenter = testSegmenter('nodejieba');
  const words = all((a, b) => toDiff(diffArrays(segmenter.cut(a), segmenter.cut(b))));
  const characters = all((a, b) => toDiff(diffChars(a, b)));
  const served = measureServed();
  return [
    {
      name: `pages of two shipped plans, ${plans.length} plans of ${countClauses(plans)} clauses`,
      value: String(pairs.length),
    },
    { name: 'the first page of the process, code not yet compiled', value: ms(first ?? NaN) },
    { name: 'every other page when first opened, median', value: ms(median(later)) },
    {
      name: 'every other page when first opened, p90 / most',
      value: `${ms(percentile(later, 0.9))} / ${ms(Math.max(...later))}`,
    },
    { name: 'every page over HTTP, server rehearsed, median', value: ms(median(served)) },
    {
      name: 'every page over HTTP, server rehearsed, p90 / most',
      value: `${ms(percentile(served, 0.9))} / ${ms(Math.max(...served))}`,
    },
    { name: 'the same pages, alignments and kinds known, median', value: ms(median(aligned)) },
    { name: 'the same with diffArrays over the same words, median', value: ms(median(words)) },
    { name: 'the same with diffChars, median', value: ms(median(characters)) },
    { name: 'pages faster than with diffArrays', value: times(median(words) / median(aligned)) },
    { name: 'pages faster than with diffChars', value: times(median(characters) / median(aligned)) },
  ];
}

/** Times of `served-pages.ts` in a process of its own, so that nothing but its own rehearsal has gone before. */
function measureServed(): readonly number[] {
  const script = fileURLToPath(new URL('served-pages.ts', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' })) as number[];
}

function countClauses(documents: readonly AnnotatedDocument[]): number {
  return documents.reduce((sum, { clauses }) => sum + clauses.length, 0);
}

/** What the library gives, as a page takes it. */
function toDiff(
  found: readonly { readonly added: boolean; readonly removed: boolean; readonly value: string | readonly string[] }[],
): TextDiff {
  const runs = found.map(({ added, removed, value }): DiffRun => ({
    op: added ? 'added' : removed ? 'removed' : 'equal',
    text: typeof value === 'string' ? value : value.join(''),
  }));
  return { runs, gaveUp: false };
}
