import type { Office } from '../annotate/offices.js';
import { findCopies } from '../corpus/index.js';
import { buildDuties, compareDuties } from '../departments/index.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DutyDifference, DutyLedger } from '../domain/duty.js';
import type { Framework } from '../domain/framework.js';
import type { DocumentId } from '../domain/ids.js';
import type { IndicatorChain, Ledger, LedgerComparisons } from '../domain/ledger.js';
import { buildChains, compareLedger, makeBuildLedger, type IndicatorLexicon } from '../ledger/index.js';
import { once } from '../text/once.js';
import type { Segmenter } from '../text/segment.js';
import { keep, KEPT_FAMILIES, keepPairs } from './keep.js';

/** What may be asked of the ledgers of targets (指标台账) and units (责任单位). Each is built when first asked for, then kept. */
export interface LedgerServices {
  /** @param frameworkId  undefined for the documents that belong to no family. */
  targetLedger(frameworkId: string | undefined): Ledger;
  /**
   * The targets of a ledger held against those of `base`, or without it against those of the nearest superior (上级文件).
   * Targets that have nothing to be held against are absent.
   */
  compareTargets(frameworkId: string | undefined, base?: DocumentId): LedgerComparisons;
  /** @param frameworkId  undefined for the documents that belong to no family. */
  dutyLedger(frameworkId: string | undefined): DutyLedger;
  /** Who answers for what, held against `base`, or without it against the nearest superior that names units. */
  compareDuties(frameworkId: string | undefined, base?: DocumentId): readonly DutyDifference[];
  /** 加码链: how the indicators of a family change from level to level. */
  targetChains(frameworkId: string | undefined): readonly IndicatorChain[];
}

/** Comparisons kept in memory; beyond that they are worked again. */
const MAX_COMPARISONS = 200;

/** @param load  What reads the word lists; called once, when the first ledger is asked for. */
export function makeLedgerServices(
  corpus: Corpus,
  segmenter: Segmenter,
  load: { readonly indicators: () => IndicatorLexicon; readonly offices: () => readonly Office[] },
): LedgerServices {
  const copies = once(() => findCopies(corpus.documents, corpus.nearCopies));
  const documentsOf = (frameworkId: string | undefined): readonly AnnotatedDocument[] =>
    corpus.documents.filter((document) => document.frameworkId === frameworkId);
  const frameworkOf = (frameworkId: string | undefined): Framework | undefined =>
    corpus.frameworks.find(({ id }) => id === frameworkId);
  const basesOf =
    (base: DocumentId | undefined) =>
    (document: DocumentId): readonly DocumentId[] =>
      base === undefined ? (corpus.superiors.get(document) ?? []) : [base];
  const build = once(() => makeBuildLedger(load.indicators(), segmenter));
  const ledgerOf = keep(KEPT_FAMILIES, (frameworkId: string | undefined) =>
    build()(documentsOf(frameworkId), frameworkOf(frameworkId), copies()),
  );
  const compare = keepPairs(MAX_COMPARISONS, (frameworkId: string, base: DocumentId | '') =>
    compareLedger(ledgerOf(orNone(frameworkId)), basesOf(orNone(base))),
  );
  const compareTargets = (frameworkId: string | undefined, base?: DocumentId): LedgerComparisons =>
    compare(frameworkId ?? '', base ?? '');
  const officeNames = once(() => new Map(load.offices().map(({ id, name }) => [id, name])));
  const dutyLedger = keep(KEPT_FAMILIES, (frameworkId: string | undefined) =>
    buildDuties(documentsOf(frameworkId), frameworkOf(frameworkId), copies(), (id) => officeNames().get(id)),
  );
  return {
    dutyLedger,
    compareDuties: (frameworkId, base) => compareDuties(dutyLedger(frameworkId), basesOf(base)),
    targetLedger: (frameworkId) => ledgerOf(frameworkId).ledger,
    compareTargets,
    targetChains: (frameworkId) => buildChains(ledgerOf(frameworkId), compareTargets(frameworkId), corpus.documentById),
  };
}

/** '' stands for "none" in the keys of what is kept. */
function orNone<T extends string>(id: T | ''): T | undefined {
  return id === '' ? undefined : id;
}
