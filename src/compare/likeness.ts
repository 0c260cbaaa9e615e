import type { WeighedPair } from './alignment-context.js';
import type { WeighedClause } from './weighed-clause.js';
import type { FindVerdict } from './coded-links.js';
import type { ClauseFeatures } from './clause-features.js';
import { askWitnesses } from './ask-witnesses.js';
import { at, bestOf, makeTable, type ScoreTable } from './score-table.js';
import { multiply, type Rarity } from './term-vectors.js';

/** How alike the clauses of two documents are, feature by feature; every table is upper clauses × lower clauses. */
export interface Likeness {
  /** Cosine of the weighed character pairs, 0..1. */
  readonly wording: ScoreTable;
  /** The two nearest sentences, 0..1: shared pairs over all pairs and over the pairs of the shorter one, rare pairs counting more. */
  readonly sentences: ScoreTable;
  /** `wording` over that of the nearest upper clause, 0..1. */
  readonly nearest: ScoreTable;
  /** What the other documents of the family say, 0..1; undefined where there are none. */
  readonly family: ScoreTable | undefined;
  /** 1 where the two clauses have different roles (purpose, scope, liability …), else 0. */
  readonly roles: ScoreTable;
  /** Distance of the two places, each as a share of its document, 0..1. */
  readonly place: ScoreTable;
}

/** A sentence lighter than this says too little to carry a link alone. */
const LIGHT_SENTENCE = 40;

/** Weigh every clause of the upper document against every clause of the lower one. Cost: about 10 ms for 70 × 80 clauses. */
export function weighLikeness(pair: WeighedPair, verdictOn: FindVerdict | undefined): Likeness {
  const { base: upper, other: lower, witnesses } = pair;
  const wording = multiply(
    upper.map((clause) => clause.pairs),
    lower.map((clause) => clause.pairs),
  );
  const best = bestOf(wording).column;
  const [rows, columns] = [upper.length, lower.length];
  return {
    wording,
    sentences: weighSentences(upper, lower, pair.rarity),
    nearest: makeTable(rows, columns, (i, j) => at(wording, i, j) / Math.max(best[j] ?? 0, Number.MIN_VALUE)),
    family: witnesses.length === 0 ? undefined : askWitnesses(upper, lower, witnesses, verdictOn),
    roles: makeTable(rows, columns, (i, j) => (roleOf(upper[i]) === roleOf(lower[j]) ? 0 : 1)),
    place: makeTable(rows, columns, (i, j) => Math.abs((i + 0.5) / rows - (j + 0.5) / columns)),
  };
}

function roleOf(clause: WeighedClause | undefined): ClauseFeatures['role'] | undefined {
  return clause?.features.role;
}

interface Sentence {
  readonly clause: number;
  readonly weight: number;
}

function weighSentences(upper: readonly WeighedClause[], lower: readonly WeighedClause[], rarity: Rarity): ScoreTable {
  const table = makeTable(upper.length, lower.length);
  const places = new Map<string, number[]>();
  const sentences: Sentence[] = [];
  lower.forEach(({ features }, clause) => {
    for (const pairs of features.sentences) {
      for (const pair of pairs) {
        const place = places.get(pair);
        if (place) place.push(sentences.length);
        else places.set(pair, [sentences.length]);
      }
      sentences.push({ clause, weight: weightOf(pairs, rarity) });
    }
  });
  upper.forEach(({ features }, row) => {
    for (const pairs of features.sentences) {
      const own = weightOf(pairs, rarity);
      const shared = new Float64Array(sentences.length);
      for (const pair of pairs) {
        const weight = rarity(pair);
        for (const sentence of places.get(pair) ?? []) shared[sentence] = (shared[sentence] ?? 0) + weight;
      }
      sentences.forEach(({ clause, weight }, sentence) => {
        const common = shared[sentence] ?? 0;
        if (common === 0) return;
        const ofAll = common / (own + weight - common);
        const ofShorter = common / Math.max(LIGHT_SENTENCE, Math.min(own, weight));
        const index = row * table.columns + clause;
        table.values[index] = Math.max(table.values[index] ?? 0, Math.sqrt(ofAll * ofShorter));
      });
    }
  });
  return table;
}

function weightOf(pairs: ReadonlySet<string>, rarity: Rarity): number {
  let sum = 0;
  for (const pair of pairs) sum += rarity(pair);
  return sum;
}
