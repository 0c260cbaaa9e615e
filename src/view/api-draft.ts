import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DraftReport } from '../domain/draft.js';
import type { TargetComparison } from '../domain/ledger.js';
import { toInterchangeDocument } from './interchange.js';

/** Answer of `POST /api/draft`: the draft as it was read, and the findings. Offsets are UTF-16, half-open; unknown is null. */
export function toApiDraft({
  corpus,
  draft,
  report,
}: {
  readonly corpus: Corpus;
  readonly draft: AnnotatedDocument;
  readonly report: DraftReport;
}): object {
  return {
    formatVersion: 1,
    corpusVersion: corpus.version,
    draft: toInterchangeDocument(draft),
    framework: report.frameworkId ?? null,
    copyOf: report.copyOf ?? null,
    superiors: report.superiors,
    peers: report.peers,
    missingParents: report.missingParents.map(({ documentNumber, title }) => ({
      documentNumber: documentNumber ?? null,
      title: title ?? null,
    })),
    diagnostics: draft.diagnostics.map(({ ruleId, severity, message }) => ({ ruleId, severity, message })),
    items: report.items.map(({ item, status, clauses, points, holders, peers }) => ({
      item,
      status,
      clauses,
      points: points.map((point) => ({ ...point, nearest: point.nearest ?? null })),
      holders,
      peers,
    })),
    targets: report.targets.map(({ indicator, entry, superior, peers }) => ({
      indicator,
      clause: entry.clause,
      quote: entry.target.quote,
      value: entry.target.value ?? null,
      unit: entry.target.unit ?? null,
      comparator: entry.target.comparator ?? null,
      deadline: entry.target.deadline ?? null,
      superior: superior ? toApiComparison(superior) : null,
      peers: peers.map(toApiComparison),
    })),
    borrowed: report.borrowed,
    sources: report.attribution.totals,
    own: report.own.map(({ clause, start, end, text, grounds, score }) => ({
      clause,
      start,
      end,
      text,
      grounds,
      score,
    })),
  };
}

function toApiComparison({ against, verdict, ruleId, score }: TargetComparison): object {
  return {
    document: against.document,
    clause: against.clause,
    quote: against.target.quote,
    value: against.target.value ?? null,
    verdict,
    ruleId,
    score,
  };
}
