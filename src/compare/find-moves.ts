import { bigramDice } from '../text/bigrams.js';
import type { Fragment } from '../text/fragments.js';

/** Move number by fragment index; a run of fragments that moved together has one number. */
export interface Moves {
  readonly movedBase: ReadonlyMap<number, number>;
  readonly movedOther: ReadonlyMap<number, number>;
}

const MIN_MOVE_LENGTH = 8;
const MIN_MOVE_SIMILARITY = 0.8;
const MAX_COMPARISONS = 400_000;

/**
 * Find fragments without partner in place that stand elsewhere on the other side: at least eight characters, the most
 * similar one above 0.8, or, where more than 400,000 comparisons would be needed, an equal one.
 * @param pairs  fragments that have their partner, by index; they do not move.
 */
export function findMoves(
  left: readonly Fragment[],
  right: readonly Fragment[],
  pairs: readonly { readonly base: number; readonly other: number }[],
): Moves {
  const movedBase = new Map<number, number>();
  const movedOther = new Map<number, number>();
  const free = leftOver(
    right,
    pairs.map((pair) => pair.other),
  );
  const waiting = leftOver(
    left,
    pairs.map((pair) => pair.base),
  );
  const near = free.size * waiting.size <= MAX_COMPARISONS;
  const byCore = new Map([...free].map(([at, { core }]) => [core, at]));
  let last = { base: -2, other: -2, id: 0 };
  for (const [base, fragment] of waiting) {
    const other = near ? mostSimilar(fragment, free) : byCore.get(fragment.core);
    if (other === undefined || !free.has(other)) continue;
    free.delete(other);
    const together = base === last.base + 1 && other === last.other + 1;
    last = { base, other, id: together ? last.id : last.id + 1 };
    movedBase.set(base, last.id);
    movedOther.set(other, last.id);
  }
  return { movedBase, movedOther };
}

function leftOver(fragments: readonly Fragment[], paired: readonly number[]): Map<number, Fragment> {
  const taken = new Set(paired);
  return new Map([...fragments.entries()].filter(([at, { core }]) => !taken.has(at) && core.length >= MIN_MOVE_LENGTH));
}

function mostSimilar(fragment: Fragment, free: ReadonlyMap<number, Fragment>): number | undefined {
  let best: number | undefined;
  let similarity = MIN_MOVE_SIMILARITY;
  for (const [at, candidate] of free) {
    const found = candidate.core === fragment.core ? 1 : bigramDice(fragment.bigrams, candidate.bigrams, similarity);
    if (found > similarity) [best, similarity] = [at, found];
  }
  return best;
}
