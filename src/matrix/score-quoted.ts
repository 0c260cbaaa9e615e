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

/** A clause held against a quoted point. */
export interface WeighedClause {
  readonly clause: AnnotatedClause;
  /** Share of the point's weight that the clause holds, less for a clause of another item, 0..1. */
  readonly score: number;
  readonly matches: readonly FragmentMatch[];
}

export type QuotedScorer = (text: DocumentText) => readonly WeighedClause[];

/** A clause that takes up other items shares words with the point more easily than its requirement. */
const OTHER_ITEM = 0.8;

/** Prepare the scorer of a sentence of the parent: the clauses of a document, the one that holds most of it first. */
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
    const byClause = new Map<AnnotatedClause, { share: number; passage: Passage | undefined }[]>();
    for (let i = from; i < to; i++) {
      const passage = family.passages[i];
      if (!passage) continue;
      const best = byClause.get(passage.clause) ?? fragments.map(() => ({ share: 0, passage: undefined }));
      byClause.set(passage.clause, best);
      fragments.forEach(({ shares }, n) => {
        const share = shares[i] ?? 0;
        if (share > (best[n]?.share ?? 0) + SHORTER_IS_BETTER * (passage.length - 1)) best[n] = { share, passage };
      });
    }
    return [...byClause]
      .map(([clause, best]) => {
        const held = fragments.reduce((sum, { weight }, n) => sum + weight * (best[n]?.share ?? 0), 0) / all;
        return {
          clause,
          score: clause.items.includes(point.item.no) ? held : held * OTHER_ITEM,
          matches: fragments.map(({ fragment, start, end }, n) => ({
            fragment,
            start,
            end,
            passage: best[n]?.passage,
            share: best[n]?.share ?? 0,
          })),
        };
      })
      .sort((a, b) => b.score - a.score);
  };
}

/** A longer passage holds more by chance. */
const SHORTER_IS_BETTER = 0.03;
