import { toGrams, type ClauseFeatures } from './clause-features.js';
import { makeTable, type ScoreTable } from './score-table.js';

/** How alike the clauses of two documents are, by each feature. */
export interface TextScores {
  /** Dice coefficient of the character pairs of both headings, rare pairs counting more; 0..1. */
  readonly heading: ScoreTable;
  /** Cosine of the word vectors (tf-idf); 0..1. */
  readonly words: ScoreTable;
  /** Share of the body that stands in the other body in stretches of six characters, of the side where it is larger; 0..1. */
  readonly reuse: ScoreTable;
  /** The characters that `reuse` counts. */
  readonly sharedCharacters: ScoreTable;
}

const GRAM = 6;
/** A stretch that stands in more clauses of one document says nothing on which of them is meant. */
const MAX_CLAUSES_PER_GRAM = 20;

type Weights = ReadonlyMap<string, number>;

/**
 * Weigh every clause of one document against every clause of another. How rare a word or stretch is, is counted over
 * both. A stretch that stands in k clauses of one document counts 1/k: boilerplate must not draw clauses together.
 * Cost: O(shared words and stretches), about 10 ms for two documents of 30 clauses.
 */
export function scoreTexts(base: readonly ClauseFeatures[], other: readonly ClauseFeatures[]): TextScores {
  return {
    heading: scoreHeadings(base, other),
    words: scoreWords(base, other),
    ...scoreReuse(base, other),
  };
}

function scoreHeadings(base: readonly ClauseFeatures[], other: readonly ClauseFeatures[]): ScoreTable {
  const rarity = countRarity([...base, ...other].map((clause) => clause.headingBigrams));
  const toWeights = ({ headingBigrams }: ClauseFeatures): Weights =>
    new Map([...headingBigrams].map((pair) => [pair, Math.sqrt(rarity(pair))]));
  const [left, right] = [base.map(toWeights), other.map(toWeights)];
  const shared = dotProducts(left, right);
  const [leftTotal, rightTotal] = [left.map(sumOfSquares), right.map(sumOfSquares)];
  return makeTable(base.length, other.length, (i, j) => {
    const total = (leftTotal[i] ?? 0) + (rightTotal[j] ?? 0);
    return total === 0 ? 0 : (2 * (shared.values[i * other.length + j] ?? 0)) / total;
  });
}

function scoreWords(base: readonly ClauseFeatures[], other: readonly ClauseFeatures[]): ScoreTable {
  const rarity = countRarity([...base, ...other].map((clause) => clause.words.keys()));
  const toUnitVector = ({ words }: ClauseFeatures): Weights => {
    const weights = new Map([...words].map(([word, count]) => [word, (1 + Math.log(count)) * rarity(word)]));
    const length = Math.sqrt(sumOfSquares(weights)) || 1;
    return new Map([...weights].map(([word, weight]) => [word, weight / length]));
  };
  return dotProducts(base.map(toUnitVector), other.map(toUnitVector));
}

/** ln(1 + clauses / clauses with it). */
function countRarity(clauses: readonly Iterable<string>[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const terms of clauses) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + clauses.length / (counts.get(term) ?? 1));
}

function sumOfSquares(weights: Weights): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight * weight, 0);
}

function dotProducts(base: readonly Weights[], other: readonly Weights[]): ScoreTable {
  const table = makeTable(base.length, other.length);
  const places = indexTerms(other.map((weights) => weights.keys()));
  base.forEach((weights, row) => {
    for (const [term, weight] of weights)
      for (const column of places.get(term) ?? []) {
        const index = row * table.columns + column;
        table.values[index] = (table.values[index] ?? 0) + weight * (other[column]?.get(term) ?? 0);
      }
  });
  return table;
}

/** In which clauses each term stands, each clause once. */
function indexTerms(clauses: readonly Iterable<string>[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  clauses.forEach((terms, clause) => {
    for (const term of terms) {
      const known = places.get(term);
      if (!known) places.set(term, [clause]);
      else if (known.at(-1) !== clause) known.push(clause);
    }
  });
  return places;
}

function scoreReuse(
  base: readonly ClauseFeatures[],
  other: readonly ClauseFeatures[],
): Pick<TextScores, 'reuse' | 'sharedCharacters'> {
  const left = base.map((clause) => toGrams(clause.text, GRAM));
  const right = other.map((clause) => toGrams(clause.text, GRAM));
  const [inLeft, inRight] = [indexTerms(left), indexTerms(right)];
  const weight = (gram: string): number => 1 / Math.max(inLeft.get(gram)?.length ?? 1, inRight.get(gram)?.length ?? 1);
  const ofBase = countCovered(left, inRight, other.length, weight);
  const ofOther = countCovered(right, inLeft, base.length, weight);
  const covered = (i: number, j: number): [number, number] => [
    ofBase.values[i * other.length + j] ?? 0,
    ofOther.values[j * base.length + i] ?? 0,
  ];
  const share = (characters: number, clause: ClauseFeatures | undefined): number =>
    characters / Math.max(1, clause?.text.length ?? 0);
  return {
    reuse: makeTable(base.length, other.length, (i, j) => {
      const [a, b] = covered(i, j);
      return Math.max(share(a, base[i]), share(b, other[j]));
    }),
    sharedCharacters: makeTable(base.length, other.length, (i, j) => Math.max(...covered(i, j))),
  };
}

/** Characters of each clause that stand in each clause of the other document, weighed by the first stretch to cover them. */
function countCovered(
  clauses: readonly (readonly string[])[],
  places: ReadonlyMap<string, readonly number[]>,
  columns: number,
  weight: (gram: string) => number,
): ScoreTable {
  const table = makeTable(clauses.length, columns);
  clauses.forEach((grams, row) => {
    const coveredTo = new Int32Array(columns);
    grams.forEach((gram, at) => {
      const found = places.get(gram) ?? [];
      if (found.length > MAX_CLAUSES_PER_GRAM) return;
      for (const column of found) {
        const index = row * columns + column;
        const fresh = at + GRAM - Math.max(at, coveredTo[column] ?? 0);
        table.values[index] = (table.values[index] ?? 0) + fresh * weight(gram);
        coveredTo[column] = at + GRAM;
      }
    });
  });
  return table;
}
