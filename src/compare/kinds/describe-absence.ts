import type { ClauseFragment, Difference } from '../../domain/comparison.js';
import type { Absence } from './absence.js';
import { toFragment, wholeClause } from './fragment.js';
import type { ReadDocument } from './kind-context.js';
import { findNewItems } from './list-items.js';
import type { Match } from './pair-units.js';

/** Lists less alike than this may be two lists. */
const LEAST_LIKENESS_OF_LISTS = 0.35;
/** How sure a lack is: a whole clause that nothing corresponds to is surer than a fragment. */
const SURE = { clause: 0.9, fragment: 0.8 } as const;

/**
 * Describe what one document has and the other lacks: whole clauses, fragments of other clauses, and items of lists whose
 * counterpart lacks them. @param kind  `added` for what the other document has, `omitted` for what the base has
 */
export function describeAbsence(
  kind: 'added' | 'omitted',
  own: ReadDocument,
  against: ReadDocument,
  absence: Absence,
  matches: readonly Match[],
): readonly Difference[] {
  const toMark = (fragment: ClauseFragment, rule: string, score: number): Difference => {
    const sides = kind === 'added' ? { base: null, other: fragment } : { base: fragment, other: null };
    return { kind, ...sides, ruleId: `kinds/${rule}-without-counterpart`, score };
  };
  const clauses = absence.clauses.flatMap((at) => own.document.clauses[at] ?? []);
  return [
    ...clauses.map((clause) => toMark(wholeClause(clause), 'clause', SURE.clause)),
    ...absence.units.map((unit) => toMark(toFragment(unit), 'fragment', SURE.fragment)),
    ...listItems(kind, own, against, matches).map(({ fragment, likeness }) => toMark(fragment, 'list-item', likeness)),
  ];
}

function listItems(
  kind: 'added' | 'omitted',
  own: ReadDocument,
  against: ReadDocument,
  matches: readonly Match[],
): readonly { readonly fragment: ClauseFragment; readonly likeness: number }[] {
  const [here, there] = kind === 'added' ? (['other', 'base'] as const) : (['base', 'other'] as const);
  return matches.flatMap((match) => {
    const [unit, counterpart] = [own.units[match[here]], against.units[match[there]]];
    if (!unit || !counterpart || match.secondary || match.likeness < LEAST_LIKENESS_OF_LISTS) return [];
    const { id, text } = unit.clause;
    return findNewItems(unit, counterpart, against.plainOf[counterpart.clauseAt] ?? '').map(({ start, end }) => ({
      fragment: { clause: id, start, end, text: text.slice(start, end) },
      likeness: match.likeness,
    }));
  });
}
