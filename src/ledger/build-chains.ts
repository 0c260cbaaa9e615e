import type { AnnotatedDocument } from '../domain/annotation.js';
import type { DocumentId } from '../domain/ids.js';
import type { ChainStep, ChainSummary, IndicatorChain, LedgerComparisons, LedgerEntry } from '../domain/ledger.js';
import type { Level } from '../domain/locality.js';
import type { BuiltLedger } from './build-ledger.js';

const LEVELS: readonly Level[] = ['nation', 'province', 'city', 'county', 'unknown'];
/** Undecided though the values are of one kind: the numbers still say how far apart they are. */
const ALIKE: ReadonlySet<string> = new Set([
  'ledger/no-direction',
  'ledger/direction-conflict',
  'ledger/about-as-much',
  'ledger/deadline-against-value',
]);

/**
 * Follow every indicator down the levels (加码链): each target that a document above sets too is a step, with the factor, the
 * gap and the months by which it is ahead.
 * @param comparisons  Of the targets with those of their superiors.
 * @returns indicators without a step are absent.
 */
export function buildChains(
  { ledger, judgedOf }: BuiltLedger,
  comparisons: LedgerComparisons,
  documentById: ReadonlyMap<DocumentId, AnnotatedDocument>,
): readonly IndicatorChain[] {
  const levelOf = ({ document }: LedgerEntry): Level => documentById.get(document)?.header.level ?? 'unknown';
  return ledger.indicators.flatMap(({ id, entries }) => {
    const steps = entries.flatMap((entry): readonly ChainStep[] => {
      const comparison = comparisons.get(entry);
      if (!comparison || entry.copyOf !== undefined) return [];
      const own = judgedOf(entry).measure;
      const isAlike = comparison.verdict !== 'undecided' || ALIKE.has(comparison.ruleId);
      const [a, b] = [own.value, judgedOf(comparison.against).measure.value];
      const values = isAlike && typeof a === 'number' && typeof b === 'number' ? { a, b } : undefined;
      return [
        {
          ...comparison,
          entry,
          from: levelOf(comparison.against),
          to: levelOf(entry),
          factor: values === undefined || values.b === 0 ? undefined : round(values.a / values.b),
          gap: values && round(values.a - values.b),
          unit: values && own.base,
        },
      ];
    });
    return steps.length === 0 ? [] : [{ indicator: id, steps, summaries: summarize(steps) }];
  });
}

function summarize(steps: readonly ChainStep[]): readonly ChainSummary[] {
  const groups = new Map<string, ChainStep[]>();
  for (const step of steps) {
    const key = `${LEVELS.indexOf(step.from)} ${LEVELS.indexOf(step.to)}`;
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          from: first.from,
          to: first.to,
          sample: group.length,
          compared: group.filter(({ gap }) => gap !== undefined).length,
          medianFactor: median(group.map(({ factor }) => factor)),
          medianGap: median(group.map(({ gap }) => gap)),
          medianLeadMonths: median(group.map(({ leadMonths }) => leadMonths)),
        },
      ];
    });
}

function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const middle = known.length >> 1;
  const [low, high] = [known[known.length % 2 === 0 ? middle - 1 : middle], known[middle]];
  return low === undefined || high === undefined ? undefined : Number(((low + high) / 2).toPrecision(4));
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
