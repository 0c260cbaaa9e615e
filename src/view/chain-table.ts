import type { Corpus } from '../domain/corpus.js';
import type { ChainStep, ChainSummary, Indicator, IndicatorChain, LedgerComparisons } from '../domain/ledger.js';
import { buildCells, toVerdict, type CellVerdict } from './ledger-entry.js';
import { levelLabels } from './labels.js';

/** 加码链: what the levels make of an indicator, one line for each pair of levels. */
export interface ChainRow {
  readonly name: string;
  readonly href: string;
  /** 「国家级 → 省级」. */
  readonly levels: string;
  readonly sample: number;
  readonly compared: number;
  /** 「1.04 倍」; 「—」 where nothing can be compared. */
  readonly factor: string;
  /** 「+2 个百分点」. */
  readonly gap: string;
  /** 「早 12 个月」. */
  readonly lead: string;
  readonly steps: readonly {
    readonly place: string;
    readonly value: string;
    readonly href: string;
    readonly verdict: CellVerdict;
  }[];
}

const NONE = '—';

/** @param anchorOf  Link to the row of an indicator in the ledger. */
export function buildChainRows(
  corpus: Corpus,
  indicators: readonly Indicator[],
  chains: readonly IndicatorChain[],
  anchorOf: (indicator: Indicator) => string,
): readonly ChainRow[] {
  const byId = new Map(chains.map((chain) => [chain.indicator, chain]));
  return indicators.flatMap((indicator) => {
    const chain = byId.get(indicator.id);
    if (!chain) return [];
    return chain.summaries.map((summary): ChainRow => {
      const steps = chain.steps.filter(({ from, to }) => from === summary.from && to === summary.to);
      return {
        name: indicator.about === '' ? indicator.name : `${indicator.about}：${indicator.name}`,
        href: anchorOf(indicator),
        levels: `${levelLabels[summary.from]} → ${levelLabels[summary.to]}`,
        sample: summary.sample,
        compared: summary.compared,
        factor: summary.medianFactor === undefined ? NONE : `${summary.medianFactor} 倍`,
        gap: formatGap(summary, steps),
        lead: formatLead(summary.medianLeadMonths),
        steps: steps.flatMap((step) => toStep(corpus, step)),
      };
    });
  });
}

function toStep(corpus: Corpus, step: ChainStep): ChainRow['steps'] {
  const comparisons: LedgerComparisons = new Map([[step.entry, step]]);
  const verdict = toVerdict(corpus, step.entry, step);
  const [cell] = buildCells(corpus, [step.entry], comparisons);
  if (!verdict || !cell) return [];
  const value = cell.deadline === '' ? cell.value : `${cell.value}，${cell.deadline}`;
  return [{ place: cell.short, value, href: cell.href, verdict }];
}

function formatGap({ medianGap }: ChainSummary, steps: readonly ChainStep[]): string {
  if (medianGap === undefined) return NONE;
  const units = [...new Set(steps.map(({ unit }) => unit).filter((unit) => unit !== undefined))];
  const unit = units.length === 1 ? (units[0] ?? '') : '';
  const shown = unit === '%' ? '个百分点' : unit;
  return `${medianGap > 0 ? '+' : ''}${medianGap}${shown === '' ? '' : ` ${shown}`}`;
}

function formatLead(months: number | undefined): string {
  if (months === undefined) return NONE;
  if (months === 0) return '同期';
  return `${months > 0 ? '早' : '晚'} ${Math.abs(months)} 个月`;
}
