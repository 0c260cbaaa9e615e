import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type {
  ChainStep,
  Indicator,
  IndicatorChain,
  LedgerComparisons,
  LedgerEntry,
  TargetComparison,
} from '../domain/ledger.js';
import type { LedgerLine } from './ledger-lines.js';
import { toInterchangeTarget } from './interchange.js';
import { placeOf, UNKNOWN_PLACE } from './places.js';

/** The indicators of one family with their comparisons and chains, as far as they were asked for. */
export interface FamilyLedger {
  /** undefined for the documents of no family. */
  readonly framework: string | undefined;
  readonly indicators: readonly Indicator[];
  readonly comparisons: LedgerComparisons;
  readonly chains: readonly IndicatorChain[];
  /** The targets one by one where they were asked for in an order of their own; a table holds just these. */
  readonly lines?: readonly LedgerLine[] | undefined;
}

/** Answer of `GET /api/targets`: the indicators of the families asked for. Unknown is null. */
export function toApiTargets(
  corpus: Corpus,
  families: readonly FamilyLedger[],
  base: AnnotatedDocument | undefined,
): object {
  return {
    formatVersion: 1,
    corpusVersion: corpus.version,
    base: base?.id ?? null,
    indicators: families.flatMap(({ framework, indicators, comparisons, chains }) => {
      const chainOf = new Map(chains.map((chain) => [chain.indicator, chain]));
      return indicators.map((indicator) => ({
        id: indicator.id,
        name: indicator.name,
        about: indicator.about === '' ? null : indicator.about,
        framework: framework ?? null,
        theme: indicator.theme ?? null,
        item: indicator.item ?? null,
        unitKind: indicator.unitKind,
        direction: indicator.direction ?? null,
        directionGround: indicator.directionGround ?? null,
        localities: indicator.localities,
        entries: indicator.entries.map((entry) => ({
          ...toApiEntry(corpus, entry),
          copyOf: entry.copyOf?.document ?? null,
          against: toApiAgainst(corpus, comparisons.get(entry)),
        })),
        chain: toApiChain(chainOf.get(indicator.id)),
      }));
    }),
  };
}

function toApiEntry(corpus: Corpus, { document, clause, target, caseOf }: LedgerEntry): object {
  const of = corpus.documentById.get(document);
  const locality = of === undefined ? UNKNOWN_PLACE : placeOf(of).name;
  return {
    document,
    clause,
    locality: locality === UNKNOWN_PLACE ? null : locality,
    level: of?.header.level ?? 'unknown',
    ...toInterchangeTarget(target),
    case: caseOf === '' ? null : caseOf,
  };
}

function toApiAgainst(corpus: Corpus, comparison: TargetComparison | undefined): object | null {
  if (!comparison) return null;
  const { against, verdict, ruleId, score, deadline, leadMonths } = comparison;
  return {
    target: toApiEntry(corpus, against),
    verdict,
    ruleId,
    score,
    deadline,
    leadMonths: leadMonths ?? null,
  };
}

function toApiChain(chain: IndicatorChain | undefined): object | null {
  if (!chain) return null;
  return {
    steps: chain.steps.map(toApiStep),
    summaries: chain.summaries.map((summary) => ({
      ...summary,
      medianFactor: summary.medianFactor ?? null,
      medianGap: summary.medianGap ?? null,
      medianLeadMonths: summary.medianLeadMonths ?? null,
    })),
  };
}

function toApiStep({ entry, against, from, to, verdict, ruleId, factor, gap, unit, leadMonths }: ChainStep): object {
  return {
    upper: { document: against.document, clause: against.clause, level: from, quote: against.target.quote },
    lower: { document: entry.document, clause: entry.clause, level: to, quote: entry.target.quote },
    verdict,
    ruleId,
    factor: factor ?? null,
    gap: gap ?? null,
    unit: unit ?? null,
    leadMonths: leadMonths ?? null,
  };
}
