import type { AnnotatedClause } from '../domain/annotation.js';
import { splitFragments } from '../text/fragments.js';
import type { DocumentText, FamilyText } from './family-text.js';
import type { Passage } from './passages.js';
import type { QuotedPoint } from './points.js';

/** A fragment of a quoted point with the passage of a clause that comes nearest to it. */
export interface FragmentMatch {
  readonly fragment: string;
  /** Half-open UTF-16 offsets in the text of the parent's clause. */
  readonly start: number;
  readonly end: number;
  readonly passage: Passage | undefined;
  /** Share of the fragment's weight that the passage holds, 0..1. */
  readonly share: number;
}

/** The clause of a document that holds most of a quoted point. */
export interface WeighedClause {
  readonly clause: AnnotatedClause;
  /** Share of the point's weight that the clause holds, less for a clause of another item, 0..1. */
  readonly score: number;
  readonly matches: readonly FragmentMatch[];
}

/** undefined for a document without clauses. */
export type QuotedScorer = (text: DocumentText) => WeighedClause | undefined;

/** A clause that takes up other items shares words with the point more easily than its requirement. */
const OTHER_ITEM = 0.8;
/** A longer passage holds more by chance. */
const SHORTER_IS_BETTER = 0.03;

/**
 * Prepare the scorer of a sentence of the parent: the clause of a document that holds most of it, the first of equals.
 * Cost: fragments × passages; nothing is made for a clause that is not the best so far.
 */
export function makeQuotedScorer(point: QuotedPoint, family: FamilyText): QuotedScorer {
  let at = point.start;
  const fragments = splitFragments(point.text).flatMap((fragment) => {
    const [start, end] = [at, (at += fragment.length)];
    const tokens = family.reader.tokens(fragment);
    const weight = Array.from(tokens).reduce((sum, token) => sum + family.weigh(token), 0);
    return weight === 0 ? [] : [{ fragment, start, end, weight, shares: family.coverAll(tokens) }];
  });
  const all = fragments.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return ({ from, to }) => {
    let best: { clause: AnnotatedClause; score: number; choices: readonly number[] } | undefined;
    for (let start = from; start < to;) {
      const clause = family.passages[start]?.clause;
      let end = start + 1;
      while (end < to && family.passages[end]?.clause === clause) end++;
      const choices = fragments.map(({ shares }) => chooseNearest(family.passages, shares, start, end));
      start = end;
      const held =
        fragments.reduce((sum, { weight, shares }, n) => sum + weight * shareAt(shares, choices[n]), 0) / all;
      if (!clause) continue;
      const score = clause.items.includes(point.item.no) ? held : held * OTHER_ITEM;
      if (!best || score > best.score) best = { clause, score, choices };
    }
    if (!best) return undefined;
    const { clause, score, choices } = best;
    const matches = fragments.map(({ fragment, start, end, shares }, n) => ({
      fragment,
      start,
      end,
      passage: family.passages[choices[n] ?? -1],
      share: shareAt(shares, choices[n]),
    }));
    return { clause, score, matches };
  };
}

/** Place of the passage in [from, to) that holds most of a fragment; -1 where none holds any of it. */
function chooseNearest(passages: readonly Passage[], shares: Float64Array, from: number, to: number): number {
  let nearest = -1;
  let most = 0;
  for (let i = from; i < to; i++) {
    const share = shares[i] ?? 0;
    if (share <= most || share <= most + SHORTER_IS_BETTER * ((passages[i]?.length ?? 1) - 1)) continue;
    nearest = i;
    most = share;
  }
  return nearest;
}

function shareAt(shares: Float64Array, at = -1): number {
  return at < 0 ? 0 : (shares[at] ?? 0);
}
