import type { AnnotatedClause } from '../domain/annotation.js';
import type { Framework } from '../domain/framework.js';
import type { DocumentText, FamilyText } from './family-text.js';
import type { Passage } from './passages.js';
import type { DescribedPoint } from './points.js';
import { findTermGrounds } from './term-grounds.js';

/** What speaks for a point in one passage; all 0..1. */
export interface Grounds {
  /** A term stands there, the surer the more it tells the item and the more the clause is of the item. */
  readonly term: number;
  /** Share of the words of the best term; of the point's text where it has no terms. */
  readonly words: number;
  /** Likeness to the point's text and to passages known to write it out. */
  readonly likeness: number;
}

/** A passage weighed for a point. */
export interface WeighedPassage {
  readonly passage: Passage;
  /** 0..1. */
  readonly score: number;
  readonly grounds: Grounds;
  /** The clause takes up neither the item nor another one of its theme. */
  readonly isElsewhere: boolean;
  /** Terms of the point that stand in it, as the framework prints them. */
  readonly terms: readonly string[];
}

/** Weighs the clauses of a document for one point: the best passage of each clause, the best clause first. */
export type PointScorer = (text: DocumentText) => readonly WeighedPassage[];

/** Weights of the grounds in the logit of the score; fitted on four documents, see docs/accuracy.json. */
const WEIGHTS = { term: 2.6, words: 1.9, likeness: 5.1, bias: -2.65 };
/** A clause of another item of the theme is nearer to the point than any other clause. */
const SAME_THEME = 0.3;
/** Of two passages that say nearly as much the shorter is the better ground. */
const LENGTH_COST = 0.08;

/**
 * Prepare the scorer of a point in the framework's own words.
 * @param exemplars  passages known to write the point out; those of a document's own kin never witness for it
 */
export function makeDescribedScorer(
  point: DescribedPoint,
  exemplars: readonly Passage[],
  framework: Framework,
  family: FamilyText,
): PointScorer {
  const terms = findTermGrounds(point.terms, point.item.no, family);
  const text = family.coverAll(family.reader.tokens(point.text));
  const witnessing = exemplars.map((passage) => ({
    of: passage.document,
    shares: family.coverAll(passage.tokens),
  }));
  const themes = new Map(framework.items.map((item) => [item.no, item.theme]));
  const nearness = (clause: AnnotatedClause): number => {
    if (clause.items.includes(point.item.no)) return 1;
    return clause.items.some((no) => themes.get(no) === point.item.theme) ? SAME_THEME : 0;
  };
  return ({ document, from, to }) => {
    const distinctions = terms.map((term) => term.distinctionFor(document));
    const witnesses = witnessing.filter(({ of }) => !family.isKin(of, document));
    const best = new Map<AnnotatedClause, WeighedPassage & { readonly rank: number }>();
    for (let at = from; at < to; at++) {
      const passage = family.passages[at];
      if (!passage) continue;
      let [distinction, words] = [-1, 0];
      terms.forEach(({ hits, shares }, i) => {
        if (hits[at] === 1) distinction = Math.max(distinction, distinctions[i] ?? 0);
        words = Math.max(words, shares[at] ?? 0);
      });
      const witnessed = witnesses.reduce((most, { shares }) => Math.max(most, shares[at] ?? 0), 0);
      const own = text[at] ?? 0;
      const near = nearness(passage.clause);
      const grounds = {
        term: distinction < 0 ? 0 : (1 + distinction + near) / 3,
        words: terms.length > 0 ? words : own,
        likeness: witnesses.length > 0 ? (own + witnessed) / 2 : own,
      };
      const logit = toLogit(grounds);
      const rank = logit - LENGTH_COST * (passage.length - 1);
      const known = best.get(passage.clause);
      if (known && known.rank >= rank) continue;
      const found = terms.filter(({ hits }) => hits[at] === 1).map(({ term }) => term);
      best.set(passage.clause, {
        passage,
        grounds,
        rank,
        score: 1 / (1 + Math.exp(-logit)),
        isElsewhere: near === 0,
        terms: found,
      });
    }
    return [...best.values()].sort((a, b) => b.rank - a.rank);
  };
}

function toLogit({ term, words, likeness }: Grounds): number {
  return WEIGHTS.term * term + WEIGHTS.words * words + WEIGHTS.likeness * likeness + WEIGHTS.bias;
}
