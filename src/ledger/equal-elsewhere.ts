import type { DocumentId } from '../domain/ids.js';
import type { LedgerEntry } from '../domain/ledger.js';
import { bigramDice, toBigrams } from '../text/bigrams.js';
import type { BuiltLedger } from './build-ledger.js';
import type { JudgedTarget } from './judge-targets.js';

/** How like the words of the other target must be to those of the one that was compared. */
const AS_LIKE = 0.8;
const NUMBERS = /[\d０-９〇零一二两三四五六七八九十百千万]+/gu;

/** Says whether the document of `against` has another target that says in like words just what `entry` says. */
export type EqualElsewhere = (entry: LedgerEntry, against: LedgerEntry) => boolean;

/**
 * Make a function that looks for a better counterpart than the one found: where the base sets 「三个月内答复」 and 「六个月内答复」
 * for two cases, a 「三个月内」 is not stricter than the second because the first went by another name.
 */
export function makeEqualElsewhere({ ledger, judgedOf }: BuiltLedger): EqualElsewhere {
  const byValue = new Map<string, LedgerEntry[]>();
  for (const entry of ledger.indicators.flatMap(({ entries }) => entries)) {
    const key = keyOf(entry.document, judgedOf(entry));
    const list = byValue.get(key);
    if (list) list.push(entry);
    else byValue.set(key, [entry]);
  }
  return (entry, against) => {
    const own = wordsOf(entry);
    const same = byValue.get(keyOf(against.document, judgedOf(entry))) ?? [];
    if (same.length === 0) return false;
    const reached = bigramDice(own, wordsOf(against)) * AS_LIKE;
    return same.some((other) => bigramDice(own, wordsOf(other)) >= reached);
  };
}

function keyOf(document: DocumentId, { measure, target }: JudgedTarget): string {
  return JSON.stringify([document, measure, target.comparator]);
}

function wordsOf({ target }: LedgerEntry): Float64Array {
  return toBigrams(target.quote.replace(NUMBERS, ''));
}
