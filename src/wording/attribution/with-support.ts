import type { Contender } from './choose-pieces.js';
import type { PlacedContent } from './family-text.js';

/** A run with a superior needs no support of another one from this length on. */
const ALONE = 12;
/** Characters that two clauses must share for a shorter one to count. */
const SUPPORT = 20;
const STOP = /[，。；：！？,;:!?\n]/u;
/**
 * Leave out short runs with a clause that shares little else with this one, unless they are whole fragments: they are
 * terms of the field (「多元化纠纷解决机制」), not wording that was taken over.
 */
export function withSupport(
  { clause, origin, start: from, end: to }: PlacedContent,
  runs: readonly Contender[],
): readonly Contender[] {
  const shared = new Map<PlacedContent, Set<number>>();
  for (const { start, end, run } of runs) {
    const characters = shared.get(run.source) ?? new Set();
    for (let at = start; at < end; at++) characters.add(at);
    shared.set(run.source, characters);
  }
  /** A stop stands before the character, or the text begins or ends there. */
  const isEdge = (at: number): boolean =>
    at === from || at === to || STOP.test(clause.text.slice((origin[at - from - 1] ?? 0) + 1, origin[at - from]));
  return runs.filter(
    ({ start, end, run }) =>
      end - start >= ALONE || (isEdge(start) && isEdge(end)) || (shared.get(run.source)?.size ?? 0) >= SUPPORT,
  );
}
