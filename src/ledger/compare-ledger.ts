import type { DocumentId } from '../domain/ids.js';
import type { Indicator, LedgerComparisons, LedgerEntry, TargetComparison } from '../domain/ledger.js';
import type { BuiltLedger } from './build-ledger.js';
import { makeEqualElsewhere } from './equal-elsewhere.js';
import { boundOf } from './judge-values.js';
import { judgeTargets, type JudgedTarget } from './judge-targets.js';

/** The documents that a document may be held against, the one to be tried first in front. */
export type BasesOf = (document: DocumentId) => readonly DocumentId[];

/**
 * Hold every target of a ledger against those of its base: the first of `basesOf` that sets the same indicator.
 * @returns entries of documents without a base, or whose base does not set the indicator, are absent.
 */
export function compareLedger(built: BuiltLedger, basesOf: BasesOf): LedgerComparisons {
  const { ledger, judgedOf } = built;
  const isEqualElsewhere = makeEqualElsewhere(built);
  const comparisons = new Map<LedgerEntry, TargetComparison>();
  for (const indicator of ledger.indicators) {
    const byDocument = groupByDocument(indicator);
    for (const entry of indicator.entries) {
      const base = basesOf(entry.document).find((id) => id !== entry.document && byDocument.has(id));
      const candidates = base === undefined ? [] : (byDocument.get(base) ?? []);
      const found = compareEntry(entry, candidates, judgedOf, indicator.direction);
      if (!found) continue;
      const isDoubtful = /^(?:stricter|looser)$/u.test(found.verdict) && isEqualElsewhere(entry, found.against);
      comparisons.set(entry, isDoubtful ? severalTargets(found) : found);
    }
  }
  return comparisons;
}

function groupByDocument({ entries }: Indicator): ReadonlyMap<DocumentId, readonly LedgerEntry[]> {
  const groups = new Map<DocumentId, LedgerEntry[]>();
  for (const entry of entries) {
    const list = groups.get(entry.document);
    if (list) list.push(entry);
    else groups.set(entry.document, [entry]);
  }
  return groups;
}

/** Against the target of the base that it can be held against; where several say different things nothing is said. */
function compareEntry(
  entry: LedgerEntry,
  candidates: readonly LedgerEntry[],
  judgedOf: BuiltLedger['judgedOf'],
  direction: Indicator['direction'],
): TargetComparison | undefined {
  const own = judgedOf(entry);
  const fitting = keepFitting(own, candidates, judgedOf);
  const judged = fitting.map((against) => ({ against, ...judgeTargets(own, judgedOf(against), direction) }));
  const decided = judged.filter(({ verdict }) => verdict !== 'undecided');
  const [first] = decided.length > 0 ? decided : judged;
  if (first === undefined || decided.every(({ verdict }) => verdict === first.verdict)) return first;
  return severalTargets(first);
}

function severalTargets(found: TargetComparison): TargetComparison {
  return { ...found, verdict: 'undecided', ruleId: 'ledger/several-targets', score: 0 };
}

/** Of several targets of the base those of the same scope, then those with a bound on the same side, then those of the same name. */
function keepFitting(
  own: JudgedTarget,
  candidates: readonly LedgerEntry[],
  judgedOf: BuiltLedger['judgedOf'],
): readonly LedgerEntry[] {
  const tests: readonly ((other: JudgedTarget) => boolean)[] = [
    (other) => other.scopeKey === own.scopeKey,
    (other) => other.measure.base === own.measure.base,
    (other) => boundOf(other.target.comparator) === boundOf(own.target.comparator),
    (other) => other.key === own.key,
  ];
  return tests.reduce((left, test) => {
    const kept = left.filter((candidate) => test(judgedOf(candidate)));
    return kept.length > 0 ? kept : left;
  }, candidates);
}
