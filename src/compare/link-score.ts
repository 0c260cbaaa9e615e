import type { LinkReason } from '../domain/comparison.js';
import type { CodedPairs } from './coded-pairs.js';
import type { Likeness } from './likeness.js';
import { at, makeTable, type ScoreTable } from './score-table.js';

type TextFeature = Exclude<LinkReason['feature'], 'item' | 'confirmed' | 'outset'>;

/** Weight of each feature in the log-odds of a link, and the log-odds at the outset. */
type Weights = Readonly<Partial<Record<TextFeature, number>> & { outset: number }>;

/**
 * Logistic regression on the article links of four regulations with their parents, read by hand (docs/accuracy.md); with the
 * witnesses of the family, and without.
 */
const WITH_FAMILY: Weights = {
  wording: 10.5,
  sentences: 8.4,
  family: 14,
  nearest: 3.4,
  roles: -5.7,
  place: -3.1,
  outset: -7,
};
const ALONE: Weights = { wording: 16.8, sentences: 8.3, nearest: 4.8, roles: -6.3, place: -2.9, outset: -7.2 };
/** Where a framework judges a pair: its word, and a tenth of what the texts say. */
const JUDGED = { text: 0.1, item: 7.5, otherItem: -3.6, outset: -5.2 };

/** What is known of each pair of an upper and a lower clause. */
export interface Grounds {
  readonly likeness: Likeness;
  /** Support of the framework; undefined outside one, NaN where it cannot tell. */
  readonly items: ScoreTable | undefined;
}

/** How likely each pair belongs together, 0..1; one half is even, 1 and 0 what people have confirmed and rejected. */
export function scorePairs(grounds: Grounds, coded: CodedPairs): ScoreTable {
  const { rows, columns } = grounds.likeness.wording;
  return makeTable(rows, columns, (i, j) => {
    const verdict = coded.get(i * columns + j);
    if (verdict !== undefined) return verdict === 'confirmed' ? 1 : 0;
    const odds = explainPair(grounds, i, j).reduce((sum, { value, weight }) => sum + value * weight, 0);
    return 1 / (1 + Math.exp(-odds));
  });
}

/** The grounds of one score: value times weight, added up, are its log-odds. */
export function explainPair({ likeness, items }: Grounds, i: number, j: number): LinkReason[] {
  const text = explainText(likeness, i, j);
  const item = items ? at(items, i, j) : NaN;
  if (Number.isNaN(item)) return text;
  return [
    ...text.map((reason) => ({ ...reason, weight: reason.weight * JUDGED.text })),
    item === 0
      ? { feature: 'item', value: 1, weight: JUDGED.otherItem }
      : { feature: 'item', value: item, weight: JUDGED.item },
    { feature: 'outset', value: 1, weight: JUDGED.outset },
  ];
}

const FEATURES: readonly TextFeature[] = ['wording', 'sentences', 'nearest', 'family', 'roles', 'place'];

function explainText(likeness: Likeness, i: number, j: number): LinkReason[] {
  const weights = likeness.family ? WITH_FAMILY : ALONE;
  const reasons = FEATURES.flatMap((feature): LinkReason[] => {
    const table = likeness[feature];
    const weight = weights[feature];
    return table && weight !== undefined ? [{ feature, value: at(table, i, j), weight }] : [];
  });
  return [...reasons, { feature: 'outset', value: 1, weight: weights.outset }];
}
