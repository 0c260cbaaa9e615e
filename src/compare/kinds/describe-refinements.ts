import type { Difference } from '../../domain/comparison.js';
import { findNewDepartments } from './departments.js';
import { findAnswered, keepLimits } from './keep-limits.js';
import type { ReadDocument } from './kind-context.js';
import type { Match } from './pair-units.js';
import { collectWords, findRefinements, type BaseWords } from './refinements.js';
import type { Ties } from './ties.js';
import type { Unit } from './unit.js';

/** 量化, 定时, 定责 and 具体化, also in clauses that the base lacks. */
export function describeRefinements(
  left: ReadDocument,
  right: ReadDocument,
  matches: readonly Match[],
  ties: Ties,
): readonly Difference[] {
  const matchedTo = new Map<number, Unit[]>();
  for (const match of [...matches].sort((a, b) => b.likeness - a.likeness)) {
    const unit = left.units[match.base];
    if (unit) matchedTo.set(match.other, [...(matchedTo.get(match.other) ?? []), unit]);
  }
  const known = new Map<string, BaseWords>();
  const wordsOf = (places: readonly number[]): BaseWords => {
    const key = places.join(' ');
    const words =
      known.get(key) ??
      collectWords(
        left,
        places.flatMap((place) => left.unitsOf[place] ?? []),
      );
    known.set(key, words);
    return words;
  };
  const answered = findAnswered(right, left, matchedTo);
  return right.document.clauses.flatMap((clause, at) => {
    const linked = [...ties.ofOther(at)].sort((a, b) => a - b);
    const units = right.unitsOf[at] ?? [];
    const wordsAround = (unit: Unit): BaseWords => {
      const matched = matchedTo.get(unit.at) ?? [];
      return wordsOf([...new Set([...linked, ...matched.map(({ clauseAt }) => clauseAt)])]);
    };
    const isKept = keepLimits(units, right, left, matchedTo, wordsAround, answered);
    const found = units.flatMap((unit) =>
      findRefinements(
        unit,
        right,
        left,
        matchedTo.get(unit.at) ?? [],
        () => wordsAround(unit),
        (key) => isKept(unit.at, key),
      ),
    );
    const bases = linked.flatMap((place) => left.document.clauses[place] ?? []);
    return [...found, ...findNewDepartments(clause, bases, wordsOf(linked).bodies)];
  });
}
