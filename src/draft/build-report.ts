import type { AnnotatedDocument } from '../domain/annotation.js';
import type { BorrowedPassage, DraftItem, DraftReport, DraftTarget } from '../domain/draft.js';
import type { Framework } from '../domain/framework.js';
import type { DocumentId } from '../domain/ids.js';
import type { Ledger, LedgerComparisons } from '../domain/ledger.js';
import type { PolicyMatrix } from '../domain/matrix.js';
import type { DocumentAttribution, OwnPassage } from '../domain/wording.js';
import { findPeers, type FindClauseGrounds } from './find-peers.js';

/** What has been found out about a draft that lies in a family. */
export interface DraftFindings {
  readonly draft: AnnotatedDocument;
  readonly framework: Framework | undefined;
  /** The other documents of the family: near copies, versions and copies of the draft itself left out. */
  readonly peers: readonly AnnotatedDocument[];
  readonly points: PolicyMatrix | undefined;
  readonly items: PolicyMatrix | undefined;
  readonly ledger: Ledger;
  /** Against the superiors, and against each peer. */
  readonly againstSuperior: LedgerComparisons;
  readonly againstPeers: ReadonlyMap<DocumentId, LedgerComparisons>;
  readonly attribution: DocumentAttribution;
  readonly own: readonly OwnPassage[];
  readonly copyOf: DocumentId | undefined;
  readonly findGrounds: FindClauseGrounds;
}

/** A shorter stretch is no passage. */
const MIN_PASSAGE = 12;

/** Put the findings on a draft together in the order in which a drafter works (草稿体检). Pure; cost: linear in the family. */
export function buildDraftReport(findings: DraftFindings): DraftReport {
  const { draft, framework, attribution, own, copyOf } = findings;
  return {
    draft: draft.id,
    frameworkId: framework?.id,
    items: framework ? framework.items.map(({ no }) => readItem(no, findings)) : [],
    targets: listTargets(findings),
    attribution,
    borrowed: listBorrowed(attribution),
    own,
    copyOf,
  };
}

function readItem(no: number, { draft, peers, points, items, findGrounds }: DraftFindings): DraftItem {
  const cell = items?.cells.find((one) => one.document === draft.id && one.row === String(no));
  const rows = points?.rows.filter(({ item }) => item === no) ?? [];
  return {
    item: no,
    status: cell?.status ?? 'uncertain',
    clauses: cell?.clauses ?? [],
    points: rows.flatMap(({ id, text }) => {
      const point = points?.cells.find((one) => one.document === draft.id && one.row === id);
      if (!point) return [];
      return [{ id, text, status: point.status, evidence: point.evidence, nearest: point.nearest }];
    }),
    peers: findPeers(no, peers, findGrounds),
  };
}

function listTargets({ draft, ledger, againstSuperior, againstPeers }: DraftFindings): readonly DraftTarget[] {
  const orderOf = new Map(draft.clauses.map((clause, at) => [clause.id, at]));
  return ledger.indicators
    .flatMap(({ name, entries }) =>
      entries
        .filter(({ document }) => document === draft.id)
        .map((entry) => ({
          indicator: name,
          entry,
          superior: againstSuperior.get(entry),
          peers: [...againstPeers.values()].flatMap((comparisons) => comparisons.get(entry) ?? []),
        })),
    )
    .sort(
      (a, b) =>
        (orderOf.get(a.entry.clause) ?? 0) - (orderOf.get(b.entry.clause) ?? 0) ||
        a.entry.target.span.start - b.entry.target.span.start,
    );
}

function listBorrowed({ clauses }: DocumentAttribution): readonly BorrowedPassage[] {
  return clauses
    .flatMap(({ clause, stretches }) =>
      stretches.flatMap(({ start, end, text, from, source }): BorrowedPassage[] =>
        from && end - start >= MIN_PASSAGE ? [{ clause, start, end, text, from, source }] : [],
      ),
    )
    .sort((a, b) => b.text.length - a.text.length);
}
