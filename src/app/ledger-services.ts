import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import type { IndicatorChain, Ledger, LedgerComparisons } from '../domain/ledger.js';
import {
  buildChains,
  compareLedger,
  makeBuildLedger,
  type BuildLedger,
  type BuiltLedger,
  type IndicatorLexicon,
} from '../ledger/index.js';
import type { Segmenter } from '../text/segment.js';

/** What may be asked of the target ledgers (指标台账). Each is built when first asked for, then kept. */
export interface LedgerServices {
  /** @param frameworkId  undefined for the documents that belong to no family. */
  targetLedger(frameworkId: string | undefined): Ledger;
  /**
   * The targets of a ledger held against those of `base`, or without it against those of the nearest superior (上级文件).
   * Targets that have nothing to be held against are absent.
   */
  compareTargets(frameworkId: string | undefined, base?: DocumentId): LedgerComparisons;
  /** 加码链: how the indicators of a family change from level to level. */
  targetChains(frameworkId: string | undefined): readonly IndicatorChain[];
}

/** Comparisons kept in memory; beyond that they are worked again. */
const MAX_COMPARISONS = 200;

/** @param loadLexicon  Called once, when the first ledger is asked for. */
export function makeLedgerServices(
  corpus: Corpus,
  segmenter: Segmenter,
  loadLexicon: () => IndicatorLexicon,
): LedgerServices {
  const ledgers = new Map<string | undefined, BuiltLedger>();
  const comparisons = new Map<string, LedgerComparisons>();
  let build: BuildLedger | undefined;
  const ledgerOf = (frameworkId: string | undefined): BuiltLedger => {
    const known = ledgers.get(frameworkId);
    if (known) return known;
    build ??= makeBuildLedger(loadLexicon(), segmenter);
    const documents = corpus.documents.filter((document) => document.frameworkId === frameworkId);
    const framework = corpus.frameworks.find(({ id }) => id === frameworkId);
    const built = build(documents, framework, corpus.nearCopies);
    ledgers.set(frameworkId, built);
    return built;
  };
  const compareTargets = (frameworkId: string | undefined, base?: DocumentId): LedgerComparisons => {
    const key = `${frameworkId ?? ''}\n${base ?? ''}`;
    const known = comparisons.get(key);
    if (known) return known;
    const found = compareLedger(ledgerOf(frameworkId), (document) =>
      base === undefined ? (corpus.superiors.get(document) ?? []) : [base],
    );
    if (comparisons.size >= MAX_COMPARISONS) comparisons.clear();
    comparisons.set(key, found);
    return found;
  };
  return {
    targetLedger: (frameworkId) => ledgerOf(frameworkId).ledger,
    compareTargets,
    targetChains: (frameworkId) => buildChains(ledgerOf(frameworkId), compareTargets(frameworkId), corpus.documentById),
  };
}
