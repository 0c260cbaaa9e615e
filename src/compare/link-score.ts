import type { LinkReason } from '../domain/comparison.js';
import { at, makeTable, type ScoreTable } from './score-table.js';
import type { TextScores } from './similarity.js';

interface TextWeights {
  readonly heading: number;
  readonly words: number;
  readonly reuse: number;
}

const WITH_HEADING: TextWeights = { heading: 0.35, words: 0.4, reuse: 0.25 };
const WITHOUT_HEADING: TextWeights = { heading: 0, words: 0.6, reuse: 0.4 };
/** Share of the framework in the score of a pair that it can judge. */
const ITEM_WEIGHT = 0.4;

/**
 * Likeness of the texts of each pair, 0..1: 0.35 heading + 0.40 words + 0.25 reuse, or 0.6 words + 0.4 reuse where that is
 * more: a missing heading, or one in the locality's own words, is no ground against a pair.
 */
export function scoreByText(texts: TextScores): ScoreTable {
  return makeTable(texts.words.rows, texts.words.columns, (i, j) =>
    Math.max(weigh(texts, i, j, WITH_HEADING), weigh(texts, i, j, WITHOUT_HEADING)),
  );
}

/** Score of each pair, 0..1: the likeness of the texts, with 0.4 for the framework where it can judge the pair. */
export function scoreWithItems(text: ScoreTable, items: ScoreTable | undefined): ScoreTable {
  if (!items) return text;
  return makeTable(text.rows, text.columns, (i, j) => {
    const item = at(items, i, j);
    return Number.isNaN(item) ? at(text, i, j) : ITEM_WEIGHT * item + (1 - ITEM_WEIGHT) * at(text, i, j);
  });
}

/** The grounds of one score; value times weight, added up, is the score. */
export function explainScore(texts: TextScores, items: ScoreTable | undefined, i: number, j: number): LinkReason[] {
  const headingSpeaks = weigh(texts, i, j, WITH_HEADING) > weigh(texts, i, j, WITHOUT_HEADING);
  const weights = headingSpeaks ? WITH_HEADING : WITHOUT_HEADING;
  const item = items ? at(items, i, j) : NaN;
  const judged = !Number.isNaN(item);
  const reasons = (['heading', 'words', 'reuse'] as const).map((feature): LinkReason => ({
    feature,
    value: at(texts[feature], i, j),
    weight: weights[feature] * (judged ? 1 - ITEM_WEIGHT : 1),
  }));
  const counted = reasons.filter((reason) => reason.weight > 0);
  return judged ? [...counted, { feature: 'item', value: item, weight: ITEM_WEIGHT }] : counted;
}

function weigh(texts: TextScores, i: number, j: number, weights: TextWeights): number {
  return (
    weights.heading * at(texts.heading, i, j) +
    weights.words * at(texts.words, i, j) +
    weights.reuse * at(texts.reuse, i, j)
  );
}
